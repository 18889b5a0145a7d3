// The text of a new scenario file, for `suar new`.
#pragma once

#include <string>

namespace suar {

enum class Start { scenario, policy };

// `baseline` is the path of the file that it extends, as seen from the new one; `schema` that of
// the JSON schema, empty when there is none.
std::string new_scenario(Start start, const std::string& name, const std::string& baseline,
                         const std::string& schema);

} // namespace suar
