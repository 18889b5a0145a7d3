#include "patterns/history.h"

#include <algorithm>
#include <cmath>

namespace suar::testing {
namespace {

std::size_t position(Month month) {
    return static_cast<std::size_t>((month.year - first_year) * 12 + month.month - 1);
}

using Series = std::vector<std::int64_t>;

double sum_over(std::span<const std::array<Series, outcomes>> by_month, Outcome flow,
                std::size_t row) {
    std::int64_t sum = 0;
    for (const auto& month : by_month) sum += month[static_cast<std::size_t>(flow)][row];
    return static_cast<double>(sum);
}

auto part(const std::array<std::array<Series, outcomes>, months>& by_month, Window window) {
    const std::size_t from = position(window.from), to = position(window.to);
    return std::span(by_month).subspan(from, to - from + 1);
}

void add(Series& to, const Series& day) {
    to.resize(day.size(), 0);
    for (std::size_t row = 0; row < day.size(); ++row) to[row] += day[row];
}

} // namespace

History::History(const Scenario& world, std::uint32_t replicate, const Workers& workers) {
    run_replicate(setup_of(world, replicate, workers), [&](const World& now, Day today) {
        add_month(now, today);
        watch(world, now);
        if (today == world.end)
            for (const CaseRow& row : now.cases) cases.push_back(row);
        return true;
    });
}

void History::add_month(const World& world, Day today) {
    const Date date = to_date(today);
    const std::size_t month = position({date.year, date.month});
    for (std::size_t o = 0; o < outcomes; ++o) {
        add(by_province_[month][o], world.tally.by_province[o]);
        add(by_country_[month][o], world.tally.by_country[o]);
    }
}

// What a day did to a case that no outcome counts: by which route she tried again, and whether an
// attempt to escape failed, after which a captive owes more than before.
void History::watch(const Scenario& world, const World& now) {
    const auto route = [&](ExitIndex exit) { return world.tables.exits[at(exit)].route; };
    std::size_t which = 0;
    for (const CaseRow& row : now.cases) {
        if (which == seen_.size()) seen_.push_back({0, row.exit, 0});
        Seen& before = seen_[which++];
        if (row.attempts > before.attempts && before.attempts > 0) {
            ++retries;
            retries_by_another_route += route(row.exit) != route(before.exit) ? 1 : 0;
        }
        if (before.debt_idr > 0 && row.debt_idr > before.debt_idr) ++failed_escapes;
        before = {row.attempts, row.exit, row.debt_idr};
    }
}

double History::in_country(Outcome flow, std::size_t country, Window window) const {
    return sum_over(part(by_country_, window), flow, country);
}

double History::in_province(Outcome flow, std::size_t province, Window window) const {
    return sum_over(part(by_province_, window), flow, province);
}

double History::everywhere(Outcome flow, Window window) const {
    double sum = 0;
    const std::size_t provinces = by_province_[0][static_cast<std::size_t>(flow)].size();
    for (std::size_t p = 0; p < provinces; ++p) sum += in_province(flow, p, window);
    return sum;
}

std::vector<History> histories(const Scenario& world, std::uint32_t replicates) {
    const Workers workers(2, std::nullopt);
    std::vector<History> all;
    for (std::uint32_t r = 0; r < replicates; ++r) all.emplace_back(world, r, workers);
    return all;
}

Scenario baseline(const std::vector<std::string>& settings, std::uint32_t weight) {
    Overrides overrides;
    overrides.weight = weight;
    overrides.toy = true;
    overrides.to = to_day({2024, 3, 31});
    overrides.set = settings;
    return scenario("indonesia.toml", overrides);
}

std::size_t country(const Scenario& world, const std::string& iso3) {
    const auto& rows = world.tables.destinations;
    const auto found = std::find_if(rows.begin(), rows.end(),
                                    [&](const DestinationRow& row) { return row.iso3 == iso3; });
    REQUIRE(found != rows.end());
    return static_cast<std::size_t>(found - rows.begin());
}

const Everything& with_everything() {
    static const Everything everything = [] {
        Scenario world = baseline({}, 40);
        std::vector<History> replicates = histories(world, 16);
        return Everything{std::move(world), std::move(replicates)};
    }();
    return everything;
}

Estimate estimate(std::span<const double> values) {
    const double n = static_cast<double>(values.size());
    double sum = 0, squares = 0;
    for (const double value : values) sum += value;
    for (const double value : values) squares += (value - sum / n) * (value - sum / n);
    return {sum / n, std::sqrt(squares / (n - 1) / n)};
}

} // namespace suar::testing
