// A chart as an SVG file for papers and for pages without scripts: no fonts, styles or scripts of
// its own, so that every program shows it alike.
#pragma once

#include "report/charts.h"
#include "report/words/words.h"

#include <string>

namespace suar {

std::string svg_of(const Chart& chart, const PageWords& words);

} // namespace suar
