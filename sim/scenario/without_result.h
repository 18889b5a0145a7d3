// Scenarios that are run for what is seen on the way, as comparisons and calibrations do.
#pragma once

#include "scenario/scenario.h"

namespace suar {

// As read_scenario, but that output.max_bytes, which is of a result, binds nothing.
Result<Scenario> read_scenario_without_result(const std::string& path, const Overrides& overrides,
                                              const FileSource& files);

} // namespace suar
