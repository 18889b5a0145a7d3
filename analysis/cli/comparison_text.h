// A comparison as people read it on a terminal of 100 columns.
#pragma once

#include "compare/comparison.h"

#include <string>

namespace suar {

std::string comparison_text(const Comparison& comparison);

// What is compared, and of each policy the sentence.
std::string comparison_summary(const Comparison& comparison);

} // namespace suar
