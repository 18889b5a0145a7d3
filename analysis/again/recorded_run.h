// The run that a finished result file records, ready to be run again from the file alone: the
// scenario in it, with the tables in it.
#pragma once

#include "results/result_file.h"
#include "scenario/scenario.h"

#include <string>
#include <vector>

namespace suar {

struct RecordedRun {
    ResultFile file;
    Scenario scenario;
};

// The scenario that a result holds, with these settings ("key=value") on top of it. `name` is the
// file's, for what is told of it.
Result<Scenario> recorded_scenario(const ResultFile& file, const std::string& name,
                                   const std::vector<std::string>& settings = {});

// Refuses what is no whole result of suar, and a file whose scenario this program cannot read or
// whose attributes say otherwise than its scenario.
Result<RecordedRun> open_recorded_run(const std::string& path);

} // namespace suar
