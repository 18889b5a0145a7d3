// A page as one HTML file that needs no other: words and tables are in it as they are read, charts
// are drawn by its script, or stand as pictures where scripts do not run.
#pragma once

#include "report/page_model.h"

#include <string>
#include <string_view>

namespace suar {

// With which every page begins, so that --force replaces nothing else.
inline constexpr std::string_view page_mark = "<!doctype html>\n<!-- Made by suar report -->\n";

std::string html_of(const Page& page);

} // namespace suar
