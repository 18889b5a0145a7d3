#include "plain/labour.h"

#include "rules/unemployment.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace suar::plain {
namespace {

std::array<double, cells> persons_by_cell(const ProvinceLayout& province) {
    std::array<double, cells> persons{};
    for (std::size_t i = 0; i < province.cells.size(); ++i)
        persons[province.cells[i]] = province.cell_begins[i + 1] - province.cell_begins[i];
    return persons;
}

} // namespace

LabourMarket::LabourMarket(const Scenario& scenario, const Layout& layout)
    : start_(scenario.start) {
    const LabourRules& rules = scenario.parameters.front().values.labour; // fixed over the run
    for (std::size_t e = 0; e < educations; ++e)
        finding_[e] = 1 - std::exp(-rules.find_factor[e] / rules.search_days);
    set_targets(scenario, layout);
    for (std::size_t day = 0; day + 1 < targets_.size(); ++day) {
        losing_.push_back(targets_[day]);
        for (std::size_t p = 0; p < targets_[day].size(); ++p)
            for (std::size_t cell = 0; cell < cells; ++cell) {
                // tomorrow = today (1 - finding) + (1 - today) losing
                const double today = targets_[day][p][cell], tomorrow = targets_[day + 1][p][cell];
                losing_[day][p][cell] =
                    std::clamp((tomorrow - today * (1 - finding(cell))) / (1 - today), 0.0, 1.0);
            }
    }
}

// Straight lines between the middles of months, from where the cells of a province add up to it.
void LabourMarket::set_targets(const Scenario& scenario, const Layout& layout) {
    std::array<double, cells> relative{};
    for (std::size_t cell = 0; cell < cells; ++cell)
        relative[cell] = relative_odds(scenario.tables.profile, cell);
    std::map<int, ByCell> by_month;
    const auto in_the_middle_of = [&](int month) -> const ByCell& {
        ByCell& targets = by_month[month];
        for (std::size_t p = targets.size(); p < scenario.tables.provinces.size(); ++p)
            targets.push_back(
                shares_by_cell(relative, persons_by_cell(layout.provinces[as<ProvinceIndex>(p)]),
                               province_unemployment(scenario.tables, p, middle_of(month))));
        return targets;
    };
    for (Day day = scenario.start; day <= scenario.end + 1; ++day) {
        int month = month_number(day);
        if (day < middle_of(month)) --month;
        const ByCell& before = in_the_middle_of(month);
        const ByCell& after = in_the_middle_of(month + 1);
        const double way = static_cast<double>(day - middle_of(month)) /
                           static_cast<double>(middle_of(month + 1) - middle_of(month));
        ByCell today = before;
        for (std::size_t p = 0; p < today.size(); ++p)
            for (std::size_t cell = 0; cell < cells; ++cell)
                today[p][cell] = (1 - way) * before[p][cell] + way * after[p][cell];
        targets_.push_back(std::move(today));
    }
}

double LabourMarket::target(Day day, std::size_t province, std::size_t cell) const {
    return targets_[static_cast<std::size_t>(day - start_)][province][cell];
}

double LabourMarket::losing(Day day, std::size_t province, std::size_t cell) const {
    return losing_[static_cast<std::size_t>(day - start_)][province][cell];
}

double LabourMarket::finding(std::size_t cell) const {
    return finding_[static_cast<std::size_t>(education_of(cell))];
}

} // namespace suar::plain
