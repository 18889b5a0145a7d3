// What a page may do in a browser: run its own script, wear its own style, nothing else. No address
// is reached and nothing is loaded, whatever stands in a title.
#pragma once

#include <string>
#include <string_view>

namespace suar {

// Of hexadecimal digits, two to a byte.
std::string base64_of_hex(std::string_view hex);

// The value of Content-Security-Policy for one inline script and one inline style.
std::string content_policy(std::string_view script_sha256, std::string_view style_sha256);

} // namespace suar
