// A scenario as the engine takes it.
#pragma once

#include "engine/run.h"
#include "scenario/scenario.h"

namespace suar {

// Scenario and workers must outlive it.
inline Setup setup_of(const Scenario& scenario, std::uint32_t replicate, const Workers& workers) {
    return {scenario.seed, replicate,       scenario.weight,     scenario.start,
            scenario.end,  scenario.tables, scenario.parameters, scenario.interventions,
            workers,       std::nullopt};
}

} // namespace suar
