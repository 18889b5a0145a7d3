// The tables of the ODD page.
#pragma once

#include "cli/explanations.h"

#include <string>
#include <string_view>
#include <vector>

namespace suar {

std::string entity_tables();
std::string step_table();
std::string outcome_table();
std::string input_table();
std::string setting_table();

// Numbers and other keys, those that differ in their last word alone in one row, and below them
// what their defaults stand on. `drop` is left out of every key.
std::string key_table(const std::vector<Explanation>& keys, std::string_view drop = {});

// Lines of at most 100 bytes.
std::string filled(std::string_view text);

} // namespace suar
