// What a result file may be made of. A file from elsewhere can point to other files, ask for a
// plugin, or name sizes that no machine has: nothing of it is read before it has passed here.
#pragma once

#include "output/h5.h"

namespace suar {

// Fails through `calls` unless every object is a group or a plain dataset of whole numbers or
// texts, stored in the file itself with the filters that suar uses.
void check_objects(h5::Calls& calls, hid_t file);

} // namespace suar
