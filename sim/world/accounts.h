// What interventions have spent and done. One row per intervention, in order of name.
#pragma once

#include "core/calendar.h"

#include <cstdint>
#include <vector>

namespace suar {

struct Account {
    std::int64_t spent_idr = 0;
    bool used_up = false;  // the budget is: nothing happens any more
    std::int32_t days = 0; // on which it has been in force
    Day first{};           // of them; meaningless while there is none
    double places = 0;     // of a quota, that can still be filled
};
using Accounts = std::vector<Account>;

} // namespace suar
