// JSON as the program prints it. Names of files and titles of scenarios may be no UTF-8, which JSON
// must be: what is none becomes the sign that stands for it (U+FFFD).
#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace suar {

inline std::string json_text(const nlohmann::ordered_json& json, int indent) {
    return json.dump(indent, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

} // namespace suar
