// Sees the worlds of a finished result file as they would have been seen while they ran.
#pragma once

#include "compare/seen_world.h"
#include "results/result_file.h"
#include "scenario/scenario.h"

#include <vector>

namespace suar {

// Every replicate of the file. A flow whose window cuts one of the file's periods is not known, and
// so is a stock at a day within one.
Result<std::vector<SeenWorld>> read_worlds(const ResultFile& file, const Scenario& scenario,
                                           Window window);

} // namespace suar
