#include "rules/captivity.h"

#include "rules/levels_over_time.h"

namespace suar {

double hazard_of_median(double median_days) { return ln_2 / median_days; }

ExitHazards mean_exit_hazards(const CaptivityRules& rules, const MissionRules& mission) {
    const double by_themselves = rules.share_escape + rules.share_police;
    // all = contact + out, recording = contact + walk_in * by_themselves * out
    const double all = hazard_of_median(rules.exit_median_days);
    const double out = (all - mission.recording_per_day) / (1 - mission.walk_in * by_themselves);
    const double escape = out * rules.share_escape;
    return {all - out, escape, out * rules.share_release, out * rules.share_police,
            escape * (1 - rules.attempt_success) / rules.attempt_success};
}

double log_mean_debt(const CaptivityRules& rules) {
    return (exact_log(rules.debt_low_idr) + exact_log(rules.debt_high_idr)) / 2;
}

double exit_factor(const CaptivityRules& rules, double log_mean, const Captive& captive) {
    const double log_hazard = rules.debt_effect * (exact_log(captive.debt_idr) - log_mean) +
                              rules.harshness_effect * (captive.harshness - 0.5);
    return exact_exp(log_hazard);
}

std::int64_t debt_at_arrival(const CaptivityRules& rules, Draw luck) {
    const double low = exact_log(rules.debt_low_idr), high = exact_log(rules.debt_high_idr);
    return static_cast<std::int64_t>(exact_exp(low + (high - low) * luck.uniform()));
}

double naming_hazard(const ReferralRules& rules, int named, int days_since_last) {
    if (named >= rules.named_max || days_since_last < rules.gap_days) return 0;
    // A name every 1/rate days in the mean, of which the gap is waited out and the rest is chance.
    const double rate = rules.success_per_captive_day / rules.success_reference;
    return rate / (1 - rate * rules.gap_days);
}

} // namespace suar
