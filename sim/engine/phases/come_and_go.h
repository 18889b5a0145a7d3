// A part of plan_recruiting: recruiters who are arrested, lie low, give up or begin.
#pragma once

#include "engine/state.h"

namespace suar {

// `wanted`: recruiter-days a day that there is work for.
void come_and_go(State& state, double wanted);

} // namespace suar
