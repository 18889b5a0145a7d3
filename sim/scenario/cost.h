// What running scenarios takes, so that too much is refused before anything of its size is
// allocated.
#pragma once

#include "rules/tables.h"

namespace suar {

inline constexpr double most_agent_days = 1e14; // of one run: some months on one machine

// Of a comparison, all its worlds together as if each were run from the first day: three times
// that. Its worlds share the days before they part, so it takes a year at most. The largest that
// are of use stay below: 32 policies, 20 replicates, one agent for 20 persons and every end
// are 1.0e14; three policies, two replicates, each person an agent and every end 3.0e13.
inline constexpr double most_agent_days_compared = 3e14;

double agents_of(const Tables& tables, double weight); // persons per agent

} // namespace suar
