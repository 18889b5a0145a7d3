// What the world holds, in words and units: each noun of this folder and each of its columns. The
// ODD page is made from it, and tests/documentation notices a column that is not told of.
#pragma once

#include <span>
#include <string_view>

namespace suar {

struct StateVariable {
    std::string_view name; // of the column
    std::string_view meaning;
    std::string_view unit; // or the values it can have
};

struct Entity {
    std::string_view file; // "world/cases.h"
    std::string_view name; // "Case"
    std::string_view what; // sentences
    std::span<const StateVariable> variables;
};

std::span<const Entity> entities();

} // namespace suar
