#include "cli/comparison_text.h"

#include "cli/policy_tables.h"
#include "cli/totals.h"
#include "cli/value_text.h"
#include "compare/rounded.h"
#include "compare/told.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace suar {

namespace {

std::string head(const Comparison& comparison) {
    std::string text = fmt::format("Base: {}\n", comparison.base.title);
    for (const ComparedInput& policy : comparison.policies)
        text += fmt::format("Policy: {}\n", policy.name);
    text += fmt::format("Counted from {}, when the first policy starts, to the horizon {};\n",
                        to_text(comparison.window.first), to_text(comparison.window.last));
    text += fmt::format(
        "the run is {} to {}. {} of seed {}, one agent for {}{}{}.\n",
        to_text(comparison.run.first), to_text(comparison.run.last),
        counted(comparison.replicates, "replicate"), comparison.seed,
        counted(comparison.weight, "person"),
        comparison.luck == Luck::independent ? ", separate luck" : "",
        comparison.draws.size() > 1 ? fmt::format(", {} draws", comparison.draws.size()) : "");
    return text;
}

// The answer in one sentence: relative, conditional, with its uncertainty.
std::string sentence(const Comparison& comparison, const std::optional<Figure>& entries) {
    if (!entries) return "";
    const Estimate& estimate = entries->estimate;
    if (!estimate.percent && estimate.difference != 0)
        return "In this model people enter within the window who did not in the base.\n";
    if (estimate.difference == 0 && (!estimate.interval || estimate.interval->width() == 0))
        return "In this model it changes no number of entries within the window.\n";
    const auto half = half_percent(estimate);
    std::string text = fmt::format("In this model it changes entries within the window by {} %",
                                   rounded_percent(*estimate.percent, half));
    if (!estimate.interval) return text + ";\none replicate does not say how sure that is.\n";
    if (estimate.interval->width() == 0 && !can_be_told(comparison, estimate.interval))
        return text + ", the same in each\nof so few replicates that it cannot be told from no "
                      "change.\n";
    const double scale = 100 / estimate.base;
    text +=
        fmt::format(" (95 %: {} to {} %)", rounded_percent(estimate.interval->low * scale, half),
                    rounded_percent(estimate.interval->high * scale, half));
    return text +
           (estimate.interval->holds(0) ? ",\nwhich cannot be told from no change.\n" : ".\n");
}

// What it costs people who were never bound for a compound, beside the effect.
std::string stops_sentence(const Comparison& comparison, std::size_t policy) {
    const auto stops = figure_of(comparison, policy, take_stops_not_bound());
    if (!stops || !(stops->estimate.difference > 0)) return "";
    const double more = stops->estimate.difference;
    return fmt::format("It stops or refuses {} more people who were not bound for a compound.\n",
                       rounded(more, step_for(more, stops->estimate.interval)));
}

// With fewer replicates a ratio of variances is known within a factor that says nothing.
constexpr std::size_t enough_to_tell_what_luck_buys = 10;

std::string luck(const Comparison& comparison, const std::optional<Figure>& entries) {
    if (!entries) return "";
    const auto width = [](double value) { return rounded(value, step_for(value, std::nullopt)); };
    const Estimate& estimate = entries->estimate;
    if (estimate.fewer_replicates_by) {
        if (comparison.replicates < enough_to_tell_what_luck_buys) return "";
        if (*estimate.fewer_replicates_by < 1)
            return "\nShared luck makes the interval of entries no narrower than separate luck "
                   "would.\n";
        return fmt::format("\nShared luck makes the interval of entries {:.1f} times narrower than "
                           "separate luck would:\nas much as {:.0f} times the replicates.\n",
                           std::sqrt(*estimate.fewer_replicates_by), *estimate.fewer_replicates_by);
    }
    if (!entries->drawn || !entries->drawn->width_by_luck_alone || !estimate.interval) return "";
    return fmt::format(
        "\nThe interval of entries reaches {} to each side with parameters and luck, "
        "{} with luck alone.\n",
        width(estimate.interval->width() / 2), width(*entries->drawn->width_by_luck_alone / 2));
}

std::string notes(const Comparison& comparison) {
    std::string text = "\nNotes\n";
    const auto note = [&](const std::string& words) { text += "- " + words + "\n"; };
    note(
        "All of this is what the model does under these scenarios: differences between two worlds\n"
        "  of the same people, not forecasts of a number of people.");
    if (comparison.weight > 1)
        note(fmt::format("One agent stands for {} persons: no count is finer than that.",
                         comparison.weight));
    if (comparison.replicates < 2 && comparison.draws.size() < 2)
        note("With one replicate there is no interval: add --replicates 20 to see how sure it is.");
    note(
        "Flows are summed from the first to the last day of the window, stocks stand on the last.");
    if (!comparison.draws.front().ledgers.empty())
        note("The ledger compares each person with herself in the other world.");
    if (!comparison.draws.front().placebo.empty())
        note("The placebo is what the removal of a single delivery changes: an entry that is not\n"
             "  above three times that for sure cannot be told from churn.");
    note(
        "Recorded cases and their labels are what missions see and call it. A change in them does\n"
        "  not say by itself that fewer or more people are harmed.");
    if (std::any_of(comparison.interventions.begin(), comparison.interventions.end(),
                    [](const auto& each) { return each.type == "awareness_campaign"; }))
        note("persons_reached counts every message: one person may hear many.");
    note("People who are stopped, refused or left without a passport are a cost to liberty.");
    if (comparison.replicates > 1 || comparison.draws.size() > 1)
        note(fmt::format(
            "better: the probability that the policy is, by Student's t; detectable: the smallest\n"
            "  difference that so many would find 4 times of 5; needed: how many it takes for an\n"
            "  interval of {:.3g} % of the difference to each side.",
            100 * comparison.precision));
    if (comparison.discount_per_year > 0)
        note(fmt::format("In prices, costs and coerced days are discounted by {:.3g} % a year.",
                         100 * comparison.discount_per_year));
    note(ends_note(comparison));
    for (const std::string& remark : comparison.remarks) note(remark);
    return text;
}

std::optional<Figure> entries_of(const Comparison& comparison, std::size_t policy) {
    return figure_of(comparison, policy, take_outcome(position_of("entries")));
}

std::string title_of(const Comparison& comparison, std::size_t policy) {
    return fmt::format("\n== {} ==\n", comparison.policies[policy].name);
}

std::string answer(const Comparison& comparison, std::size_t policy,
                   const std::optional<Figure>& entries) {
    return title_of(comparison, policy) + sentence(comparison, entries) +
           ends_sentence(comparison, policy) + stops_sentence(comparison, policy);
}

} // namespace

std::string comparison_summary(const Comparison& comparison) {
    std::string text = head(comparison);
    for (std::size_t policy = 0; policy < comparison.policies.size(); ++policy)
        text += answer(comparison, policy, entries_of(comparison, policy));
    return text;
}

std::string comparison_text(const Comparison& comparison) {
    std::string text = head(comparison);
    for (std::size_t policy = 0; policy < comparison.policies.size(); ++policy) {
        const auto entries = entries_of(comparison, policy);
        text += answer(comparison, policy, entries);
        text += figures_text(comparison, policy);
        text += ledger_text(comparison, policy);
        text += prices_text(comparison, policy);
        text += benefits_text(comparison, policy);
        text += certainty_text(comparison, policy);
        text += luck(comparison, entries);
        text += ends_text(comparison, policy);
    }
    return text + pairs_text(comparison) + notes(comparison);
}

} // namespace suar
