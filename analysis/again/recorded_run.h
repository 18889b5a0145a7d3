// The run that a finished result file records, ready to be run again from the file alone: the
// scenario in it, with the tables in it.
#pragma once

#include "results/result_file.h"
#include "scenario/scenario.h"

#include <string>

namespace suar {

struct RecordedRun {
    ResultFile file;
    Scenario scenario;
};

// Refuses what is no whole result of suar, and a file whose scenario this program cannot read or
// whose attributes say otherwise than its scenario.
Result<RecordedRun> open_recorded_run(const std::string& path);

} // namespace suar
