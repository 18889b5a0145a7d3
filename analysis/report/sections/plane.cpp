// Cost against effect.
#include "report/sections/sections.h"

namespace suar {

namespace {

std::optional<Bounds> negative(const std::optional<Bounds>& bounds) {
    if (!bounds) return std::nullopt;
    return Bounds{-bounds->high, -bounds->low};
}

std::optional<PlanePoint> point_of(const Material& material, std::size_t policy) {
    const auto cost = figure_of(material.comparison, policy, take_cost());
    const auto days = outcome_figure(material, policy, "person_days_coerced");
    if (!cost || !days) return std::nullopt;
    const double averted = -days->estimate.difference;
    const auto interval = negative(days->estimate.interval);
    return PlanePoint{material.titles[policy],
                      colour_of_policy(policy),
                      {cost->estimate.difference, cost->estimate.interval,
                       money_text(material.words, cost->estimate.difference)},
                      {averted, interval, change_text(material.words, averted, interval)}};
}

} // namespace

PageSection plane_section(const Material& material) {
    const PageWords& words = material.words;
    const Comparison& comparison = material.comparison;
    PageSection section{"cost", words("plane.heading"), {}};
    PlaneChart drawing{words("plane.cost"), words("plane.effect"), {}};
    Table table{{words("table.policy"), words("plane.table.cost"), words("plane.table.effect"),
                 words("plane.table.per_day"), words("plane.table.per_entry")},
                {}};
    std::vector<std::string> rows;
    for (const std::size_t policy : material.ranked) {
        const auto point = point_of(material, policy);
        if (!point) continue;
        drawing.points.push_back(*point);
        rows.push_back(words("plane.row", {{"policy", point->label},
                                           {"cost", point->cost.text},
                                           {"effect", point->effect.text}}));
        table.rows.push_back(
            {point->label, point->cost.text, point->effect.text,
             price_text(words, cost_per_coerced_day_averted(comparison, policy), true),
             price_text(words, cost_per_entry_averted(comparison, policy), true)});
    }
    if (drawing.points.empty()) {
        section.blocks.push_back(Paragraph{words("plane.absent")});
        return section;
    }
    section.blocks.push_back(Chart{"cost-effect", words("plane.title"),
                                   words("plane.says", {{"rows", joined(rows)}}),
                                   std::move(drawing), std::move(table)});
    section.blocks.push_back(Remark{how_sure(material)});
    section.blocks.push_back(Paragraph{words("plane.remark")});
    return section;
}

} // namespace suar
