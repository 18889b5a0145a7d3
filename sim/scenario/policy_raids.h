// What types that raid sites have in common.
#pragma once

#include "scenario/registry_policy.h"

#include <array>

namespace suar {

using NumberMember = double& (*)(Intervention&, std::size_t);

// raids, moved, abandoned and recorded; `initial` of the last three.
std::vector<PolicyKey> raid_keys(Need need, std::vector<double> initial,
                                 std::array<NumberMember, 4> members);

// The same, of a measure that has `raids`.
template <class Measured>
std::vector<PolicyKey> raid_keys_of(Need need, std::vector<double> initial) {
    return raid_keys(need, std::move(initial),
                     {[](Intervention& all, std::size_t) -> double& {
                          return std::get<Measured>(all.measure).raids.per_day;
                      },
                      [](Intervention& all, std::size_t) -> double& {
                          return std::get<Measured>(all.measure).raids.moved;
                      },
                      [](Intervention& all, std::size_t) -> double& {
                          return std::get<Measured>(all.measure).raids.abandoned;
                      },
                      [](Intervention& all, std::size_t) -> double& {
                          return std::get<Measured>(all.measure).raids.recorded;
                      }});
}

} // namespace suar
