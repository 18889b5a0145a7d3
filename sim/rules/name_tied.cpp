#include "rules/name_tied.h"

#include "rules/submodels.h"

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

Submodel about_name_tied() {
    return {
        .file = "rules/name_tied",
        .title = "Naming people one knows",
        .what = "A captive under coercion is pressed to bring others; one who knew the work "
                "and one who was promoted may name others too. Each name is drawn from the "
                "person's ties and meets an offer the day after, whoever else named her. The "
                "rate of naming is the yearly rate of successes over the share of the named "
                "who enter. Its reproduction R is the entries of the named per career that ended, "
                "both of one year; a baseline with R of 0.9 or more is refused.",
        .equations = {"r = (referral.per_captive_year, referral.per_knowing_year or "
                      "referral.per_complicit_year)",
                      "      / 365.25 / referral.success_reference",
                      "hazard = r / (1 − r·referral.gap); 0 within the gap and after "
                      "referral.named_max names"},
        .keys = {"referral."},
        .assumptions = {"Recruiters' own ties are not walked: what they owe to people they "
                        "know is the effort in their home province; would change with court "
                        "records that tell how recruiters knew the recruited"},
    };
}

} // namespace suar
