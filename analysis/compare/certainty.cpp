#include "compare/certainty.h"

#include "compare/bootstrap.h"
#include "compare/power.h"
#include "compare/told.h"

#include <cmath>

namespace suar {

namespace {

std::optional<double> probability(const Samples& samples, const Spread& spread, double sign) {
    const auto n = static_cast<double>(samples.policy.size());
    // From the mean of the draws to one more of them.
    const double error = samples.drawn ? spread.error * std::sqrt(n + 1) : spread.error;
    const double difference = mean(samples.policy) - mean(samples.less);
    return probability_above_zero(sign * difference, error, spread.degrees);
}

// Replicates that do not share their luck do not belong together, one by one.
bool are_pairs(const Samples& samples) { return samples.luck == Luck::shared || samples.drawn; }

Spread spread_in(const Samples& samples) {
    return are_pairs(samples) ? spread_of(samples.changes())
                              : spread_of(samples.less, samples.policy);
}

double share_above_zero(const std::vector<double>& changes, double sign) {
    double count = 0;
    for (const double change : changes) count += sign * change > 0 ? 1 : change == 0 ? 0.5 : 0;
    return count / static_cast<double>(changes.size());
}

} // namespace

std::optional<double> probability_below(const Comparison& comparison, Versus worlds,
                                        const Take& take) {
    const auto samples = samples_of(comparison, worlds, take);
    if (!samples || samples->policy.size() < 2) return std::nullopt;
    return probability(*samples, spread_in(*samples), -1);
}

std::optional<Certainty> certainty_of(const Comparison& comparison, Versus worlds, const Take& take,
                                      Better better) {
    const auto samples = samples_of(comparison, worlds, take);
    if (!samples || samples->policy.size() < 2) return std::nullopt;
    const bool paired = are_pairs(*samples);
    const std::vector<double> changes = samples->changes();
    const Spread spread = spread_in(*samples);
    const double difference = mean(samples->policy) - mean(samples->less);
    Certainty certainty;
    // Replicates that are all alike, as whole numbers of agents often are, show no chance at all,
    // and so nothing of what it would hide.
    if (!(spread.error > 0)) {
        if (better != Better::neither && difference != 0 &&
            can_be_told(comparison, Bounds{difference, difference}))
            certainty.probability_better = (difference > 0) == (better == Better::more) ? 1 : 0;
        return certainty;
    }
    certainty.bootstrap =
        paired ? bootstrap_of_mean(changes, comparison.seed)
               : bootstrap_of_difference(samples->less, samples->policy, comparison.seed);
    certainty.detectable = spread.error * detectable_in_errors(spread.degrees);
    const double deviation = spread.error * std::sqrt(static_cast<double>(samples->policy.size()));
    certainty.replicates_needed =
        replicates_for(deviation, comparison.precision * std::abs(difference));
    if (better == Better::neither) return certainty;
    const double sign = better == Better::more ? 1 : -1;
    certainty.probability_better = probability(*samples, spread, sign);
    if (paired && certainty.probability_better)
        certainty.share_better = share_above_zero(changes, sign);
    return certainty;
}

} // namespace suar
