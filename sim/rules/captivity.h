// MODEL 7.10: the hazards of captivity and what modifies them: debt, harshness, days held.
#pragma once

#include "core/draw.h"
#include "rules/parameters.h"

#include <cstdint>
#include <vector>

namespace suar {

struct Captive { // what her situation is
    double debt_idr;
    double harshness; // of the site, 0 to 1, mean 1/2
};

struct ExitHazards { // per day
    double contact;  // reaches a mission from inside
    double escape, release, police;
    double failed_attempt;
};

// The hazards out of captivity at the mean debt and harshness. All ways out together have the
// median of P04; of them the recording hazard P03 counts the contacts from inside and the walk-ins
// of those who got out by themselves, and P05 splits what is left.
ExitHazards mean_exit_hazards(const CaptivityRules& rules, const MissionRules& mission);

// Debt and harshness make every way out harder or easier by the same factor, one at the mean: at
// ln debt halfway between the logarithms of the lowest and the highest debt at arrival.
double log_mean_debt(const CaptivityRules& rules);
double exit_factor(const CaptivityRules& rules, double log_mean, const Captive& captive);

// The days held make every way out harder or easier by one factor too, such that half are still out
// after the median: the time to an exit has a Weibull distribution with that median and the shape
// captivity.exit_shape, 1 for a hazard that stays.
class ExitPace {
public:
    explicit ExitPace(const CaptivityRules& rules);
    double on(int days_held) const {
        return factor_.empty() ? 1 : factor_[static_cast<std::size_t>(days_held)];
    }

private:
    std::vector<double> factor_; // by days held; empty: 1 on all of them
};

// Hazard per day at which half are out after the median.
double hazard_of_median(double median_days);

// The debt written at arrival, even on the log scale, in whole rupiah.
std::int64_t debt_at_arrival(const CaptivityRules& rules, Draw luck);

} // namespace suar
