// Scenario files from the disk.
#pragma once

#include "scenario/scenario.h"

namespace suar {

// The text of a file; refuses what is no file or is larger than max_file_bytes.
Result<std::string> read_disk(const std::string& path);

inline FileSource disk() { return {read_disk}; }

} // namespace suar
