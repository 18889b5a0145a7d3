#include "rules/captivity.h"

#include "rules/levels_over_time.h"
#include "rules/submodels.h"

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

Submodel about_captivity() {
    return {
        .file = "rules/captivity",
        .title = "Ways out of captivity",
        .what = "All ways out together have the median time `captivity.exit_median`. The "
                "recording hazard counts the contacts from inside and the walk-ins of those "
                "who got out by themselves; what is left is split into escape, release or "
                "being bought out, and freedom by local police. Debt, the harshness of the "
                "site and the days held make all of them harder or easier by one factor, 1 at "
                "the mean. A contact from inside leads to an interview and a negotiated "
                "release, not out at once.",
        .equations = {"all = ln 2 / captivity.exit_median",
                      "out = (all − mission.recording) / (1 − "
                      "mission.walk_in·(captivity.share_escape + captivity.share_police))",
                      "contact = all − out;  escape, release, police = out · captivity.share_…",
                      "failed attempts = escape · (1 − captivity.attempt_success) / "
                      "captivity.attempt_success",
                      "factor = e^(captivity.debt_effect·(ln debt − mean) + "
                      "captivity.harshness_effect·(harshness − ½)) · pace(d)",
                      "  mean of ln debt = (ln captivity.debt_low + ln captivity.debt_high) / 2",
                      "pace(d) = M·(((d + 1)/M)^k − (d/M)^k) after d days;  M the median, k = "
                      "captivity.exit_shape (Weibull)",
                      "debt on arrival: even between captivity.debt_low and captivity.debt_high on "
                      "the log scale"},
        .keys = {"captivity.exit_median", "captivity.exit_shape", "captivity.share_escape",
                 "captivity.share_release", "captivity.share_police", "captivity.attempt_success",
                 "captivity.debt_low", "captivity.debt_high", "captivity.debt_effect",
                 "captivity.harshness_effect"},
        .assumptions = {"Debt, harshness and days held act on all ways out by the same "
                        "factor; would change with ways out by debt in a register of returned "
                        "persons"},
    };
}

} // namespace suar
