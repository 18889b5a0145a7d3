// What types that raid sites have in common.
#pragma once

#include "scenario/registry_policy.h"

#include <array>

namespace suar {

// raids, moved, abandoned and recorded; `initial` of the last three.
std::vector<PolicyKey> raid_keys(Need need, std::vector<double> initial,
                                 std::array<double& (*)(Intervention&, std::size_t), 4> members);

} // namespace suar
