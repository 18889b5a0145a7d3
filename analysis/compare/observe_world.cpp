#include "compare/observe_world.h"

#include <algorithm>
#include <numeric>

namespace suar {

namespace {

std::int64_t sum(const std::vector<std::int64_t>& values) {
    return std::accumulate(values.begin(), values.end(), std::int64_t{0});
}

// Today's numbers in the order of compared_outcomes.
std::vector<std::int64_t> today_of(const Tally& tally) {
    std::vector<std::int64_t> today;
    for (std::size_t outcome = 0; outcome < outcomes; ++outcome)
        if (outcome_rows[outcome].by_province) today.push_back(sum(tally.by_province[outcome]));
    for (const ExitOutcome outcome : compared_exit_outcomes)
        today.push_back(sum(tally.by_exit[static_cast<std::size_t>(outcome)]));
    return today;
}

} // namespace

std::vector<Captivity> captivities_of(const Cases& cases, const Layout& persons) {
    std::vector<Captivity> captivities;
    for (const CaseRow& row : cases) {
        if (row.arrived == never) continue;
        const ProvinceLayout& province = persons.provinces[row.province];
        const auto number = static_cast<std::uint32_t>(at(row.person)) - province.first;
        captivities.push_back({{province.code, number},
                               row.arrived,
                               row.coerced_since,
                               row.promoted,
                               row.freed,
                               row.entered,
                               row.channel});
    }
    return captivities;
}

void WorldObserver::observe(Day day, const Tally& tally,
                            const std::vector<Intervention>& interventions) {
    if (day < window_.first || day > window_.last) return;
    const std::vector<std::int64_t> today = today_of(tally);
    const auto& entries = tally.by_country[static_cast<std::size_t>(Outcome::entries)];
    outcomes_.resize(today.size(), 0);
    entries_by_country_.resize(entries.size(), 0);
    for (std::size_t i = 0; i < today.size(); ++i)
        outcomes_[i] =
            compared_outcomes()[i].kind == Kind::flow ? outcomes_[i] + today[i] : today[i];
    for (std::size_t i = 0; i < entries.size(); ++i) entries_by_country_[i] += entries[i];
    for (std::size_t i = 0; i < interventions.size(); ++i) {
        const std::string& name = interventions[i].name;
        auto found = std::find_if(interventions_.begin(), interventions_.end(),
                                  [&](const auto& each) { return each.first == name; });
        if (found == interventions_.end())
            found = interventions_.insert(interventions_.end(), {name, {}});
        for (std::size_t outcome = 0; outcome < intervention_outcomes; ++outcome)
            found->second[outcome] += tally.by_intervention[outcome][i];
    }
}

SeenWorld WorldObserver::finish(const Cases& cases, const Layout& persons,
                                const std::vector<Intervention>& interventions) const {
    SeenWorld seen;
    seen.outcomes.assign(outcomes_.begin(), outcomes_.end());
    seen.entries_by_country.assign(entries_by_country_.begin(), entries_by_country_.end());
    for (const Intervention& each : interventions) {
        InterventionSeen totals{each.name, {}};
        totals.amounts.fill(0);
        for (const auto& [name, amounts] : interventions_)
            if (name == each.name)
                for (std::size_t i = 0; i < amounts.size(); ++i) totals.amounts[i] = amounts[i];
        seen.interventions.push_back(std::move(totals));
    }
    seen.captivities = captivities_of(cases, persons);
    return seen;
}

} // namespace suar
