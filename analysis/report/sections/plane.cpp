// Cost against effect.
#include "compare/told.h"
#include "compare/value.h"
#include "report/sections/sections.h"

#include <fmt/format.h>

namespace suar {

namespace {

std::optional<Bounds> negative(const std::optional<Bounds>& bounds) {
    if (!bounds) return std::nullopt;
    return Bounds{-bounds->high, -bounds->low};
}

std::optional<PlaneMark> point_of(const Material& material, std::size_t policy) {
    const auto cost = figure_of(material.comparison, policy, take_cost());
    const auto days = outcome_figure(material, policy, "person_days_coerced");
    if (!cost || !days) return std::nullopt;
    const double averted = -days->estimate.difference;
    const auto interval = negative(days->estimate.interval);
    return PlaneMark{
        material.titles[policy],
        colour_of_policy(policy),
        {cost->estimate.difference, cost->estimate.interval, cost_change_text(material, cost)},
        {averted, interval, change_text(material.words, averted, interval)}};
}

std::string standing_text(const Material& material, std::size_t policy,
                          const Dominance& dominance) {
    const PageWords& words = material.words;
    const bool known = dominance.standing != Standing::not_known;
    if (known && !standing_is_told(material.comparison, policy, dominance)) {
        const bool by_another = dominance.standing == Standing::dominated && dominance.by;
        return by_another ? words("plane.not_told", {{"other", material.titles[*dominance.by]}})
                          : words("plane.not_told.base");
    }
    switch (dominance.standing) {
    case Standing::efficient:
        return words("plane.efficient");
    case Standing::dominated:
        return dominance.by ? words("plane.dominated", {{"other", material.titles[*dominance.by]}})
                            : words("plane.dominated.base");
    case Standing::extended_dominated:
        return words("plane.extended");
    case Standing::not_known:
        break;
    }
    return words("value.not_known");
}

// The curve of a policy over all prices but zero, which no axis of powers shows.
std::optional<Line> curve_of(const Material& material, std::size_t policy) {
    const auto all = acceptability_of(material.comparison, policy);
    Line line{material.titles[policy], colour_of_policy(policy), {}, {}, {}};
    for (std::size_t i = 1; i < all.size(); ++i) {
        if (!all[i]) return std::nullopt;
        line.middle.push_back(*all[i]);
    }
    if (line.middle.empty()) return std::nullopt;
    return line;
}

// With fewer, the few costs and effects that were seen decide the whole curve.
constexpr std::size_t enough_for_a_curve = 5;

std::optional<Chart> curve_chart(const Material& material) {
    const PageWords& words = material.words;
    if (samples_in(material.comparison) < enough_for_a_curve) return std::nullopt;
    const auto& prices = prices_of_a_day();
    CurveChart drawing{words("plane.curve.along"),
                       words("plane.curve.upwards"),
                       {prices.begin() + 1, prices.end()},
                       {}};
    for (const std::size_t policy : pictured(material))
        if (auto line = curve_of(material, policy)) drawing.lines.push_back(std::move(*line));
    if (drawing.lines.empty()) return std::nullopt;
    Table table{{words("plane.curve.along")}, {}};
    std::vector<std::string> rows;
    for (const Line& line : drawing.lines) {
        table.head.push_back(line.name);
        rows.push_back(line.name + " " + probability_text(words, line.middle.back()));
    }
    for (std::size_t i = 0; i < drawing.amounts.size(); ++i) {
        std::vector<std::string> row{money_text(words, drawing.amounts[i])};
        for (const Line& line : drawing.lines)
            row.push_back(probability_text(words, line.middle[i]));
        table.rows.push_back(std::move(row));
    }
    return Chart{"worth-its-cost", words("plane.curve.title"),
                 words("plane.curve.says", {{"rows", joined(rows)}}), std::move(drawing),
                 std::move(table)};
}

// What a policy spends beyond the base: a row for each intervention that spends, a column a year.
Table costs_table(const Material& material, std::size_t policy) {
    const PageWords& words = material.words;
    const Comparison& comparison = material.comparison;
    const auto& years = comparison.parts[at(Division::year)];
    Table table{{words("plane.years.intervention")}, {}};
    for (const std::string& year : years) table.head.push_back(year);
    table.head.push_back(words("plane.years.all"));
    for (std::size_t which = 0; which < comparison.interventions.size(); ++which) {
        const auto all =
            figure_of(comparison, policy, take_intervention(which, InterventionOutcome::cost_idr));
        std::vector<std::string> row{comparison.interventions[which].name};
        bool spends = !all || all->estimate.difference != 0;
        for (std::size_t year = 0; year < years.size(); ++year) {
            const auto cost = figure_of(comparison, policy, take_cost_of_year(which, year));
            spends = spends || !cost || cost->estimate.difference != 0;
            row.push_back(cost_change_text(material, cost));
        }
        row.push_back(cost_change_text(material, all));
        if (spends) table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

PageSection plane_section(const Material& material) {
    const PageWords& words = material.words;
    const Comparison& comparison = material.comparison;
    PageSection section{"cost", words("plane.heading"), {}};
    PlaneChart drawing{words("plane.cost"), words("plane.effect"), {}};
    Table table{{words("table.policy"), words("plane.table.cost"), words("plane.table.effect"),
                 words("plane.table.per_day"), words("plane.table.per_entry"),
                 words("plane.table.standing")},
                {}};
    const auto dominance = dominance_of(comparison);
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
             price_text(words, cost_per_coerced_day_averted(comparison, policy), PriceIn::rupiah),
             price_text(words, cost_per_entry_averted(comparison, policy), PriceIn::rupiah),
             standing_text(material, policy, dominance[policy])});
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
    section.blocks.push_back(Remark{words("plane.assumed")});
    for (const std::size_t policy : material.ranked)
        if (Table costs = costs_table(material, policy); !costs.rows.empty())
            section.blocks.push_back(Folded{
                words("plane.years", {{"policy", material.titles[policy]}}), std::move(costs)});
    if (auto chart = curve_chart(material)) {
        section.blocks.push_back(std::move(*chart));
        section.blocks.push_back(Remark{words("plane.curve.remark")});
    } else if (samples_in(comparison) < enough_for_a_curve) {
        section.blocks.push_back(
            Remark{words("plane.curve.too_few", {{"least", std::to_string(enough_for_a_curve)}})});
    }
    if (comparison.discount_per_year > 0)
        section.blocks.push_back(Remark{words(
            "plane.discount",
            {{"rate",
              words("number.percent",
                    {{"value",
                      in_language(words,
                                  fmt::format("{:g}", 100 * comparison.discount_per_year))}})}})});
    return section;
}

} // namespace suar
