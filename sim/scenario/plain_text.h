// What of a stranger's text is text, and what of it shows: messages and titles must not forge the
// lines around them, nor speak to the terminal.
#pragma once

#include <string>
#include <string_view>

namespace suar {

// Where a text first is not UTF-8, or holds a control character; npos when it is clean.
std::size_t first_not_text(std::string_view text);

// Where a text first does not stand on one line as it is written: as above, and line ends, tabs,
// and characters that are not seen or turn what follows round.
std::size_t first_unshown(std::string_view text);

bool is_plain_line(std::string_view text);

// The text for a message: what does not show is written out, "\x1B", and a long text is cut.
std::string shown(std::string_view text);

} // namespace suar
