// A text as the scenario reader takes it.
#pragma once

#include <string>

namespace suar {

// Quotes and backslashes escaped, nothing that ends the line.
inline std::string toml_text(const std::string& text) {
    std::string result = "\"";
    for (const char sign : text) {
        if (sign == '"' || sign == '\\') result += '\\';
        result += static_cast<unsigned char>(sign) < 0x20 ? ' ' : sign;
    }
    return result + '"';
}

} // namespace suar
