// The laws that hold after every day (MODEL section 11); a broken one stops the run with the day,
// the law and the numbers.
#pragma once

#include "engine/state.h"

namespace suar {

// Everyone is in exactly one stage. By country, cumulated: entries + transfers in = held +
// complicit + transfers out + exits + deaths; over all countries transfers cancel. Nothing is
// negative.
void check_laws(State& state);

} // namespace suar
