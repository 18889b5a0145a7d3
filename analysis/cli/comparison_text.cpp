#include "cli/comparison_text.h"

#include "cli/rounded.h"
#include "cli/totals.h"
#include "compare/estimates.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace suar {

namespace {

using enum LedgerEntry;

// Which outcomes the table shows; the comparison file and --json have all of them.
constexpr std::array outcomes_of_harm{
    "entries", "entries_deceived", "entries_knowing", "person_days_coerced",
    "held",    "coerced_held",     "injuries",        "deaths",
    "promoted"};
constexpr std::array outcomes_on_the_way{"offers_met", "offers_accepted", "withdrawals",
                                         "departures", "retries",         "not_taken",
                                         "returned"};
constexpr std::array outcomes_of_record{"recorded_cases", "tppo_classified_cases", "in_shelter"};
constexpr std::array outcomes_of_liberty{"stops_bound", "passports_withheld_bound",
                                         "stops_irregular", "stops_ordinary", "passports_withheld"};
constexpr std::array outcomes_of_support{"persons_reached", "loans_made", "loans_failed"};

constexpr std::size_t name_width = 26;

std::optional<double> half_percent(const Estimate& estimate) {
    if (!estimate.interval || estimate.base == 0) return std::nullopt;
    return 100 * estimate.interval->width() / 2 / std::abs(estimate.base);
}

std::string figure_line(std::string_view name, const std::optional<Figure>& figure) {
    if (!figure)
        return fmt::format("  {:<{}} absent: the window cuts a period of a file\n", name,
                           name_width);
    const Estimate& estimate = figure->estimate;
    const double step = step_for(estimate.difference, estimate.interval);
    return fmt::format("  {:<{}} {:>13} {:>13} {:>12} {:>25} {:>7}\n", name, name_width,
                       rounded(estimate.base, step), rounded(estimate.policy, step),
                       rounded_change(estimate.difference, step),
                       estimate.interval ? rounded_interval(*estimate.interval, step) : "-",
                       estimate.percent ? rounded_percent(*estimate.percent, half_percent(estimate))
                                        : "-");
}

bool all_zero(const std::optional<Figure>& figure) {
    return figure && figure->estimate.base == 0 && figure->estimate.policy == 0;
}

std::string figure_head(const std::string& title, const char* interval) {
    return fmt::format("\n{:<{}} {:>13} {:>13} {:>12} {:>25} {:>7}\n", title, name_width + 2,
                       "base", "policy", "difference", interval, "%");
}

class PolicyText {
public:
    PolicyText(const Comparison& comparison, std::size_t policy)
        : comparison_(comparison), policy_(policy) {}

    std::string text() {
        text_ += fmt::format("\n== {} ==\n", comparison_.policies[policy_].name);
        text_ += sentence();
        outcomes("Harm, net", outcomes_of_harm);
        countries();
        outcomes("On the way", outcomes_on_the_way);
        outcomes("What missions record", outcomes_of_record);
        outcomes("Stopped and refused", outcomes_of_liberty);
        outcomes("Support", outcomes_of_support);
        ledger();
        prices();
        interventions();
        luck();
        return text_;
    }

private:
    std::optional<Figure> outcome(std::string_view name) const {
        return figure_of(comparison_, policy_, take_outcome(position_of(name)));
    }

    const char* interval_name() const {
        return comparison_.draws.size() > 1 ? "95 % of draws" : "95 % interval";
    }

    std::string sentence() const {
        const auto figure = outcome("entries");
        if (!figure || !figure->estimate.percent) return "";
        const Estimate& estimate = figure->estimate;
        if (estimate.difference == 0 && (!estimate.interval || estimate.interval->width() == 0))
            return "In this model it changes no entry within the window.\n";
        const std::string change =
            fmt::format("In this model it goes with {} % entries within the window",
                        rounded_percent(*estimate.percent, half_percent(estimate)));
        if (!estimate.interval)
            return change + "; one replicate says nothing of how sure that is.\n";
        const double scale = 100 / estimate.base;
        const auto half = half_percent(estimate);
        const std::string interval =
            fmt::format("{} to {} %", rounded_percent(estimate.interval->low * scale, half),
                        rounded_percent(estimate.interval->high * scale, half));
        return estimate.interval->holds(0)
                   ? fmt::format("{} (95 %: {}): not distinguishable from no change.\n", change,
                                 interval)
                   : fmt::format("{} (95 %: {}).\n", change, interval);
    }

    template <std::size_t size>
    void outcomes(const char* title, const std::array<const char*, size>& names) {
        std::string lines;
        for (const char* const name : names)
            if (const auto figure = outcome(name); !all_zero(figure))
                lines += figure_line(name, figure);
        if (!lines.empty()) text_ += figure_head(title, interval_name()) + lines;
    }

    void countries() {
        std::string lines;
        for (std::size_t i = 0; i < comparison_.countries.size(); ++i)
            if (const auto figure = figure_of(comparison_, policy_, take_country(i));
                !all_zero(figure))
                lines += figure_line(comparison_.countries[i], figure);
        if (!lines.empty()) text_ += figure_head("Entries by country", interval_name()) + lines;
    }

    void entry(LedgerEntry which, const char* name) {
        const LedgerFigure figure = ledger_figure(comparison_, policy_, which);
        if (!figure.mean) {
            text_ += fmt::format("  {:<44} not known, the run ends before\n", name);
            return;
        }
        const double step = step_for(*figure.mean, figure.interval);
        const bool churn = figure.standing == LedgerFigure::Standing::churn;
        text_ += fmt::format("  {:<44} {:>14} {:>14}  {}\n", name, rounded(*figure.mean, step),
                             figure.placebo ? rounded(*figure.placebo, 1) : "-",
                             churn ? "not distinguishable from churn" : "");
    }

    void ledger() {
        if (comparison_.draws.front().ledgers.empty()) return;
        text_ += fmt::format("\n{:<46} {:>14} {:>14}\n", "Ledger of persons, means", "policy",
                             "placebo");
        entry(averted, "averted");
        entry(averted_entering_later, "  of these entering within 12 months after");
        entry(newly_harmed, "newly harmed");
        entry(delayed, "delayed by more than 30 days");
        entry(brought_forward, "brought forward by more than 30 days");
        entry(diverted, "diverted to another country or channel");
        entry(coerced_days_fewer, "coerced days spared");
        entry(coerced_days_fewer_in_one, "  of persons who enter in one world only");
        entry(coerced_days_fewer_in_both, "  of persons who enter in both");
        entry(coerced_days_fewer_in_neither, "  of persons taken in before");
        entry(coerced_days_more, "coerced days added");
        entry(coerced_days_more_in_one, "  of persons who enter in one world only");
        entry(coerced_days_more_in_both, "  of persons who enter in both");
        entry(coerced_days_more_in_neither, "  of persons taken in before");
        entry(persons_with_fewer_days, "persons with fewer coerced days");
        entry(persons_with_more_days, "persons with more coerced days");
        later();
    }

    void later() {
        const auto gone = ledger_figure(comparison_, policy_, averted).mean;
        const auto after = ledger_figure(comparison_, policy_, averted_entering_later).mean;
        if (!gone || !(*gone > 0)) return;
        text_ += after ? fmt::format("  Averted by {}; {:.0f} % of them enter within the 12 months "
                                     "after.\n",
                                     to_text(comparison_.window.last), 100 * *after / *gone)
                       : fmt::format("  Averted by {}; how many of them enter within the 12 months "
                                     "after is not known,\n  the run ends before.\n",
                                     to_text(comparison_.window.last));
    }

    static std::string number(double value) {
        return rounded(value, step_for(value, std::nullopt));
    }

    static std::string ratio_text(const Price& price, std::string (*show)(double),
                                  const char* where_none) {
        using enum Price::Reason;
        switch (price.reason) {
        case not_known:
            return "absent: the window cuts a period of a file";
        case none:
            return where_none;
        case free_of_cost:
            return "no cost is given";
        case not_distinguishable:
            return price.ratio
                       ? fmt::format("{} (its interval has no bounds)", show(price.ratio->value))
                       : "not distinguishable";
        case given:
            break;
        }
        std::string text = show(price.ratio->value);
        if (price.ratio->interval)
            text += fmt::format(" (95 %: {} to {})", show(price.ratio->interval->low),
                                show(price.ratio->interval->high));
        return text;
    }

    void prices() {
        text_ += "\nFor what it adds\n";
        const auto line = [&](const char* name, const std::string& value) {
            text_ += fmt::format("  {:<44} {}\n", name, value);
        };
        line("stops of people not bound, per bound one",
             ratio_text(not_bound_stops_per_bound_stop(comparison_, policy_), number,
                        "none: no more bound people are stopped"));
        line("cost per entry averted", ratio_text(cost_per_entry_averted(comparison_, policy_),
                                                  rupiah, "none: entries do not fall"));
        line("cost per coerced day averted",
             ratio_text(cost_per_coerced_day_averted(comparison_, policy_), rupiah,
                        "none: coerced days do not fall"));
    }

    void interventions() {
        for (std::size_t i = 0; i < comparison_.interventions.size(); ++i) {
            const auto change = [&](InterventionOutcome outcome) {
                const auto figure = figure_of(comparison_, policy_, take_intervention(i, outcome));
                return figure ? std::optional(figure->estimate.difference) : std::nullopt;
            };
            const auto cost = change(InterventionOutcome::cost_idr);
            const auto units = change(InterventionOutcome::units);
            const auto reached = change(InterventionOutcome::persons_reached);
            if (cost == 0.0 && units == 0.0 && reached == 0.0) continue;
            const auto show = [](const std::optional<double>& value, std::string (*with)(double)) {
                return value ? with(*value) : std::string("absent");
            };
            text_ +=
                fmt::format("  {} ({}): cost {}, units {}, persons reached {}\n",
                            comparison_.interventions[i].name, comparison_.interventions[i].type,
                            show(cost, rupiah), show(units, number), show(reached, number));
        }
    }

    void luck() {
        const auto figure = outcome("entries");
        if (!figure) return;
        if (figure->estimate.narrower_by)
            text_ +=
                fmt::format("\nShared luck makes the interval of entries {:.1f} times narrower "
                            "than separate luck would.\n",
                            *figure->estimate.narrower_by);
        if (!figure->drawn || !figure->drawn->width_by_luck_alone || !figure->estimate.interval)
            return;
        text_ += fmt::format("\nHalf the interval of entries is {} wide with parameters and luck, "
                             "{} with luck alone.\n",
                             number(figure->estimate.interval->width() / 2),
                             number(*figure->drawn->width_by_luck_alone / 2));
    }

    const Comparison& comparison_;
    std::size_t policy_;
    std::string text_;
};

std::string head(const Comparison& comparison) {
    std::string text = fmt::format("Base: {}\n", comparison.base.title);
    for (const ComparedInput& policy : comparison.policies)
        text += fmt::format("Policy: {}\n", policy.name);
    text +=
        fmt::format("Counted from {}, when the first policy starts, to the horizon {}; the run is "
                    "{} to {}.\n",
                    to_text(comparison.window.first), to_text(comparison.window.last),
                    to_text(comparison.run.first), to_text(comparison.run.last));
    text += fmt::format(
        "{} of seed {}, one agent for {}{}{}.\n", counted(comparison.replicates, "replicate"),
        comparison.seed, counted(comparison.weight, "person"),
        comparison.luck == Luck::independent ? ", each world with luck of its own" : "",
        comparison.draws.size() > 1
            ? fmt::format(", {} draws of the parameters", comparison.draws.size())
            : "");
    return text;
}

std::string notes(const Comparison& comparison) {
    std::string text = "\nNotes\n";
    const auto note = [&](const std::string& words) { text += "  " + words + "\n"; };
    note(
        "All of this is what the model does under these scenarios: differences between two worlds\n"
        "  with the same people and luck, not forecasts of a number of people.");
    if (comparison.weight > 1)
        note(fmt::format("One agent stands for {} persons: no count is finer than that.",
                         comparison.weight));
    if (comparison.replicates < 2 && comparison.draws.size() < 2)
        note("With one replicate there is no interval: add --replicates 20 to see how sure it is.");
    note(
        "Flows are summed from the first to the last day of the window, stocks stand on the last.");
    if (!comparison.draws.front().ledgers.empty())
        note("The ledger compares each person with herself. The placebo is what the removal of a\n"
             "  single delivery changes: below three times that, an entry is churn, not policy.");
    note("Recorded cases and their labels show what missions see and call it. A change in them "
         "says\n"
         "  nothing by itself of whether fewer people are harmed.");
    note("People stopped, refused or left without a passport are a cost to liberty, whoever they "
         "are.");
    for (const std::string& remark : comparison.remarks) note(remark);
    return text;
}

} // namespace

std::string comparison_text(const Comparison& comparison) {
    std::string text = head(comparison);
    for (std::size_t policy = 0; policy < comparison.policies.size(); ++policy)
        text += PolicyText(comparison, policy).text();
    return text + notes(comparison);
}

} // namespace suar
