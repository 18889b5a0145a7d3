// MODEL 7.10: what can happen to a captive on one day. All hazards compete: each has its own luck,
// and of several that fall on one day the earliest within the day comes first.
#pragma once

#include "core/draw.h"
#include "rules/parameters.h"

#include <cstdint>

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

// Hazard per day at which half are out after the median.
double hazard_of_median(double median_days);

// The debt written at arrival, even on the log scale, in whole rupiah.
std::int64_t debt_at_arrival(const CaptivityRules& rules, Draw luck);

// Hazard per day that a captive is made to name a tied person, so that with the assumed success of
// the named the successes come at referral.per_captive_year; 0 within the gap after the last name
// and after the last of a career.
// The rate of names times the gap must be below 1, which `scenario` checks.
double naming_hazard(const ReferralRules& rules, int named, int days_since_last);

} // namespace suar
