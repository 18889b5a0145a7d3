// The one way by which a text gets into a page or a picture.
#pragma once

#include <string>
#include <string_view>

namespace suar {

// As the content of an element or of an attribute in double quotes, of HTML and XML alike. Bytes
// that are no UTF-8, and letters that XML does not allow, become U+FFFD.
std::string escaped(std::string_view text);

// JSON as the content of a script element: nothing in it can end the element.
std::string escaped_json(std::string_view json);

} // namespace suar
