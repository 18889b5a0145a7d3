// A comparison as a machine reads it from standard output: everything, nothing rounded.
#pragma once

#include "compare/comparison.h"

#include <nlohmann/json.hpp>

namespace suar {

nlohmann::ordered_json comparison_json(const Comparison& comparison);

} // namespace suar
