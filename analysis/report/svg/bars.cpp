#include "report/svg/colours.h"
#include "report/svg/drawings.h"
#include "report/svg/scale.h"

#include <algorithm>

namespace suar {

namespace {
constexpr double row_height = 42, label_width = 226, text_width = 172, margin = 14, key = 30;
}

Canvas drawn(const BarChart& chart, const PageWords& words) {
    const double bottom = key + row_height * static_cast<double>(chart.bars.size());
    Canvas canvas(picture_width, bottom + 44);
    double low = 0, high = 0;
    for (const Bar& bar : chart.bars) {
        include(low, high, bar.value);
        if (bar.placebo) include(low, high, *bar.placebo);
    }
    const AxisScale along{low, std::max(high, low + 1), margin + label_width,
                          picture_width - text_width - margin};
    canvas.rectangle({margin, 8}, 14, 10, {.fill = less_harm_colour});
    canvas.text({margin + 20, 17}, chart.own, Anchor::start, 11);
    canvas.rectangle({margin + 240, 8}, 14, 10, {.fill = "#999999"});
    canvas.text({margin + 260, 17}, chart.placebo, Anchor::start, 11);
    for (const double mark : marks(along.low, along.high, 5, 1)) {
        canvas.line({along.at(mark), key}, {along.at(mark), bottom}, {.stroke = grid_colour});
        canvas.text({along.at(mark), bottom + 16}, mark_text(words, mark), Anchor::middle, 11,
                    quiet_colour);
    }
    for (std::size_t i = 0; i < chart.bars.size(); ++i) {
        const Bar& bar = chart.bars[i];
        const double y = key + row_height * static_cast<double>(i);
        const auto lines = lines_of(bar.label, 36, 2);
        for (std::size_t n = 0; n < lines.size(); ++n)
            canvas.text({margin, y + 20 + 13 * static_cast<double>(n)}, lines[n], Anchor::start,
                        11);
        const auto place = [&](double value, double top, const Ink& ink) {
            const double from = std::min(along.at(0), along.at(value)),
                         to = std::max(along.at(0), along.at(value));
            canvas.rectangle({from, y + top}, to - from, 12, ink);
        };
        place(bar.value, 7,
              {.fill = bar.beyond_placebo ? less_harm_colour : std::string_view("#ffffff"),
               .stroke = less_harm_colour});
        if (bar.placebo) place(*bar.placebo, 21, {.fill = "#999999"});
        canvas.text({picture_width - margin, y + 18}, bar.text, Anchor::end, 11);
    }
    canvas.text({(along.from + along.to) / 2, bottom + 36}, chart.axis, Anchor::middle);
    return canvas;
}

} // namespace suar
