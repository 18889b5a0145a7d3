// From a scenario to what its result file says about it.
#pragma once

#include "output/layout.h"
#include "scenario/scenario.h"

namespace suar {

ResultLayout layout_of(const Scenario& scenario);

} // namespace suar
