#include "report/svg/colours.h"
#include "report/svg/drawings.h"
#include "report/svg/marks.h"
#include "report/svg/scale.h"

#include <algorithm>
#include <cmath>

namespace suar {

namespace {

constexpr double left = 84, top = 30, height = 330, right_margin = 30;

struct Axes {
    AxisScale x, y;
    double bottom;
};

void draw_grid(Canvas& canvas, const Axes& axes, const PageWords& words) {
    for (const double mark : marks(axes.x.low, axes.x.high, 6, 1)) {
        const double x = axes.x.at(mark);
        canvas.line({x, top}, {x, axes.bottom}, {.stroke = mark == 0 ? axis_colour : grid_colour});
        canvas.text({x, axes.bottom + 16}, mark_text(words, mark), Anchor::middle, 11,
                    quiet_colour);
    }
    for (const double mark : marks(axes.y.low, axes.y.high, 6, 1)) {
        const double y = axes.y.at(mark);
        canvas.line({axes.x.from, y}, {axes.x.to, y},
                    {.stroke = mark == 0 ? axis_colour : grid_colour});
        canvas.text({left - 6, y + 4}, mark_text(words, mark), Anchor::end, 11, quiet_colour);
    }
}

// One entry a line, below the picture: names beside points would hide each other.
template <class Entry, class Draw>
void draw_key(const std::vector<Entry>& entries, double y, const Draw& draw) {
    for (const Entry& entry : entries) {
        draw(entry, Point{left + 8, y});
        y += 18;
    }
}

} // namespace

Canvas drawn(const PlaneChart& chart, const PageWords& words) {
    const double bottom = top + height;
    Canvas canvas(picture_width, bottom + 62 + 18 * static_cast<double>(chart.points.size()));
    double x_low = 0, x_high = 0, y_low = 0, y_high = 0;
    for (const PlaneMark& point : chart.points) {
        include(x_low, x_high, point.cost.value);
        include(y_low, y_high, point.effect.value);
        if (point.cost.interval)
            for (const double end : {point.cost.interval->low, point.cost.interval->high})
                include(x_low, x_high, end);
        if (point.effect.interval)
            for (const double end : {point.effect.interval->low, point.effect.interval->high})
                include(y_low, y_high, end);
    }
    x_high = std::max(x_high, x_low + 1);
    y_high = std::max(y_high, y_low + 1);
    const double x_room = (x_high - x_low) * 0.04, y_room = (y_high - y_low) * 0.06;
    const Axes axes{{x_low - x_room, x_high + x_room, left, picture_width - right_margin},
                    {y_low - y_room, y_high + y_room, bottom, top},
                    bottom};
    draw_grid(canvas, axes, words);
    for (const PlaneMark& point : chart.points) {
        const double x = axes.x.at(point.cost.value), y = axes.y.at(point.effect.value);
        const Ink ink{
            .stroke = colour_of(point.colour), .width = 2, .dashes = dashes_of(point.colour)};
        if (const auto& range = point.cost.interval)
            canvas.line({axes.x.at(range->low), y}, {axes.x.at(range->high), y}, ink);
        if (const auto& range = point.effect.interval)
            canvas.line({x, axes.y.at(range->low)}, {x, axes.y.at(range->high)}, ink);
        draw_shape(canvas, point.colour, {x, y}, 7);
    }
    canvas.text({(left + picture_width) / 2, bottom + 36}, chart.cost + " →", Anchor::middle);
    canvas.text({14, top - 12}, "↑ " + chart.effect, Anchor::start);
    draw_key(chart.points, bottom + 58, [&](const PlaneMark& point, Point at) {
        draw_mark(canvas, point.colour, {at.x - 8, at.y - 4}, 40);
        canvas.text({at.x + 40, at.y}, point.label, Anchor::start, 11);
    });
    return canvas;
}

Canvas drawn(const CurveChart& chart, const PageWords& words) {
    const double bottom = top + height;
    Canvas canvas(picture_width, bottom + 62 + 18 * static_cast<double>(chart.lines.size()));
    const AxisScale x{std::log10(chart.amounts.front()), std::log10(chart.amounts.back()), left,
                      picture_width - right_margin};
    const AxisScale y{0, 1, bottom, top};
    for (double power = std::ceil(x.low); power <= x.high; ++power) {
        canvas.line({x.at(power), top}, {x.at(power), bottom}, {.stroke = grid_colour});
        canvas.text({x.at(power), bottom + 16}, mark_text(words, std::pow(10, power)),
                    Anchor::middle, 11, quiet_colour);
    }
    for (const double mark : marks(0, 1, 5)) {
        canvas.line({x.from, y.at(mark)}, {x.to, y.at(mark)}, {.stroke = grid_colour});
        canvas.text({left - 6, y.at(mark) + 4}, mark_text(words, mark), Anchor::end, 11,
                    quiet_colour);
    }
    const std::size_t amounts = chart.amounts.size(), count = chart.lines.size();
    const Markings markings{0, amounts, std::max<std::size_t>(1, amounts / (count + 1))};
    for (std::size_t position = 0; position < count; ++position) {
        const Line& line = chart.lines[position];
        std::vector<Point> points;
        for (std::size_t i = 0; i < line.middle.size(); ++i)
            points.push_back({x.at(std::log10(chart.amounts[i])), y.at(line.middle[i])});
        canvas.polyline(
            points,
            {.stroke = colour_of(line.colour), .width = 2.2, .dashes = dashes_of(line.colour)});
        for (const std::size_t i : markings.of_line(position, count))
            draw_shape(canvas, line.colour, points[i], 5.5);
    }
    canvas.text({(left + picture_width) / 2, bottom + 36}, chart.along + " →", Anchor::middle);
    canvas.text({14, top - 12}, "↑ " + chart.upwards, Anchor::start);
    draw_key(chart.lines, bottom + 58, [&](const Line& line, Point at) {
        draw_mark(canvas, line.colour, {at.x - 8, at.y - 4}, 40);
        canvas.text({at.x + 40, at.y}, line.name, Anchor::start, 11);
    });
    return canvas;
}

} // namespace suar
