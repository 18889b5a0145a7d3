// Recruiter slots and the syndicates that they work for. What syndicates have learnt never leaves a
// run.
#pragma once

#include "core/calendar.h"
#include "core/column.h"
#include "core/index.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace suar {

enum class RecruiterStatus : std::uint8_t { active, lying_low, arrested, retired };
inline constexpr std::array<std::string_view, 4> recruiter_status_names{"active", "lying_low",
                                                                        "arrested", "retired"};

struct Recruiters {
    Column<RecruiterIndex, SyndicateIndex> syndicate;
    Column<RecruiterIndex, std::int16_t> home;   // row of the province, or -1 for none
    Column<RecruiterIndex, std::uint32_t> share; // of all effort, fixed point 2^-32
    Column<RecruiterIndex, RecruiterStatus> status;
    Column<RecruiterIndex, Day> until;                   // lies low before this day
    Column<RecruiterIndex, std::uint8_t> former_captive; // whether who holds the slot was one
    Column<RecruiterIndex, std::int64_t> deliveries;     // persons delivered so far
};

} // namespace suar
