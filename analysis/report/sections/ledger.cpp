// The ledger of persons, each entry beside its placebo.
#include "report/sections/sections.h"

#include <fmt/format.h>

#include <array>

namespace suar {

namespace {

using enum LedgerEntry;

constexpr std::array drawn_entries{averted, newly_harmed, delayed, brought_forward, diverted};
constexpr std::array listed_entries{averted,
                                    averted_entering_later,
                                    newly_harmed,
                                    delayed,
                                    brought_forward,
                                    diverted,
                                    coerced_days_fewer,
                                    coerced_days_more,
                                    coerced_days_net,
                                    persons_with_fewer_days,
                                    persons_with_more_days};

std::string entry_name(const PageWords& words, LedgerEntry entry) {
    return words(fmt::format("ledger.{}", ledger_rows[at(entry)].name));
}

std::string number_text(const Material& material, LedgerEntry entry, const LedgerFigure& figure) {
    const PageWords& words = material.words;
    if (!figure.mean) return words("value.not_known");
    return ledger_rows[at(entry)].kind == LedgerKind::net
               ? change_text(words, *figure.mean, figure.interval)
               : counted_text(words, *figure.mean, figure.interval);
}

// Pictures draw churn hollow; words must say it.
std::string value_text(const Material& material, LedgerEntry entry, const LedgerFigure& figure) {
    const std::string text = number_text(material, entry, figure);
    const bool churn = figure.standing == LedgerFigure::Standing::churn && *figure.mean > 0;
    return churn ? material.words("ledger.churn", {{"value", text}}) : text;
}

std::string placebo_text(const Material& material, const LedgerFigure& figure) {
    return figure.placebo ? count_text(material.words, *figure.placebo, std::nullopt) : "–";
}

Table ledger_table(const Material& material, std::size_t policy) {
    const PageWords& words = material.words;
    Table table{{words("ledger.entry"), words("ledger.own"), words("ledger.placebo")}, {}};
    for (const LedgerEntry entry : listed_entries) {
        const LedgerFigure figure = ledger_figure(material.comparison, policy, entry);
        table.rows.push_back({entry_name(words, entry), value_text(material, entry, figure),
                              placebo_text(material, figure)});
    }
    return table;
}

Chart ledger_chart(const Material& material, std::size_t policy) {
    const PageWords& words = material.words;
    BarChart drawing{words("ledger.persons"), words("ledger.own"), words("ledger.placebo"), {}};
    std::vector<std::string> rows;
    for (const LedgerEntry entry : drawn_entries) {
        const LedgerFigure figure = ledger_figure(material.comparison, policy, entry);
        if (!figure.mean) continue;
        const std::string text = value_text(material, entry, figure);
        drawing.bars.push_back({entry_name(words, entry), *figure.mean, figure.placebo,
                                figure.standing != LedgerFigure::Standing::churn,
                                number_text(material, entry, figure)});
        rows.push_back(figure.placebo
                           ? words("ledger.row", {{"entry", entry_name(words, entry)},
                                                  {"value", text},
                                                  {"placebo", placebo_text(material, figure)}})
                           : words("ledger.row.no_placebo",
                                   {{"entry", entry_name(words, entry)}, {"value", text}}));
    }
    return {fmt::format("ledger-{}", policy + 1),
            words("ledger.title", {{"policy", material.titles[policy]}}),
            words("ledger.says", {{"policy", material.titles[policy]}, {"rows", joined(rows)}}),
            std::move(drawing), ledger_table(material, policy)};
}

} // namespace

PageSection ledger_section(const Material& material) {
    const PageWords& words = material.words;
    PageSection section{"ledger", words("ledger.heading"), {}};
    const auto& draws = material.comparison.draws;
    if (draws.empty() || draws.front().ledgers.empty()) {
        section.blocks.push_back(Paragraph{words("ledger.absent")});
        return section;
    }
    const bool placebo = !draws.front().placebo.empty();
    section.blocks.push_back(Paragraph{words("ledger.net")});
    section.blocks.push_back(Paragraph{words(placebo ? "ledger.what" : "ledger.no_placebo")});
    const auto shown = pictured(material);
    for (const std::size_t policy : shown) section.blocks.push_back(ledger_chart(material, policy));
    for (std::size_t i = shown.size(); i < material.ranked.size(); ++i)
        section.blocks.push_back(
            Folded{words("ledger.title", {{"policy", material.titles[material.ranked[i]]}}),
                   ledger_table(material, material.ranked[i])});
    return section;
}

} // namespace suar
