// What a result was made from: scenario, tables, parameters and build, inside the file.
#pragma once

#include "output/group.h"
#include "output/layout.h"

namespace suar {

// A text as bytes, with its digest: a text of a megabyte is one attribute's limit and no dataset's.
void add_text(Group& group, const std::string& name, const std::string& text,
              std::string_view long_name, h5::Calls& calls);
// What the program was built from and with.
void add_build(h5::Calls& calls, hid_t group, const std::vector<NamedText>& build);

void write_provenance(h5::Calls& calls, hid_t file, const Provenance& provenance);

} // namespace suar
