#include "rules/name_tied.h"

namespace suar {
namespace {

double successes_per_day(const ReferralRules& rules, Namer namer) {
    switch (namer) {
    case Namer::knowing:
        return rules.success_per_knowing_day;
    case Namer::complicit:
        return rules.success_per_complicit_day;
    default:
        return rules.success_per_captive_day;
    }
}

} // namespace

double naming_hazard(const ReferralRules& rules, Namer namer, int named, int days_since_last) {
    if (named >= rules.named_max || days_since_last < rules.gap_days) return 0;
    // A name every 1/rate days in the mean, of which the gap is waited out and the rest is chance.
    const double rate = successes_per_day(rules, namer) / rules.success_reference;
    return rate / (1 - rate * rules.gap_days);
}

} // namespace suar
