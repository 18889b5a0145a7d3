#include "rules/plan_effort.h"

#include "core/exact_math.h"

#include <algorithm>

namespace suar {

double expected_losses(const CaptivityRules& rules) {
    return exact_log(2) / rules.exit_median_days + rules.promotion_per_day + rules.death_per_day;
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

} // namespace suar
