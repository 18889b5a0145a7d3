// What a result was made from: scenario, tables, parameters and build, inside the file.
#pragma once

#include "output/h5.h"
#include "output/layout.h"

namespace suar {

void write_provenance(h5::Calls& calls, hid_t file, const Provenance& provenance);

} // namespace suar
