// What a comparison says in numbers: means, differences and how sure they are, figure by figure.
#pragma once

#include "compare/comparison.h"
#include "compare/discount.h"
#include "compare/statistics.h"
#include "compare/take.h"

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
// The interval of values by replicate or draw: of their mean or, where parameters are drawn, of one
// more draw. Nothing with fewer than two.
std::optional<Bounds> interval_of_changes(const Comparison& comparison,
                                          const std::vector<double>& values);
std::optional<Figure> figure_of(const Comparison& comparison, std::size_t policy, const Take& take);

// A ledger entry: mean over replicates and draws, and whether it can be told from churn.
struct LedgerFigure {
    std::optional<double> mean;     // nothing where it was not seen
    std::optional<Bounds> interval; // of the mean
    std::optional<double> placebo;  // mean; nothing without a placebo
    // A gross entry counts for something where it exceeds three times the placebo for sure,
    // replicate by replicate; of one replicate, where it does.
    enum class Standing : std::uint8_t { beyond_placebo, churn, not_judged } standing;
};
inline constexpr double times_placebo = 3;

LedgerFigure ledger_figure(const Comparison& comparison, std::size_t policy, LedgerEntry entry);

// The same of one part of a division; none is divided by years.
LedgerFigure ledger_figure_of_part(const Comparison& comparison, std::size_t policy,
                                   LedgerEntry entry, Division division, std::size_t part);

} // namespace suar
