#include "rules/plan_effort.h"

#include "core/exact_math.h"
#include "rules/submodels.h"

#include <algorithm>

namespace suar {

double expected_losses(const CaptivityRules& rules) {
    return exact_log(2) / rules.exit_median_days + rules.promotion_per_day + rules.death_per_day;
}

double losses_to_make_good(const CaptivityRules& captivity, const ReferralRules& referral) {
    return std::max(0.0, expected_losses(captivity) - referral.success_per_captive_day);
}

double planned_deliveries(double places, double places_before, double lead_days,
                          double losses_per_day) {
    const double growth = (places - places_before) / lead_days;
    return std::max(0.0, growth + places * losses_per_day);
}

double wanted_deliveries(const RecruiterRules& rules, double vacancies, double expected) {
    return std::max(0.0, vacancies - expected) / rules.vacancy_days;
}

double next_multiple(const RecruiterRules& rules, double multiple, double planned, double wanted) {
    if (!(planned > 0)) return 1; // a trade that begins has nothing to make up for
    const double least = multiple * (1 - rules.weekly_change);
    const double most = multiple * (1 + rules.weekly_change);
    if (!(wanted > 0)) return rules.make_up > 0 ? least : 1;
    const double meant = exact_exp(rules.make_up * exact_log(wanted / planned));
    return std::clamp(meant, least, most);
}

double aimed_deliveries(double planned, double multiple, double vacancies) {
    constexpr double week = 7;
    return std::min(planned * multiple, vacancies / week);
}

double effort_for(const RecruiterRules& rules, double deliveries) {
    return std::min(rules.effort_max, deliveries * rules.effort_per_delivery);
}

Submodel about_plan_effort() {
    return {
        .file = "rules/plan_effort",
        .title = "How much recruiters do",
        .what = "Once a week the trade plans the deliveries that the demand of all countries "
                "needs whatever policies do: the growth over the time that a delivery takes, and "
                "the losses it counts on, less whom captives are counted on to bring. It aims "
                "at the plan times a multiple that moves towards what the vacancies ask for, as "
                "far as `recruiter.make_up` says: at 0 what a policy takes stays lost, at 1 "
                "they try until the places are full. No datum tells which, so every result of a "
                "policy is to be shown at 0, ½ and 1. Where the recruited go follows the "
                "vacancies of the countries.",
        .equations =
            {"lead = recruiter.vacancy_time + journey.preparation + journey.transit",
             "planned = Σ over countries of max(0, (demand − demand before the lead)/lead + "
             "demand·losses)",
             "  losses = max(0, ln 2/captivity.exit_median + captivity.promotion + "
             "captivity.death − referral.per_captive_year/365.25)",
             "wanted = max(0, Σ vacancies − expected) / recruiter.vacancy_time",
             "  expected = persons who said yes and have not left · recruiter.expected_yield",
             "m ← (wanted/planned)^recruiter.make_up, within recruiter.weekly_change of the m "
             "before;",
             "  1 where nothing is planned",
             "aimed at = min(planned·m, Σ vacancies/7), by country in proportion to its vacancies",
             "effort = aimed at · recruiter.effort_per_delivery, at most recruiter.effort_max"},
        .keys = {"recruiter.effort_per_delivery", "recruiter.vacancy_time",
                 "recruiter.expected_yield", "recruiter.make_up", "recruiter.weekly_change",
                 "recruiter.effort_max"},
        .assumptions = {"All syndicates aim together, since each takes in whom another has no "
                        "place for; would change with court records of rival networks"},
    };
}

} // namespace suar
