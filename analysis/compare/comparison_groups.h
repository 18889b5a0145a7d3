// The group /comparison of a comparison file: every number of every world, and what is made of
// them.
#pragma once

#include "compare/comparison.h"
#include "output/h5.h"

namespace suar {

void write_comparison_groups(h5::Calls& calls, hid_t file, const Comparison& comparison);

} // namespace suar
