// What must not stand in a result, because it differs from one run to the next: host, clock, number
// of threads, durations. It goes into NAME.log beside the result.
#pragma once

#include "core/error.h"

#include <string>

namespace suar {

struct RunFacts {
    std::string command;
    int threads;
    double simulated_seconds, written_seconds;
    std::string digest;
    std::string state;
};

Status write_run_log(const std::string& file, const RunFacts& facts);

} // namespace suar
