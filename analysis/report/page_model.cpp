#include "report/page_model.h"

namespace suar {

std::vector<const Chart*> charts_of(const Page& page) {
    std::vector<const Chart*> charts;
    for (const PageSection& section : page.sections)
        for (const Block& block : section.blocks)
            if (const auto* chart = std::get_if<Chart>(&block)) charts.push_back(chart);
    return charts;
}

} // namespace suar
