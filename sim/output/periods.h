// The time axes of a result: the run's days cut into days, weeks, months or years.
#pragma once

#include "core/calendar.h"

#include <cstdint>
#include <vector>

namespace suar {

enum class TimeStep : std::uint8_t { day, week, month, year };

struct Period { // both days belong to it
    Day first, last;
};

// Weeks count from the first day; months and years are those of the calendar. The first and the
// last period are cut at the ends of the run.
std::vector<Period> periods(Day start, Day end, TimeStep interval);

} // namespace suar
