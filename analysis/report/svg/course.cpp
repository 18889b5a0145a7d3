#include "report/svg/colours.h"
#include "report/svg/drawings.h"
#include "report/svg/marks.h"
#include "report/svg/scale.h"

#include <algorithm>
#include <cmath>

namespace suar {

namespace {

struct Frame {
    double left, top, width, height;
};

constexpr double key_height = 22;

double highest(const Panel& panel) {
    double low = 0, high = 0;
    for (const Line& line : panel.lines) {
        for (const double value : line.middle) include(low, high, value);
        for (const double value : line.high) include(low, high, value);
    }
    return std::max(1.0, high * 1.04);
}

// Stretches of a line without gaps.
template <class Draw> void for_each_stretch(const std::vector<double>& values, const Draw& draw) {
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= values.size(); ++i) {
        if (i < values.size() && std::isfinite(values[i])) continue;
        if (i > begin) draw(begin, i);
        begin = i + 1;
    }
}

// Faint with an edge of its own: fills of several policies would make one grey.
void draw_band(Canvas& canvas, const Line& line, const AxisScale& x, const AxisScale& y) {
    if (line.low.empty()) return;
    for_each_stretch(line.low, [&](std::size_t begin, std::size_t end) {
        std::vector<Point> outline;
        for (std::size_t i = begin; i < end; ++i)
            outline.push_back({x.at(static_cast<double>(i)), y.at(line.high[i])});
        for (std::size_t i = end; i-- > begin;)
            outline.push_back({x.at(static_cast<double>(i)), y.at(line.low[i])});
        canvas.polygon(outline, {.fill = colour_of(line.colour), .opacity = 0.06});
        canvas.polygon(outline, {.stroke = colour_of(line.colour),
                                 .width = 0.7,
                                 .opacity = 0.55,
                                 .dashes = dashes_of(line.colour)});
    });
}

void draw_line(Canvas& canvas, const Line& line, const AxisScale& x, const AxisScale& y) {
    for_each_stretch(line.middle, [&](std::size_t begin, std::size_t end) {
        std::vector<Point> points;
        for (std::size_t i = begin; i < end; ++i)
            points.push_back({x.at(static_cast<double>(i)), y.at(line.middle[i])});
        canvas.polyline(points, {.stroke = colour_of(line.colour),
                                 .width = line.colour == 0 ? 2.2 : 1.8,
                                 .dashes = dashes_of(line.colour)});
    });
}

// Where policies differ, so from the month in which the first of them starts.
Markings markings_of(const CourseChart& chart, double width) {
    const std::size_t points = chart.dates.size();
    const auto begins = std::find(chart.dates.begin(), chart.dates.end(), chart.begins);
    const std::size_t first =
        begins == chart.dates.end() ? 0 : static_cast<std::size_t>(begins - chart.dates.begin());
    const double share = static_cast<double>(points - first) / static_cast<double>(points);
    return {first, points, std::max<std::size_t>(1, static_cast<std::size_t>(share * width / 110))};
}

void draw_shapes(Canvas& canvas, const Line& line, const std::set<std::size_t>& marked,
                 const AxisScale& x, const AxisScale& y, double radius) {
    for (const std::size_t i : marked)
        if (i < line.middle.size() && std::isfinite(line.middle[i]))
            draw_shape(canvas, line.colour, {x.at(static_cast<double>(i)), y.at(line.middle[i])},
                       radius);
}

void draw_axes(Canvas& canvas, const CourseChart& chart, const Frame& frame, const AxisScale& x,
               const AxisScale& y, const PageWords& words) {
    for (const double mark : marks(0, y.high, chart.size == PanelSize::large ? 5 : 3, 1)) {
        canvas.line({x.from, y.at(mark)}, {x.to, y.at(mark)}, {.stroke = grid_colour});
        canvas.text({x.from - 5, y.at(mark) + 4}, mark_text(words, mark), Anchor::end, 10,
                    quiet_colour);
    }
    const double bottom = frame.top + frame.height;
    std::size_t years = 0;
    for (const std::string& date : chart.dates) years += date.ends_with("-01");
    const std::size_t every =
        chart.size == PanelSize::large ? 1 : std::max<std::size_t>(1, years / 3);
    for (std::size_t i = 0, year = 0; i < chart.dates.size(); ++i) {
        if (chart.dates[i] == chart.begins)
            canvas.line({x.at(static_cast<double>(i)), frame.top},
                        {x.at(static_cast<double>(i)), bottom},
                        {.stroke = axis_colour, .dashes = "2 2"});
        if (!chart.dates[i].ends_with("-01") || year++ % every != 0) continue;
        canvas.line({x.at(static_cast<double>(i)), bottom},
                    {x.at(static_cast<double>(i)), bottom + 4}, {.stroke = axis_colour});
        canvas.text({x.at(static_cast<double>(i)), bottom + 16}, chart.dates[i].substr(0, 4),
                    Anchor::start, 10, quiet_colour);
    }
}

void draw_panel(Canvas& canvas, const CourseChart& chart, const Panel& panel, const Frame& frame,
                const PageWords& words) {
    canvas.text({frame.left, frame.top - 8}, panel.title, Anchor::start, 12);
    const AxisScale x{0, static_cast<double>(std::max<std::size_t>(1, chart.dates.size() - 1)),
                      frame.left + 48, frame.left + frame.width - 8};
    const AxisScale y{0, highest(panel), frame.top + frame.height, frame.top};
    draw_axes(canvas, chart, frame, x, y, words);
    for (const Line& line : panel.lines) draw_band(canvas, line, x, y);
    // The base last: where nothing differs yet it lies above the policies.
    for (auto line = panel.lines.rbegin(); line != panel.lines.rend(); ++line)
        draw_line(canvas, *line, x, y);
    const Markings markings = markings_of(chart, x.to - x.from);
    const double radius = chart.size == PanelSize::large ? 4.5 : 3.5;
    for (std::size_t i = 1; i < panel.lines.size(); ++i)
        draw_shapes(canvas, panel.lines[i], markings.of_line(i - 1, panel.lines.size() - 1), x, y,
                    radius);
}

double draw_key(Canvas& canvas, const CourseChart& chart) {
    constexpr double mark = 40;
    double x = 10, y = 16;
    const auto entry = [&](const std::string& name, const auto& draw) {
        const double width = mark + 16 + 6.6 * static_cast<double>(letters_in(name));
        if (x > 10 && x + width > canvas.width()) x = 10, y += key_height;
        draw(Point{x, y - 4});
        canvas.text({x + mark + 6, y}, name, Anchor::start, 11);
        x += width;
    };
    if (chart.panels.empty()) return y;
    for (const Line& line : chart.panels.front().lines)
        entry(line.name, [&](Point at) { draw_mark(canvas, line.colour, at, mark); });
    entry(chart.begins_label, [&](Point at) {
        canvas.line(at, {at.x + mark, at.y}, {.stroke = axis_colour, .width = 2, .dashes = "2 2"});
    });
    return y + 14;
}

} // namespace

Canvas drawn(const CourseChart& chart, const PageWords& words) {
    const std::size_t columns = chart.size == PanelSize::large ? 1 : 3;
    const double width = picture_width / static_cast<double>(columns),
                 height = chart.size == PanelSize::large ? 190 : 110;
    const std::size_t rows = (chart.panels.size() + columns - 1) / columns;
    const std::size_t worlds = chart.panels.empty() ? 0 : chart.panels.front().lines.size();
    const double top = 24 + key_height * static_cast<double>(1 + worlds / 2);
    Canvas canvas(picture_width, top + (height + 56) * static_cast<double>(rows));
    draw_key(canvas, chart);
    for (std::size_t i = 0; i < chart.panels.size(); ++i)
        draw_panel(canvas, chart, chart.panels[i],
                   {10 + width * static_cast<double>(i % columns),
                    top + 16 + (height + 56) * static_cast<double>(i / columns), width - 14,
                    height},
                   words);
    return canvas;
}

} // namespace suar
