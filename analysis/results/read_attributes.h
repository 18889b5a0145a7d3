// Attributes of an object in a file from elsewhere: of the type and size that is asked for, or a
// failure of the calls.
#pragma once

#include "output/h5.h"

#include <cstdint>
#include <string>
#include <vector>

namespace suar {

// How to mend a file that cannot be read, where nothing more is known of it.
inline constexpr std::string_view help_of_reading =
    "take another copy of it, or make it again with suar run or suar compare";
// Calls that read from a file, whose problems say so.
h5::Calls reading(const std::string& file);

bool has_attribute(h5::Calls& calls, hid_t object, const char* name);
std::string read_text(h5::Calls& calls, hid_t object, const char* name);
std::int64_t read_number(h5::Calls& calls, hid_t object, const char* name);
std::vector<std::int64_t> read_numbers(h5::Calls& calls, hid_t object, const char* name);
// A text, or a whole number written as one.
std::string read_as_text(h5::Calls& calls, hid_t object, const char* name);
std::vector<std::string> attributes_of(h5::Calls& calls, hid_t object); // their names, in order

} // namespace suar
