// What a comparison says in numbers: means, differences and how sure they are, figure by figure.
#pragma once

#include "compare/comparison.h"
#include "compare/discount.h"
#include "compare/statistics.h"
#include "compare/take.h"

#include <functional>
#include <optional>

namespace suar {

// Where parameters are drawn, the interval of an estimate is that of one more draw: parameters and
// luck together.
struct DrawnPart {
    std::optional<double> width_by_luck_alone;
    std::optional<Bounds> of_mean; // where the mean over all possible draws lies
};

struct Figure {
    Estimate estimate;
    std::optional<DrawnPart> drawn;
};

// Which worlds are compared: those of a policy less those of the base, or of another policy.
struct Versus {
    std::size_t policy;
    std::optional<std::size_t> other;
};

// What an estimate is made of: a value of both worlds for each replicate, or for each draw of the
// parameters its mean over the replicates.
struct Samples {
    std::vector<double> less, policy; // equally many
    Luck luck;                        // whether the first of one and of the other belong together
    bool drawn;
    std::vector<double> changes() const; // policy less the other, one by one
};

// Nothing where some world cannot say it.
std::optional<Samples> samples_of(const Comparison& comparison, Versus worlds, const Take& take);
std::optional<Figure> figure_of(const Comparison& comparison, Versus worlds, const Take& take);
std::optional<Figure> figure_of(const Comparison& comparison, std::size_t policy, const Take& take);

// A ledger entry: mean over replicates and draws, and whether it can be told from churn.
struct LedgerFigure {
    std::optional<double> mean;     // nothing where it was not seen
    std::optional<Bounds> interval; // of the mean
    std::optional<double> placebo;  // mean; nothing without a placebo
    // A gross entry counts for something from three times the placebo on.
    enum class Standing : std::uint8_t { beyond_placebo, churn, not_judged } standing;
};
inline constexpr double times_placebo = 3;

LedgerFigure ledger_figure(const Comparison& comparison, std::size_t policy, LedgerEntry entry);

// The same of one part of a division; none is divided by years.
LedgerFigure ledger_figure_of_part(const Comparison& comparison, std::size_t policy,
                                   LedgerEntry entry, Division division, std::size_t part);

// How much of one thing for each of another, over the replicates or draws.
struct Price {
    std::optional<Ratio> ratio;
    enum class Reason : std::uint8_t {
        given,
        not_known,           // some world cannot say it
        none,                // there is nothing to divide by: it did not rise
        not_distinguishable, // its interval holds zero
        free_of_cost         // nothing was spent
    } reason;
};

// Stops of people who were not bound for a compound, per bound one stopped, as far as the policy
// adds them: at exits and passport desks.
Price not_bound_stops_per_bound_stop(const Comparison& comparison, std::size_t policy);
Price cost_per_entry_averted(const Comparison& comparison, std::size_t policy);
Price cost_per_coerced_day_averted(const Comparison& comparison, std::size_t policy);

} // namespace suar
