// What types that raid sites have in common.
#pragma once

#include "policy/policy_day.h"
#include "policy/policy_type.h"

#include <array>

namespace suar {

// Raids in each of the countries, at this intensity.
void add_raids(const Countries& countries, RaidRules raids, const Adding& how, PolicyDay& day);

// What they are to the industries there.
RaidRules at_intensity(RaidRules raids, double intensity);

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
