// What the tests of patterns look at: some replicates of a world, month by month.
#pragma once

#include "support/worlds.h"

#include <array>
#include <span>
#include <string>
#include <vector>

namespace suar::testing {

// The windows of targets.csv begin and end with months; so do those of the tests.
inline constexpr int first_year = 2019;
inline constexpr std::size_t months = 5 * 12 + 3; // to March 2024, as far as the official counts

struct Month { // of a year from first_year on; 1 to 12
    int year, month;
};

struct Window { // both included
    Month from, to;
};

constexpr Window year(int which) { return {{which, 1}, {which, 12}}; }
constexpr Window years(int first, int last) { return {{first, 1}, {last, 12}}; }

// One replicate. Sums of flows, in persons.
class History {
public:
    History(const Scenario& world, std::uint32_t replicate, const Workers& workers);

    double in_country(Outcome flow, std::size_t country, Window window) const;
    double in_province(Outcome flow, std::size_t province, Window window) const;
    double everywhere(Outcome flow, Window window) const;

    std::vector<CaseRow> cases; // as they stand in the end
    // Attempts at an exit of those who had been stopped before, in agents.
    std::int64_t retries = 0, retries_by_another_route = 0;
    std::int64_t failed_escapes = 0; // agents

private:
    void add_month(const World& world, Day today);
    void watch(const Scenario& world, const World& now);

    struct Seen { // of a case, yesterday
        std::uint8_t attempts;
        ExitIndex exit;
        std::int64_t debt_idr;
    };
    std::vector<Seen> seen_;
    // [month][outcome][row]
    std::array<std::array<std::vector<std::int64_t>, outcomes>, months> by_province_, by_country_;
};

std::vector<History> histories(const Scenario& world, std::uint32_t replicates);

// How a scenario is run here.
Scenario baseline(const std::vector<std::string>& settings, std::uint32_t weight);
std::size_t country(const Scenario& world, const std::string& iso3);

// Everything on, as the scenario says: run once for all patterns that look at it.
struct Everything {
    Scenario world;
    std::vector<History> replicates;
};
const Everything& with_everything();

struct Estimate {
    double mean, standard_error;
};
Estimate estimate(std::span<const double> values); // of independent replicates

template <class Figure> std::vector<double> each(std::span<const History> worlds, Figure figure) {
    std::vector<double> values;
    for (const History& world : worlds) values.push_back(figure(world));
    return values;
}

// Mean over the replicates.
template <class Figure> double mean(std::span<const History> worlds, Figure figure) {
    return estimate(each(worlds, figure)).mean;
}

} // namespace suar::testing
