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

// How much of a scenario is run: the replicates begun, and the last day of the last of them. The
// others go to the end.
struct HowFar {
    std::uint32_t replicates;
    Day last;
};
HowFar to_the_end(const ResultLayout& layout);

// From the start, or from the plan's checkpoint if it is one of this run. Throws BrokenLaw where
// the engine does.
Result<RunOutcome> simulate_to_file(const Scenario& scenario, const ResultLayout& layout,
                                    HowFar how_far, const std::string& output,
                                    const CheckpointPlan& plan, std::optional<Checkpoint> from,
                                    const Workers& workers, Loudness loudness);

} // namespace suar
