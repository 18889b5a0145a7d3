#include "report/svg/marks.h"

#include "report/svg/colours.h"

#include <array>
#include <cmath>
#include <numbers>

namespace suar {

namespace {

constexpr std::string_view base_dashes = "5 3";
constexpr std::array<std::string_view, 5> dashes{"", "11 3", "2 2", "11 3 2 3", "5 2 1 2"};

struct Shape {
    int corners;
    double inner; // how far in the corners between them lie; 0: none do
    double turn;  // degrees
};
constexpr std::array<Shape, 8> shapes{{{16, 0, 0},
                                       {4, 0, 45},
                                       {3, 0, 0},
                                       {4, 0, 0},
                                       {3, 0, 180},
                                       {5, 0.4, 0},
                                       {4, 0.45, 45},
                                       {3, 0, 90}}};

std::vector<Point> corners_of(const Shape& shape, Point centre, double radius) {
    const int count = shape.inner > 0 ? 2 * shape.corners : shape.corners;
    std::vector<Point> corners;
    for (int i = 0; i < count; ++i) {
        const double angle = (shape.turn / 180 + 2.0 * i / count) * std::numbers::pi;
        const double away = shape.inner > 0 && i % 2 == 1 ? radius * shape.inner : radius;
        corners.push_back({centre.x + away * std::sin(angle), centre.y - away * std::cos(angle)});
    }
    return corners;
}

} // namespace

std::string_view dashes_of(ColourIndex index) {
    return index == 0 ? base_dashes : dashes[(index - 1) % dashes.size()];
}

void draw_shape(Canvas& canvas, ColourIndex index, Point centre, double radius) {
    if (index == 0) return;
    canvas.polygon(corners_of(shapes[(index - 1) % shapes.size()], centre, radius),
                   {.fill = colour_of(index), .stroke = "#ffffff", .width = 0.8});
}

void draw_mark(Canvas& canvas, ColourIndex index, Point left, double width) {
    canvas.line(left, {left.x + width, left.y},
                {.stroke = colour_of(index), .width = 2, .dashes = dashes_of(index)});
    draw_shape(canvas, index, {left.x + width / 2, left.y}, 5.5);
}

std::set<std::size_t> Markings::of_line(std::size_t position, std::size_t count) const {
    const double every = static_cast<double>(points - first) / static_cast<double>(rounds);
    const double within = (static_cast<double>(position) + 0.5) / static_cast<double>(count);
    std::set<std::size_t> marked;
    for (std::size_t round = 0; round < rounds; ++round)
        marked.insert(first +
                      static_cast<std::size_t>(every * (static_cast<double>(round) + within)));
    return marked;
}

} // namespace suar
