// A page as one HTML file that needs no other: words and tables are in it as they are read, charts
// are drawn by its script, or stand as pictures where scripts do not run.
#pragma once

#include "report/page_model.h"

#include <string>

namespace suar {

std::string html_of(const Page& page);

} // namespace suar
