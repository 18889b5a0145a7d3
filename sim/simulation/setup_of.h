// A scenario as the engine takes it.
#pragma once

#include "engine/run.h"
#include "scenario/scenario.h"

namespace suar {

// Most replicates of one draw of the parameters: those that run.replicates allows, and as many more
// for worlds that share no luck with them.
inline constexpr std::uint32_t most_replicates_of_a_draw = 20'000;
inline constexpr std::uint32_t most_draws = 200'000; // so that all of them have a number

// Each draw of the parameters has luck of its own, so that its replicates say nothing of another's:
// what they vary by is chance in each, and a mean over draws averages that too.
inline std::uint32_t luck_of(const Scenario& scenario, std::uint32_t replicate) {
    return scenario.draw * most_replicates_of_a_draw + replicate;
}

// Scenario and workers must outlive it.
inline Setup setup_of(const Scenario& scenario, std::uint32_t replicate, const Workers& workers) {
    return {scenario.seed,
            luck_of(scenario, replicate),
            scenario.weight,
            scenario.start,
            scenario.end,
            scenario.tables,
            scenario.parameters,
            scenario.interventions,
            workers,
            std::nullopt};
}

} // namespace suar
