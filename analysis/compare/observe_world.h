// Sees one world as it runs.
#pragma once

#include "compare/seen_world.h"
#include "policy/intervention.h"
#include "world/cases.h"
#include "world/layout.h"

#include <vector>

namespace suar {

std::vector<Captivity> captivities_of(const Cases& cases, const Layout& persons);

// A value: what a common past has shown is copied with the fork.
class WorldObserver {
public:
    explicit WorldObserver(Window window) : window_(window) {}

    void observe(Day day, const Tally& tally, const std::vector<Intervention>& interventions);
    // `weight` persons are one agent.
    SeenWorld finish(const Cases& cases, const Layout& persons,
                     const std::vector<Intervention>& interventions, std::int64_t weight) const;

private:
    struct Did {
        std::array<std::int64_t, intervention_outcomes> amounts{};
        std::vector<std::int64_t> cost_by_year;
    };

    void observe_month(Day day, const Tally& tally);
    void observe_series(std::size_t year, const Tally& tally);
    void observe_interventions(std::size_t year, const Tally& tally,
                               const std::vector<Intervention>& interventions);
    std::size_t year_of(Day day) const;

    Window window_;
    std::vector<std::int64_t> outcomes_, stops_by_year_;
    std::array<std::vector<std::int64_t>, country_outcomes.size()> countries_;
    struct SeriesSeen {
        std::vector<std::int64_t> by_province, by_cell, by_year;
    };
    std::array<SeriesSeen, outcomes_of_series.size()> series_;
    // By name: a fork has other interventions than the world that it leaves.
    std::vector<std::pair<std::string, Did>> interventions_;
    Months months_;
    std::optional<Day> month_; // of the last row of months_, its first day that was seen
};

} // namespace suar
