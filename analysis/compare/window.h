// Over which days a comparison counts.
#pragma once

#include "compare/ledger.h"
#include "core/error.h"

#include <optional>

namespace suar {

// The same day of the month, so many months later; the last of the month where there is none.
Day months_later(Day day, int months);

// From the day on which the first policy starts to the horizon: the one that is asked for, else 12
// months before the end of the run where that leaves 12 months to look at, else the end.
Result<Window> choose_window(Window run, Day first_difference, std::optional<Day> asked);

// Until when those averted are followed: 12 months after the horizon, if the run goes on so long.
std::optional<Day> followed_until(Window run, Day horizon);

} // namespace suar
