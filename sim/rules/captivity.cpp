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

ExitPace::ExitPace(const CaptivityRules& rules) {
    if (rules.exit_shape == 1) return;
    constexpr std::size_t longest_run = 0x10000; // days
    factor_.resize(longest_run);
    const double median = rules.exit_median_days;
    const auto power = [&](double time) {
        return time > 0 ? exact_exp(rules.exit_shape * exact_log(time / median)) : 0;
    };
    // The hazard cumulated over a day, against ln 2 / median.
    for (std::size_t day = 0; day < factor_.size(); ++day) {
        const auto begin = static_cast<double>(day);
        factor_[day] = median * (power(begin + 1) - power(begin));
    }
}

} // namespace suar
