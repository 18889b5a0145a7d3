// Where a command may put its file: what can be known to go wrong before anything is run.
#pragma once

#include "core/error.h"

#include <cstdint>
#include <string>
#include <vector>

namespace suar {

enum class Replace : std::uint8_t { nothing, results }; // --force replaces files of suar only

// `inputs` are files that the command reads, which it must not overwrite.
Problems output_obstacles(const std::string& output, Replace replace,
                          const std::vector<std::string>& inputs);

} // namespace suar
