// What the value of an option may be, refused in the words in which scenarios are.
#pragma once

#include "core/error.h"

#include <CLI/CLI.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace suar {

// In decimal digits. CLI11 by itself reads 010 as eight and 0x10 as sixteen.
CLI::Validator whole_number(std::uint32_t least, std::uint32_t greatest);
CLI::Validator any_count(); // as far as one can be kept

CLI::Validator one_of(std::vector<std::string> words);

// What one of these said of an option's value.
Problem problem_of_value(const std::string& option, const std::string& refused);

} // namespace suar
