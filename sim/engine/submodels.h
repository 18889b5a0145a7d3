// Every submodel, in the order in which the ODD page tells of them.
#pragma once

#include "core/submodel.h"

#include <vector>

namespace suar {

const std::vector<Submodel>& submodels();

// Those that stand beside code of the engine.
Submodel about_local_wage();
Submodel about_turnover();
Submodel about_recruiting();
Submodel about_places();

} // namespace suar
