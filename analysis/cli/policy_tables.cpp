#include "cli/policy_tables.h"

#include "compare/rounded.h"
#include "compare/value.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace suar {

namespace {

using enum LedgerEntry;

// Which outcomes the tables show; the comparison file and --json have all of them.
constexpr const char* stopped_title = "Stopped and refused";

struct Section {
    const char* title;
    std::vector<std::string_view> outcomes;
};
const std::array<Section, 5>& sections() {
    static const std::array<Section, 5> all{{
        {"Harm, net",
         {"entries", "entries_deceived", "entries_knowing", "person_days_coerced", "held",
          "coerced_held", "injuries", "deaths", "promoted"}},
        {"On the way",
         {"offers_met", "offers_accepted", "withdrawals", "departures", "retries", "not_taken",
          "returned"}},
        {"What missions record", {"recorded_cases", "tppo_classified_cases", "in_shelter"}},
        {stopped_title,
         {"stops_bound", "passports_withheld_bound", "stops_irregular", "stops_ordinary",
          "passports_withheld"}},
        {"Support", {"persons_reached", "loans_made", "loans_failed"}},
    }};
    return all;
}

constexpr std::size_t name_width = 24;
constexpr const char* not_sure = " (how sure that is cannot be told)";
constexpr const char* cut_period = "absent: the window cuts a period of a file";

std::string figure_line(std::string_view name, const std::optional<Figure>& figure) {
    if (!figure) return fmt::format("  {:<{}} {}\n", name, name_width, cut_period);
    const Estimate& estimate = figure->estimate;
    const double step = step_for(estimate.difference, estimate.interval);
    return fmt::format("  {:<{}} {:>11} {:>11} {:>11} {:>25} {:>7}\n", name, name_width,
                       rounded(estimate.base, step), rounded(estimate.policy, step),
                       rounded_change(estimate.difference, step),
                       estimate.interval ? rounded_interval(*estimate.interval, step) : "-",
                       estimate.percent ? rounded_percent(*estimate.percent, half_percent(estimate))
                                        : "-");
}

bool all_zero(const std::optional<Figure>& figure) {
    return figure && figure->estimate.base == 0 && figure->estimate.policy == 0;
}

std::string table(const char* title, const Comparison& comparison, const std::string& lines) {
    if (lines.empty()) return "";
    const char* const interval = comparison.draws.size() > 1 ? "95 % of draws" : "95 % interval";
    return fmt::format("\n{:<{}} {:>11} {:>11} {:>11} {:>25} {:>7}\n{}", title, name_width + 2,
                       "base", "policy", "difference", interval, "%", lines);
}

std::string ledger_line(const LedgerFigure& figure, const char* name) {
    if (!figure.mean) return fmt::format("  {:<42} not known, the run ends before\n", name);
    const double step = step_for(*figure.mean, figure.interval);
    const bool churn = *figure.mean > 0 && figure.standing == LedgerFigure::Standing::churn;
    return fmt::format(
        "  {:<42} {:>12} {:>10}{}\n", name, rounded(*figure.mean, step),
        figure.placebo ? rounded(*figure.placebo, step_for(*figure.placebo, std::nullopt)) : "-",
        churn ? "  not distinguishable from churn" : "");
}

std::string number(double value) { return rounded(value, step_for(value, std::nullopt)); }

std::string share(double value) { return fmt::format("{:.2f}", value); }

using Show = std::string (*)(double);

std::string price_text(const Price& price, Show show, const char* where_none) {
    using enum Price::Reason;
    switch (price.reason) {
    case not_known:
        return cut_period;
    case none:
        return where_none;
    case free_of_cost:
        return "nothing is spent beyond the base";
    case not_distinguishable:
        return price.ratio ? show(price.ratio->value) + not_sure : "not distinguishable";
    case given:
        break;
    }
    const std::string value = show(price.ratio->value);
    if (!price.ratio->interval) return value + not_sure;
    return value + fmt::format(" (95 %: {} to {})", show(price.ratio->interval->low),
                               show(price.ratio->interval->high));
}

// What an intervention adds to the base; nothing where it adds nothing.
std::string intervention_line(const Comparison& comparison, std::size_t policy, std::size_t which) {
    std::array<std::string, intervention_outcomes> shown;
    bool adds = false;
    for (std::size_t i = 0; i < intervention_outcomes; ++i) {
        const auto outcome = static_cast<InterventionOutcome>(i);
        const auto figure = figure_of(comparison, policy, take_intervention(which, outcome));
        adds = adds || !figure || figure->estimate.difference != 0;
        shown[i] = !figure ? "absent"
                   : outcome == InterventionOutcome::cost_idr
                       ? in_words(figure->estimate.difference) + " IDR"
                       : number(figure->estimate.difference);
    }
    if (!adds) return "";
    return fmt::format("  {} ({})\n    cost {}, units {}, persons reached {}\n",
                       comparison.interventions[which].name, comparison.interventions[which].type,
                       shown[0], shown[1], shown[2]);
}

} // namespace

std::optional<double> half_percent(const Estimate& estimate) {
    if (!estimate.interval || estimate.base == 0) return std::nullopt;
    return 100 * estimate.interval->width() / 2 / std::abs(estimate.base);
}

std::string figures_text(const Comparison& comparison, std::size_t policy) {
    std::string text;
    for (const Section& section : sections()) {
        std::string lines;
        const auto figure_named = [&](std::string_view name) {
            return figure_of(comparison, policy, take_outcome(position_of(name)));
        };
        // Whom the checks meant to stop stands beside those they did not, even where it is nobody.
        const bool whole =
            section.title == stopped_title &&
            std::any_of(section.outcomes.begin(), section.outcomes.end(),
                        [&](std::string_view name) { return !all_zero(figure_named(name)); });
        for (const std::string_view name : section.outcomes)
            if (const auto figure = figure_named(name); whole || !all_zero(figure))
                lines += figure_line(name, figure);
        text += table(section.title, comparison, lines);
        if (&section != &sections().front()) continue;
        lines.clear();
        for (std::size_t i = 0; i < comparison.countries.size(); ++i)
            if (const auto figure =
                    figure_of(comparison, policy, take_country(i, CountryOutcome::entries));
                !all_zero(figure))
                lines += figure_line(comparison.countries[i], figure);
        text += table("Entries by country", comparison, lines);
    }
    return text;
}

std::string ledger_text(const Comparison& comparison, std::size_t policy) {
    if (comparison.draws.front().ledgers.empty()) return "";
    struct LedgerLine {
        LedgerEntry entry;
        const char* name;
    };
    constexpr std::array<LedgerLine, 16> lines{{
        {averted, "averted"},
        {averted_entering_later, "  entering within 12 months after"},
        {newly_harmed, "newly harmed"},
        {delayed, "delayed by more than 30 days"},
        {brought_forward, "brought forward by more than 30 days"},
        {diverted, "diverted to another country or channel"},
        {coerced_days_fewer, "coerced days spared"},
        {coerced_days_fewer_in_one, "  of persons who enter in one world only"},
        {coerced_days_fewer_in_both, "  of persons who enter in both"},
        {coerced_days_fewer_in_neither, "  of persons taken in before"},
        {coerced_days_more, "coerced days added"},
        {coerced_days_more_in_one, "  of persons who enter in one world only"},
        {coerced_days_more_in_both, "  of persons who enter in both"},
        {coerced_days_more_in_neither, "  of persons taken in before"},
        {persons_with_fewer_days, "persons with fewer coerced days"},
        {persons_with_more_days, "persons with more coerced days"},
    }};
    std::string text =
        fmt::format("\n{:<44} {:>12} {:>10}\n", "Ledger of persons, means", "policy", "placebo");
    for (const LedgerLine& line : lines)
        text += ledger_line(ledger_figure(comparison, policy, line.entry), line.name);
    const auto gone = ledger_figure(comparison, policy, averted).mean;
    const auto after = ledger_figure(comparison, policy, averted_entering_later).mean;
    if (!gone || !(*gone > 0)) return text;
    const std::string horizon = to_text(comparison.window.last);
    return text + (after
                       ? fmt::format("  Averted by {}; of them {:.0f} % enter within the 12 months "
                                     "after.\n",
                                     horizon, 100 * *after / *gone)
                       : fmt::format("  Averted by {}; how many of them enter within the 12 "
                                     "months after is not known:\n  the run ends before.\n",
                                     horizon));
}

std::string prices_text(const Comparison& comparison, std::size_t policy) {
    std::string text = "\nAt what price, beyond the base\n";
    const auto line = [&](const char* name, const std::string& value) {
        text += fmt::format("  {:<50} {}\n", name, value);
    };
    line("stops of people not bound, per bound one",
         price_text(not_bound_stops_per_bound_stop(comparison, policy), number,
                    "no more bound people are stopped"));
    line("IDR per entry averted", price_text(cost_per_entry_averted(comparison, policy), in_words,
                                             "none: entries do not fall"));
    line("IDR per coerced day averted", price_text(cost_per_coerced_day_averted(comparison, policy),
                                                   in_words, "none: coerced days do not fall"));
    line("entries more elsewhere, per entry fewer somewhere",
         price_text(entries_moved_per_entry_fallen_away(comparison, policy), share,
                    "none: they fall in no country for sure"));
    line("entries more elsewhere, per entry averted in all",
         price_text(entries_moved_per_entry_averted(comparison, policy), share,
                    "none: entries do not fall"));
    line("places moved away per entry averted",
         price_text(places_moved_per_entry_averted(comparison, policy), share,
                    "none: entries do not fall"));
    for (std::size_t i = 0; i < comparison.interventions.size(); ++i)
        text += intervention_line(comparison, policy, i);
    return text;
}

} // namespace suar
