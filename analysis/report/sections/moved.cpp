// Where harm moved: to other countries, to people of other nationalities, to later.
#include "compare/value.h"
#include "report/map.h"
#include "report/sections/sections.h"

#include <algorithm>
#include <fmt/format.h>

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

std::string change_in(const Material& material, const std::optional<Figure>& figure) {
    const std::string text = change_or_unknown(material, figure);
    if (!figure || can_be_told(material, figure->estimate.interval)) return text;
    return material.words("moved.cell.not_told", {{"change", text}});
}

Table countries_table(const Material& material, const std::vector<std::size_t>& countries) {
    Table table{{material.words("moved.country")}, {}};
    for (const std::size_t policy : material.ranked) table.head.push_back(material.titles[policy]);
    for (const std::size_t country : countries) {
        std::vector<std::string> row{material.words.name(material.comparison.countries[country])};
        for (const std::size_t policy : material.ranked)
            row.push_back(change_in(material, entries_in(material, policy, country)));
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
    FlowMap drawing{words("moved.less"), words("moved.more"), words("moved.not_told"), {}};
    for (const std::size_t country : countries) {
        const auto figure = entries_in(material, policy, country);
        const MapShape* shape = country_shape_named(material.comparison.countries[country]);
        if (!figure || !shape) continue;
        const std::string name = words.name(material.comparison.countries[country]);
        const auto& [change, interval] =
            std::pair(figure->estimate.difference, figure->estimate.interval);
        const std::string text = name + " " + change_text(words, change, interval);
        const bool told = can_be_told(material, interval);
        drawing.flows.push_back({shape->name, told ? text : name, {change, interval, text}, told});
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

// Places at sites that went to people of other nationalities, in all countries.
std::optional<Figure> moved_to_others(const Material& material, std::size_t policy) {
    return figure_of(material.comparison, policy, [](const WorldAmounts& world) {
        Amount all = 0;
        for (const Amount& one :
             world.countries[static_cast<std::size_t>(CountryOutcome::demand_moved)])
            all = one && all ? Amount(*all + *one) : std::nullopt;
        return all;
    });
}

std::string others_text(const Material& material) {
    std::vector<std::string> rows;
    for (const std::size_t policy : material.ranked)
        if (const auto figure = moved_to_others(material, policy))
            rows.push_back(material.titles[policy] + " " + change_or_unknown(material, figure));
    return rows.empty() ? material.words("moved.others.absent")
                        : material.words("moved.others", {{"rows", joined(rows)}});
}

std::string later_text(const Material& material, std::size_t policy) {
    const LedgerFigure averted = ledger_figure(material.comparison, policy, LedgerEntry::averted);
    const LedgerFigure later =
        ledger_figure(material.comparison, policy, LedgerEntry::averted_entering_later);
    if (!averted.mean || !later.mean || !(*averted.mean > 0)) return "";
    const std::string share = fmt::format("{:.0f}", 100 * *later.mean / *averted.mean);
    return material.words("moved.later",
                          {{"policy", material.titles[policy]},
                           {"last", to_text(material.comparison.window.last)},
                           {"share", material.words("number.percent", {{"value", share}})}});
}

} // namespace

PageSection moved_section(const Material& material) {
    const PageWords& words = material.words;
    PageSection section{"moved", words("moved.heading"), {}};
    if (material.ranked.empty()) return section;
    const auto countries = countries_of(material);
    if (auto chart = flow_chart(material, countries)) {
        if (!finds_something(*chart)) section.blocks.push_back(Paragraph{words("moved.none_told")});
        section.blocks.push_back(std::move(*chart));
        section.blocks.push_back(Remark{words("moved.arcs")});
    } else {
        section.blocks.push_back(countries_table(material, countries));
    }
    section.blocks.push_back(Paragraph{others_text(material)});
    Bullets prices;
    for (const std::size_t policy : material.ranked)
        prices.items.push_back(
            words("moved.prices",
                  {{"policy", material.titles[policy]},
                   {"entries",
                    price_text(words, entries_moved_per_entry_averted(material.comparison, policy),
                               PriceIn::persons)},
                   {"places",
                    price_text(words, places_moved_per_entry_averted(material.comparison, policy),
                               PriceIn::persons)}}));
    section.blocks.push_back(std::move(prices));
    Bullets later;
    for (const std::size_t policy : material.ranked)
        if (std::string text = later_text(material, policy); !text.empty())
            later.items.push_back(std::move(text));
    if (later.items.empty())
        section.blocks.push_back(Paragraph{words("moved.later.unknown")});
    else
        section.blocks.push_back(std::move(later));
    return section;
}

} // namespace suar
