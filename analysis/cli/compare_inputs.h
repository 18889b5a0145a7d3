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
    ScenarioOptions options; // with which the scenarios among them were read
};

bool any_finished(const Sides& sides);

// Reads all of them. A scenario beside a finished file is read with the seed, weight, dates and
// replicates of the file; options that say otherwise are refused. `paths` has the base first.
Result<Sides> open_sides(const std::vector<std::string>& paths, ScenarioOptions options);

// The same scenarios, those of finished files too, with more settings on top of each, the base
// first: one draw of the parameters, or an end of a number. All of it is to be run.
Result<Sides> read_sides_again(const Sides& sides,
                               const std::vector<std::vector<std::string>>& more);

} // namespace suar
