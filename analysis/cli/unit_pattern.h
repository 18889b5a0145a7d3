// Quantities as a regular expression, for the schema of scenario files: what an editor can know of
// the texts that sim/core/units reads.
#pragma once

#include "core/units.h"

#include <string>

namespace suar {

// Of numbers with a unit of the dimension, which may be left out unless it is required.
std::string quantity_pattern(const Dimension& dimension, bool unit_required);

} // namespace suar
