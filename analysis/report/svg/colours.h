// Colours that readers with any colour vision can tell apart: Okabe and Ito 2008. Those of the page
// (page/src/colours.mjs) are the same.
#pragma once

#include "report/charts.h"

#include <array>
#include <string_view>

namespace suar {

inline constexpr std::string_view grid_colour = "#d9d9d9", axis_colour = "#666666",
                                  land_colour = "#e8e8e8", text_colour = "#222222",
                                  quiet_colour = "#595959";
inline constexpr std::string_view less_harm_colour = "#0072b2", more_harm_colour = "#d55e00";

inline std::string_view colour_of(ColourIndex index) {
    constexpr std::array<std::string_view, 7> policies{"#0072b2", "#d55e00", "#009e73", "#cc79a7",
                                                       "#e69f00", "#56b4e9", "#7a5195"};
    return index == 0 ? "#444444" : policies[(index - 1) % policies.size()];
}

} // namespace suar
