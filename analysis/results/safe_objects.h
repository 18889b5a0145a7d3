// What a result file may be made of. A file from elsewhere can point to other files, ask for a
// plugin, or name sizes that no machine has: nothing of it is read before it has passed here.
#pragma once

#include "output/h5.h"
#include "results/safe_file.h"

namespace suar {

// A run that was interrupted leaves what it did not get to unwritten: missing, and without a place
// in the file. Elsewhere all was written.
enum class Filled : std::uint8_t { all, as_far_as_run };

// Fails through `calls` unless every object is a group or a plain dataset of texts or of numbers
// that its kind of file may hold, stored in the file itself with the filters that suar uses.
void check_objects(h5::Calls& calls, hid_t file, Numbers numbers, Filled filled);

} // namespace suar
