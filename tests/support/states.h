// What tests share that look into a running state and not only at its world.
#pragma once

#include "engine/day.h"
#include "support/worlds.h"

namespace suar::testing {

// The small world with agents of fewer persons, so that there are more captives to look at.
inline Scenario small_world_with(const std::vector<std::string>& set,
                                 Day from = to_day({2022, 1, 1})) {
    Overrides overrides = small_world();
    overrides.weight = 20;
    overrides.from = from;
    overrides.set.insert(overrides.set.end(), set.begin(), set.end());
    return scenario("indonesia.toml", overrides);
}

// A state that owns what it runs on.
struct Running {
    explicit Running(Scenario given)
        : scenario(std::move(given)), workers(2, std::nullopt),
          setup(setup_of(scenario, 0, workers)), state(setup) {}

    // Calls after_day() at the end of each day.
    template <class AfterDay> void live(int days, AfterDay after_day) {
        for (int day = 0; day < days; ++day) {
            live_one_day(state);
            after_day();
            ++state.today;
        }
    }
    void live(int days) {
        live(days, [] {});
    }

    Scenario scenario;
    Workers workers;
    Setup setup;
    State state;
};

inline std::int64_t today(const State& state, Outcome outcome) {
    return sum(state.world.tally.by_province[static_cast<std::size_t>(outcome)]);
}

} // namespace suar::testing
