// The JSON schema of scenario files, made from the registry that reads them, so that an editor
// completes and checks what people write.
#pragma once

#include <string>

namespace suar {

// Draft 7, which the editors' TOML extensions read; in UTF-8, indented.
std::string scenario_schema();

} // namespace suar
