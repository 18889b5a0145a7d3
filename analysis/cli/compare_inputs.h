// What stands on the command line of `compare`: scenarios, finished results, or some of both.
#pragma once

#include "cli/scenario_file.h"
#include "compare/compare_worlds.h"

#include <string>
#include <vector>

namespace suar {

struct Sides {
    Side base;
    std::vector<Side> policies;
    Problems warnings;
};

bool any_finished(const Sides& sides);

// Reads all of them. A scenario beside a finished file is read with the seed, weight, dates and
// replicates of the file; options that say otherwise are refused. `paths` has the base first.
Result<Sides> open_sides(const std::vector<std::string>& paths, ScenarioOptions options);

// The same scenarios with more settings on top of each: one draw of the parameters.
Result<Sides> read_sides_again(const std::vector<std::string>& paths,
                               const ScenarioOptions& options,
                               const std::vector<std::vector<std::string>>& more);

} // namespace suar
