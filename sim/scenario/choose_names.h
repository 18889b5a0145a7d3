// Names out of those that are known, as a list in a file gives them.
#pragma once

#include "scenario/document.h"

#include <cstdint>
#include <string>
#include <vector>

namespace suar {

struct KnownNames {
    std::vector<std::string> names;
    std::vector<std::int32_t> codes; // of each name, where they have codes
    std::string expected;            // for messages
};

// Their numbers, in order. Items that are not known or stand twice are problems.
std::vector<std::size_t> choose_names(const KnownNames& known, const std::string& key,
                                      const std::string& file, const Node& list, Report& report);

} // namespace suar
