// From a scenario to its result file: replicate by replicate, until the end or an interrupt.
#pragma once

#include "cli/checkpoints.h"
#include "cli/progress.h"
#include "core/parallel.h"
#include "output/results_hdf5.h"
#include "scenario/scenario.h"

#include <string>

namespace suar {

struct RunOutcome {
    RunState state;
    std::string digest, world_digest;
    double simulated_seconds, written_seconds;
    std::string checkpoint;   // from which an incomplete run can go on, if it wrote one
    bool checkpoints_written; // all that were due
};

// From the start, or from the plan's checkpoint if it is one of this run. Throws BrokenLaw where
// the engine does.
Result<RunOutcome> simulate_to_file(const Scenario& scenario, const ResultLayout& layout,
                                    const std::string& output, const CheckpointPlan& plan,
                                    std::optional<Checkpoint> from, const Workers& workers,
                                    Loudness loudness);

} // namespace suar
