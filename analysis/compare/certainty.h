// How far a difference can be trusted, and what it would take to know it better.
#pragma once

#include "compare/better.h"
#include "compare/estimates.h"

namespace suar {

struct Certainty {
    // All absent where every replicate differs by as much: then no chance has been seen. Only the
    // probability is there, if so many of one sign are no accident.
    // By the bootstrap, see bootstrap.h; of the mean over replicates or draws.
    std::optional<Bounds> bootstrap;
    // That the policy is better: the posterior of Student's t. Where parameters are drawn, that of
    // one more draw, parameters and luck together. Nothing for an outcome that has no better, nor
    // where no replicate differs.
    std::optional<double> probability_better;
    // Of the replicates, or draws, those in which it is better; equal ones count half. Only where
    // luck is shared: else replicates do not belong together.
    std::optional<double> share_better;
    // The smallest difference of the means that would be found with a probability of 80 %.
    std::optional<double> detectable;
    // Replicates, or draws, for an interval of the mean of the comparison's precision.
    std::optional<std::uint64_t> replicates_needed;
};

// The probability that the first world has less, from the posterior of Student's t as above.
// Nothing where some world cannot say it, with fewer than two replicates, and where none differs.
std::optional<double> probability_below(const Comparison& comparison, Versus worlds,
                                        const Take& take);

// Nothing where some world cannot say it, or with fewer than two replicates.
std::optional<Certainty> certainty_of(const Comparison& comparison, Versus worlds, const Take& take,
                                      Better better);

} // namespace suar
