#include "report/svg/colours.h"
#include "report/svg/drawings.h"
#include "report/svg/marks.h"
#include "report/svg/scale.h"

namespace suar {

namespace {

constexpr double row_height = 44, label_width = 220, text_width = 186, margin = 14;

void draw_row(Canvas& canvas, const ForestRow& row, const AxisScale& along, double y) {
    const auto lines = lines_of(row.label, 34, 2);
    for (std::size_t i = 0; i < lines.size(); ++i)
        canvas.text(
            {margin,
             y + 4 + 14 * (static_cast<double>(i) - static_cast<double>(lines.size() - 1) / 2)},
            lines[i], Anchor::start);
    const std::string_view colour = colour_of(row.colour);
    if (row.reach.interval) {
        const double low = along.at(row.reach.interval->low),
                     high = along.at(row.reach.interval->high);
        canvas.line({low, y}, {high, y}, {.stroke = colour, .width = 2.5});
        for (const double end : {low, high})
            canvas.line({end, y - 5}, {end, y + 5}, {.stroke = colour, .width = 2});
    }
    draw_shape(canvas, row.colour, {along.at(row.reach.value), y}, 6.5);
    canvas.text({canvas.width() - margin, y + 4}, row.reach.text, Anchor::end, 11);
}

} // namespace

Canvas drawn(const ForestChart& chart, const PageWords& words) {
    const double bottom = 20 + row_height * static_cast<double>(chart.rows.size());
    Canvas canvas(picture_width, bottom + 48);
    double low = 0, high = 0;
    for (const ForestRow& row : chart.rows) {
        include(low, high, row.reach.value);
        if (!row.reach.interval) continue;
        include(low, high, row.reach.interval->low);
        include(low, high, row.reach.interval->high);
    }
    if (low == high) low = -1, high = 1; // where nothing changes, zero stands in the middle
    const double room = (high - low) * 0.05;
    const AxisScale along{low - room, high + room, margin + label_width,
                          picture_width - text_width - margin};
    for (const double mark : marks(along.low, along.high, 6)) {
        const double x = along.at(mark);
        canvas.line(
            {x, 12}, {x, bottom},
            {.stroke = mark == 0 ? axis_colour : grid_colour, .width = mark == 0 ? 1.5 : 1});
        canvas.text({x, bottom + 16}, mark_text(words, mark), Anchor::middle, 11, quiet_colour);
    }
    canvas.text({(along.from + along.to) / 2, bottom + 36}, chart.axis, Anchor::middle);
    for (std::size_t i = 0; i < chart.rows.size(); ++i)
        draw_row(canvas, chart.rows[i], along, 20 + row_height * (static_cast<double>(i) + 0.5));
    return canvas;
}

} // namespace suar
