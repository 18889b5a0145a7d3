// Recruiter slots. What they have learnt, once they learn, never leaves a run.
#pragma once

#include "core/column.h"
#include "core/index.h"

#include <cstdint>

namespace suar {

struct Recruiters {
    Column<RecruiterIndex, SyndicateIndex> syndicate;
    Column<RecruiterIndex, std::int16_t> home;       // row of the province, or -1 for none
    Column<RecruiterIndex, std::uint32_t> share;     // of all effort, fixed point 2^-32
    Column<RecruiterIndex, std::int64_t> deliveries; // persons delivered so far
};

} // namespace suar
