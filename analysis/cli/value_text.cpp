#include "cli/value_text.h"

#include "cli/policy_tables.h"
#include "compare/certainty.h"
#include "compare/ends.h"
#include "compare/rounded.h"
#include "compare/value.h"

#include <fmt/format.h>

#include <cmath>

namespace suar {

namespace {

constexpr std::array<std::string_view, 3> headlines{"entries", "person_days_coerced", "held"};

std::string rounded_number(double value) { return rounded(value, step_for(value, std::nullopt)); }

// A probability as finely as so few replicates can say it.
std::string probability(double value) {
    if (value > 0.999) return "above 99.9 %";
    if (value < 0.001) return "below 0.1 %";
    return fmt::format("{:.{}f} %", 100 * value, value > 0.99 || value < 0.01 ? 1 : 0);
}

std::string certainty_line(const Comparison& comparison, std::size_t policy,
                           std::string_view outcome) {
    const Take take = take_outcome(position_of(outcome));
    const auto certainty =
        certainty_of(comparison, {policy, std::nullopt}, take, better_of(outcome));
    const auto figure = figure_of(comparison, policy, take);
    if (!certainty || !figure || !certainty->probability_better) return "";
    const double step = step_for(figure->estimate.difference, figure->estimate.interval);
    return fmt::format("  {:<22} {:>13} {:>25} {:>12} {:>10}\n", outcome,
                       probability(*certainty->probability_better),
                       certainty->bootstrap ? rounded_interval(*certainty->bootstrap, step) : "-",
                       certainty->detectable ? rounded_number(*certainty->detectable) : "-",
                       certainty->replicates_needed
                           ? rounded(static_cast<double>(*certainty->replicates_needed), 1)
                           : "-");
}

// "-3.6 % (-5.0 to -2.1)"
std::string percent_of(const std::optional<Figure>& figure) {
    if (!figure || !figure->estimate.percent) return "-";
    const Estimate& estimate = figure->estimate;
    const auto half = half_percent(estimate);
    const std::string percent = rounded_percent(*estimate.percent, half) + " %";
    if (!estimate.interval || estimate.interval->width() == 0) return percent;
    const double scale = 100 / estimate.base;
    return fmt::format("{} ({} to {})", percent,
                       rounded_percent(estimate.interval->low * scale, half),
                       rounded_percent(estimate.interval->high * scale, half));
}

std::string at_end(const Comparison& comparison, const End& end, std::size_t policy,
                   std::size_t outcome) {
    return sets_itself(end, policy) ? "the policy's own"
                                    : percent_of(end_figure(comparison, end, policy, outcome));
}

// The change of an outcome over the ends, in a sentence that goes on with `they`.
std::string range_line(const Comparison& comparison, std::size_t policy, const char* name,
                       std::size_t outcome) {
    const auto over = over_ends(comparison, policy, outcome);
    if (!over) return "";
    const std::string range = fmt::format("Over the ends of what no datum identifies {} change by "
                                          "{:.1f} to {:.1f} %",
                                          name, over->percent.low, over->percent.high);
    if (over->bare) return range + ",\nas seen in too few replicates for an interval.\n";
    return fmt::format("{}, intervals included:\nthey can be told to fall in {} of {} worlds, to "
                       "rise in {}{}.\n",
                       range, over->fall, over->worlds, over->rise,
                       over->most_of_all.empty() ? ""
                                                 : fmt::format("; most by {}", over->most_of_all));
}

std::string standing_line(const Comparison& comparison, std::size_t policy, const Dominance& own) {
    const std::string& name = comparison.policies[policy].name;
    const std::string by = own.by ? comparison.policies[*own.by].name : std::string("the base");
    const std::string doubt =
        standing_is_told(comparison, policy, own)
            ? ""
            : fmt::format(",\n    by means only: its coerced days cannot be told from those of {}",
                          own.standing == Standing::dominated ? by : "the base");
    switch (own.standing) {
    case Standing::efficient: {
        if (!own.cost_per_further_day) return fmt::format("  {}: efficient{}\n", name, doubt);
        return fmt::format("  {}: efficient, {} IDR per further coerced day averted{}\n", name,
                           in_words(*own.cost_per_further_day), doubt);
    }
    case Standing::dominated:
        return fmt::format("  {}: {} averts as many coerced days for no more{}\n", name, by, doubt);
    case Standing::extended_dominated:
        return fmt::format("  {}: a mix with {} averts as many coerced days for less{}\n", name, by,
                           doubt);
    case Standing::not_known:
        break;
    }
    return fmt::format("  {}: not known\n", name);
}

} // namespace

std::string certainty_text(const Comparison& comparison, std::size_t policy) {
    std::string lines;
    for (const std::string_view outcome : headlines)
        lines += certainty_line(comparison, policy, outcome);
    if (lines.empty()) return "";
    return fmt::format("\n{:<24} {:>13} {:>25} {:>12} {:>10}\n{}", "How sure", "better",
                       "95 % by bootstrap", "detectable", "needed", lines);
}

std::string benefits_text(const Comparison& comparison, std::size_t policy) {
    std::string text;
    for (const Division division : {Division::sex, Division::age, Division::education}) {
        const Benefits benefits = benefits_of(comparison, policy, division);
        for (std::size_t part = 0; part < benefits.parts.size(); ++part) {
            const Benefit& one = benefits.parts[part];
            if (!one.share_of_days) return "";
            const auto& interval = one.share_of_days->interval;
            text += fmt::format("  {:<24} {:>10.0f} % {:>12.0f} % {:>16}\n",
                                comparison.parts[at(division)][part], 100 * one.share_of_persons,
                                100 * one.share_of_days->value,
                                interval ? fmt::format("{:.0f} to {:.0f}", 100 * interval->low,
                                                       100 * interval->high)
                                         : "-");
        }
    }
    const Benefits provinces = benefits_of(comparison, policy, Division::province);
    if (provinces.concentration)
        text += fmt::format("  by home province: concentration {:.2f} (0: as persons are spread; "
                            "chance alone\n    would make it {:.2f})\n",
                            *provinces.concentration, *provinces.concentration_by_chance);
    if (text.empty()) return "";
    return fmt::format("\n{:<26} {:>12} {:>14} {:>16}\n{}", "Who is spared coerced days",
                       "of persons", "of the days", "95 % interval", text);
}

std::string ends_text(const Comparison& comparison, std::size_t policy) {
    if (comparison.ends.empty()) return "";
    std::string text =
        fmt::format("\n{:<42} {:>24} {:>24}\n", "At the ends of what no datum identifies",
                    "entries", "coerced days");
    for (const End& end : comparison.ends)
        text += fmt::format("  {:<40} {:>24} {:>24}\n", end.setting,
                            at_end(comparison, end, policy, 0), at_end(comparison, end, policy, 1));
    return text;
}

std::string ends_sentence(const Comparison& comparison, std::size_t policy) {
    if (comparison.ends.empty())
        return "That is with the numbers of the base: it was not run at the ends of what no datum "
               "identifies.\n";
    return range_line(comparison, policy, "entries", 0) +
           range_line(comparison, policy, "coerced days", 1);
}

std::string ends_note(const Comparison& comparison) {
    if (!comparison.ends.empty())
        return "The ends are run with the same people and luck in both worlds, and not fitted to "
               "the record again.";
    return "Not shown: what changes with how far recruiters make up for losses, with the "
           "recording\n"
           "  hazard and with referral, which no datum identifies. --ends runs them at their "
           "ends.";
}

std::string pairs_text(const Comparison& comparison) {
    if (comparison.policies.size() < 2) return "";
    std::string text = "\n== Policies against each other ==\n";
    for (std::size_t p = 1; p < comparison.policies.size(); ++p)
        for (std::size_t other = 0; other < p; ++other) {
            text += fmt::format("{} less {}\n", comparison.policies[p].name,
                                comparison.policies[other].name);
            for (const std::string_view outcome : {"entries", "person_days_coerced"}) {
                const Take take = take_outcome(position_of(outcome));
                const auto figure = figure_of(comparison, Versus{p, other}, take);
                if (!figure) continue;
                const auto certainty =
                    certainty_of(comparison, {p, other}, take, better_of(outcome));
                const Estimate& estimate = figure->estimate;
                const double step = step_for(estimate.difference, estimate.interval);
                text += fmt::format("  {:<22} {:>12} {:>27}  {}\n", outcome,
                                    rounded_change(estimate.difference, step),
                                    estimate.interval ? rounded_interval(*estimate.interval, step)
                                                      : "-",
                                    certainty && certainty->probability_better
                                        ? "better: " + probability(*certainty->probability_better)
                                        : "");
            }
        }
    text += "Cost against coerced days averted, by means\n";
    const std::vector<Dominance> dominance = dominance_of(comparison);
    for (std::size_t p = 0; p < dominance.size(); ++p)
        text += standing_line(comparison, p, dominance[p]);
    return text;
}

} // namespace suar
