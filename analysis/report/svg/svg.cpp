#include "report/svg/svg.h"

#include "report/svg/drawings.h"

namespace suar {

std::string svg_of(const Chart& chart, const PageWords& words) {
    const Canvas canvas =
        std::visit([&](const auto& drawing) { return drawn(drawing, words); }, chart.drawing);
    return canvas.svg(chart.title, chart.says);
}

} // namespace suar
