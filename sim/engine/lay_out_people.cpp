#include "engine/lay_out_people.h"

#include "engine/recruiting.h"
#include "rules/apportion.h"

namespace suar {

namespace {

std::vector<ProvinceSize> province_sizes(const Tables& tables, std::uint32_t weight) {
    std::vector<ProvinceSize> sizes;
    for (const ProvinceRow& row : tables.provinces)
        sizes.push_back({static_cast<std::uint32_t>(row.code),
                         static_cast<std::uint32_t>((row.labour_force + weight / 2) / weight)});
    return sizes;
}

} // namespace

Layout lay_out_people(const Tables& tables, std::uint32_t weight) {
    Layout layout = lay_out(province_sizes(tables, weight));
    const RiskOrder order = risk_order(tables.profile);
    layout.risk_classes = order.classes;
    std::vector<std::int64_t> agents;
    for (const ProvinceLayout& province : layout.provinces) agents.push_back(province.persons);
    const auto counts = apportion(tables.profile, agents);
    for (std::size_t p = 0; p < counts.size(); ++p) {
        ProvinceLayout& province = layout.provinces[as<ProvinceIndex>(p)];
        province.urban_fixed = fixed(tables.provinces[p].urban_share);
        std::uint32_t begin = 0;
        for (std::size_t i = 0; i < cells; ++i) {
            if (i == 0 || order.risk_class[i] != order.risk_class[i - 1])
                province.class_begins.push_back(begin);
            province.cells.push_back(order.cell[i]);
            province.cell_begins.push_back(begin);
            begin += static_cast<std::uint32_t>(counts[p][order.cell[i]]);
        }
        province.cell_begins.push_back(begin);
        province.class_begins.push_back(begin);
    }
    return layout;
}

} // namespace suar
