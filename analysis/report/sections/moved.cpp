// Where harm moved: to other countries, to people of other nationalities, to later.
#include "compare/prices.h"
#include "compare/told.h"
#include "report/map.h"
#include "report/sections/sections.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace suar {

namespace {

std::optional<Figure> entries_in(const Material& material, std::size_t policy,
                                 std::size_t country) {
    return figure_of(material.comparison, policy, take_country(country, CountryOutcome::entries));
}

bool happens(const std::optional<Figure>& figure) {
    return figure && (figure->estimate.base != 0 || figure->estimate.policy != 0);
}

// Countries that some world sends people to.
std::vector<std::size_t> countries_of(const Material& material) {
    std::vector<std::size_t> countries;
    for (std::size_t country = 0; country < material.comparison.countries.size(); ++country)
        for (const std::size_t policy : material.ranked)
            if (happens(entries_in(material, policy, country))) {
                countries.push_back(country);
                break;
            }
    return countries;
}

// Of the countries in the order of the comparison, which changes can be told.
std::vector<bool> told_in(const Material& material, std::size_t policy) {
    std::vector<Take> takes;
    for (std::size_t country = 0; country < material.comparison.countries.size(); ++country)
        takes.push_back(take_country(country, CountryOutcome::entries));
    return told_together(material.comparison, policy, takes);
}

std::string change_in(const Material& material, const std::optional<Figure>& figure, bool told) {
    const std::string text = change_or_unknown(material, figure);
    const bool differs =
        figure && (figure->estimate.difference != 0 ||
                   (figure->estimate.interval && figure->estimate.interval->width() > 0));
    if (told || !differs) return text;
    return material.words("moved.cell.not_told", {{"change", text}});
}

Table countries_table(const Material& material, const std::vector<std::size_t>& countries) {
    Table table{{material.words("moved.country")}, {}};
    std::map<std::size_t, std::vector<bool>> told;
    for (const std::size_t policy : material.ranked) {
        table.head.push_back(material.titles[policy]);
        told[policy] = told_in(material, policy);
    }
    for (const std::size_t country : countries) {
        std::vector<std::string> row{material.words.name(material.comparison.countries[country])};
        for (const std::size_t policy : material.ranked)
            row.push_back(
                change_in(material, entries_in(material, policy, country), told[policy][country]));
        table.rows.push_back(std::move(row));
    }
    return table;
}

// What is found, and apart from it what cannot be told from no change.
std::string says_of(const Material& material, std::size_t policy, const FlowMap& drawing) {
    const PageWords& words = material.words;
    std::vector<std::string> told, not_told;
    for (const Flow& flow : drawing.flows) (flow.told ? told : not_told).push_back(flow.reach.text);
    std::string text = words("moved.says", {{"policy", material.titles[policy]}});
    if (!told.empty()) text += " " + words("moved.says.told", {{"rows", joined(told)}});
    if (!not_told.empty()) text += " " + words("moved.says.not_told", {{"rows", joined(not_told)}});
    return text;
}

std::optional<Chart> flow_chart(const Material& material,
                                const std::vector<std::size_t>& countries) {
    const PageWords& words = material.words;
    const std::size_t policy = material.ranked.front();
    const std::vector<bool> all_told = told_in(material, policy);
    FlowMap drawing{words("moved.less"), words("moved.more"), words("moved.not_told"), {}};
    for (const std::size_t country : countries) {
        const auto figure = entries_in(material, policy, country);
        const MapShape* shape = country_shape_named(material.comparison.countries[country]);
        if (!figure || !shape) continue;
        const std::string name = words.name(material.comparison.countries[country]);
        const auto& [change, interval] =
            std::pair(figure->estimate.difference, figure->estimate.interval);
        const std::string amount = change_text(words, change, interval);
        const bool told = all_told[country];
        drawing.flows.push_back(
            {shape->name, name, told ? amount : "", {change, interval, name + " " + amount}, told});
    }
    if (drawing.flows.empty()) return std::nullopt;
    const std::string says = says_of(material, policy, drawing);
    return Chart{"where-harm-moved", words("moved.title", {{"policy", material.titles[policy]}}),
                 says, std::move(drawing), countries_table(material, countries)};
}

bool finds_something(const Chart& chart) {
    const auto& flows = std::get<FlowMap>(chart.drawing).flows;
    return std::any_of(flows.begin(), flows.end(), [](const Flow& flow) { return flow.told; });
}

Amount in_all(const WorldAmounts& world, CountryOutcome outcome) {
    Amount all = 0;
    for (const Amount& one : world.countries[static_cast<std::size_t>(outcome)])
        all = one && all ? Amount(*all + *one) : std::nullopt;
    return all;
}

// Places at sites that went to people of other nationalities, in all countries.
Amount substituted(const WorldAmounts& world) {
    return in_all(world, CountryOutcome::demand_substituted);
}

// Those that enforcement moved to other countries, for people of Indonesia.
Amount moved_abroad(const WorldAmounts& world) {
    const Amount all = in_all(world, CountryOutcome::demand_moved), others = substituted(world);
    return all && others ? Amount(*all - *others) : std::nullopt;
}

std::string later_text(const Material& material, std::size_t policy) {
    const LedgerFigure averted = ledger_figure(material.comparison, policy, LedgerEntry::averted);
    const LedgerFigure later =
        ledger_figure(material.comparison, policy, LedgerEntry::averted_entering_later);
    if (averted.mean && *averted.mean == 0) return material.words("moved.nobody");
    if (!averted.mean || !later.mean) return material.words("value.not_known");
    const std::string share = fmt::format("{:.0f}", 100 * *later.mean / *averted.mean);
    return material.words("number.percent", {{"value", share}});
}

// What is not averted but moved: a row a policy.
Table moved_table(const Material& material) {
    const PageWords& words = material.words;
    Table table{
        {words("table.policy"), words("moved.abroad"), words("moved.others"),
         words("moved.entries_per"), words("moved.entries_per_averted"), words("moved.places_per"),
         words("moved.later", {{"last", date_text(to_text(material.comparison.window.last))}})},
        {}};
    for (const std::size_t policy : material.ranked)
        table.rows.push_back(
            {material.titles[policy],
             change_or_unknown(material, figure_of(material.comparison, policy, moved_abroad)),
             change_or_unknown(material, figure_of(material.comparison, policy, substituted)),
             price_text(words, entries_moved_per_entry_fallen_away(material.comparison, policy),
                        PriceIn::persons),
             price_text(words, entries_moved_per_entry_averted(material.comparison, policy),
                        PriceIn::persons),
             price_text(words, places_moved_per_entry_averted(material.comparison, policy),
                        PriceIn::persons),
             later_text(material, policy)});
    return table;
}

} // namespace

PageSection moved_section(const Material& material) {
    const PageWords& words = material.words;
    PageSection section{"moved", words("moved.heading"), {}};
    if (material.ranked.empty()) return section;
    const auto countries = countries_of(material);
    const bool same = !differs(material, material.ranked.front());
    if (same) section.blocks.push_back(Paragraph{words("moved.same")});
    if (auto chart = flow_chart(material, countries)) {
        if (!same && !finds_something(*chart))
            section.blocks.push_back(Paragraph{words("moved.none_told")});
        const auto& flows = std::get<FlowMap>(chart->drawing).flows;
        const bool beyond = std::any_of(flows.begin(), flows.end(), [](const Flow& flow) {
            return country_shape(flow.country)->path.empty();
        });
        section.blocks.push_back(std::move(*chart));
        section.blocks.push_back(
            Remark{words("moved.arcs") + (beyond ? " " + words("moved.arcs.beyond") : "")});
    } else {
        section.blocks.push_back(countries_table(material, countries));
    }
    section.blocks.push_back(Paragraph{words("moved.not_averted")});
    Table table = moved_table(material);
    if (table.rows.size() > most_policies_in_a_picture)
        section.blocks.push_back(Folded{words("moved.table"), std::move(table)});
    else
        section.blocks.push_back(std::move(table));
    section.blocks.push_back(Remark{words("moved.remark")});
    return section;
}

} // namespace suar
