// What of the page is made by its own tools (page/README.md) and put into the program as it is.
#pragma once

#include <string_view>

namespace suar {

struct BuiltFile {
    std::string_view text;
    std::string_view sha256; // of its bytes, in hexadecimal
};

BuiltFile page_script();
BuiltFile page_style();
BuiltFile page_map(); // JSON, see map.h

} // namespace suar
