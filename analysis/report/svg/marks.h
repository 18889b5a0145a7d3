// What tells worlds apart where colours cannot be told: each policy has a dash pattern for its
// lines and a shape for its points. Those of the page (page/src/marks.mjs) are the same.
#pragma once

#include "report/charts.h"
#include "report/svg/canvas.h"

#include <set>
#include <string_view>

namespace suar {

std::string_view dashes_of(ColourIndex index);

// The shape of a policy; the base has none.
void draw_shape(Canvas& canvas, ColourIndex index, Point centre, double radius);

// A piece of the line of a world with its shape on it, for keys.
void draw_mark(Canvas& canvas, ColourIndex index, Point left, double width);

// Points of a line at which its shape stands: `rounds` times from `first` on, and each of the
// `count` lines of a picture at points of its own.
struct Markings {
    std::size_t first, points, rounds;
    std::set<std::size_t> of_line(std::size_t position, std::size_t count) const;
};

} // namespace suar
