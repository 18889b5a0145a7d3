// What interventions have spent. One row per intervention, in order of name.
#pragma once

#include <cstdint>
#include <vector>

namespace suar {

struct Account {
    std::int64_t spent_idr = 0;
    bool used_up = false; // the budget is: nothing happens any more
};
using Accounts = std::vector<Account>;

} // namespace suar
