// What this program is: version, commit, compiler, flags and libraries.
#pragma once

#include "output/layout.h"

#include <string>
#include <vector>

namespace suar {

std::string program_version();
std::string program_commit();
// Differs where two programs may give different numbers: the commit, and where the sources are not
// those of a commit the bytes of the program.
std::string program_identity();
// What the user typed to get here, so that suggested commands work as they are printed: the script
// says it in SUAR_COMMAND; without the script it is "suar".
std::string command_name();
std::vector<NamedText> build_facts();

} // namespace suar
