// Policies ranked by the coerced days they spare, with what they cost people and money beside it.
#include "compare/certainty.h"
#include "report/sections/sections.h"

namespace suar {

namespace {

Table ranking_table(const Material& material) {
    const PageWords& words = material.words;
    Table table{{words("table.policy"), words("ranking.coerced"), words("ranking.entries"),
                 words("ranking.stops"), words("ranking.stops_per"), words("ranking.cost")},
                {}};
    for (const std::size_t policy : material.ranked)
        table.rows.push_back(
            {material.titles[policy],
             percent_or_unknown(material, outcome_figure(material, policy, "person_days_coerced")),
             percent_or_unknown(material, outcome_figure(material, policy, "entries")),
             change_or_unknown(material,
                               figure_of(material.comparison, policy, take_stops_not_bound())),
             price_text(words, not_bound_stops_per_bound_stop(material.comparison, policy),
                        PriceIn::persons),
             cost_change_text(material, figure_of(material.comparison, policy, take_cost()))});
    return table;
}

std::optional<Chart> forest(const Material& material, const char* id, std::string_view outcome,
                            const std::string& title) {
    const PageWords& words = material.words;
    ForestChart drawing{words("ranking.axis"), {}};
    std::vector<std::string> rows;
    Table table{{words("table.policy"), title}, {}};
    for (const std::size_t policy : material.ranked) {
        const auto change = percent_change(words, outcome_figure(material, policy, outcome));
        if (!change) continue;
        drawing.rows.push_back({material.titles[policy],
                                colour_of_policy(policy),
                                {change->value, change->interval, change->text}});
        rows.push_back(material.titles[policy] + " " + change->text);
        table.rows.push_back({material.titles[policy], change->text});
    }
    if (drawing.rows.empty()) return std::nullopt;
    return Chart{id, title, words("ranking.says", {{"title", title}, {"rows", joined(rows)}}),
                 std::move(drawing), std::move(table)};
}

// Each policy against the next: their difference under the same luck says more than whether their
// intervals overlap.
Table pairs_table(const Material& material) {
    const PageWords& words = material.words;
    Table table{{words("ranking.pair"), words("ranking.pair.days"), words("ranking.pair.sure")},
                {}};
    const Take days = take_outcome(position_of("person_days_coerced"));
    for (std::size_t i = 0; i + 1 < material.ranked.size(); ++i) {
        const std::size_t one = material.ranked[i], next = material.ranked[i + 1];
        const auto figure = figure_of(material.comparison, {one, next}, days);
        const auto below = probability_below(material.comparison, {one, next}, days);
        const bool shows_chance =
            figure && figure->estimate.interval && figure->estimate.interval->width() > 0;
        table.rows.push_back({words("ranking.pair.row", {{"one", material.titles[one]},
                                                         {"next", material.titles[next]}}),
                              change_or_unknown(material, figure),
                              shows_chance && below ? probability_text(words, *below)
                                                    : words("certainty.no_chance")});
    }
    return table;
}

} // namespace

PageSection ranking_section(const Material& material) {
    const PageWords& words = material.words;
    PageSection section{"ranking", words("ranking.heading"), {}};
    if (auto chart = forest(material, "ranking-coerced-days", "person_days_coerced",
                            words("ranking.coerced.title")))
        section.blocks.push_back(std::move(*chart));
    section.blocks.push_back(ranking_table(material));
    section.blocks.push_back(Remark{how_sure(material)});
    if (!material.comparison.ends.empty())
        section.blocks.push_back(Remark{words("ranking.without_ends")});
    if (material.ranked.size() > 1) {
        section.blocks.push_back(Paragraph{words("ranking.order")});
        Table pairs = pairs_table(material);
        if (pairs.rows.size() >= most_policies_in_a_picture)
            section.blocks.push_back(Folded{words("ranking.pairs"), std::move(pairs)});
        else
            section.blocks.push_back(std::move(pairs));
    }
    section.blocks.push_back(Paragraph{words("ranking.liberty")});
    if (auto chart = forest(material, "ranking-entries", "entries", words("ranking.entries.title")))
        section.blocks.push_back(std::move(*chart));
    for (Block& block : certainty_blocks(material)) section.blocks.push_back(std::move(block));
    return section;
}

} // namespace suar
