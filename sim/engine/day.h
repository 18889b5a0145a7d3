#pragma once

#include "engine/state.h"

namespace suar {

// Everything that happens on state.today, in order.
void live_one_day(State& state);

} // namespace suar
