// What this program is: version, commit, compiler, flags and libraries.
#pragma once

#include "output/layout.h"

#include <string>
#include <vector>

namespace suar {

std::string program_version();
std::string program_commit();
std::vector<NamedText> build_facts();

} // namespace suar
