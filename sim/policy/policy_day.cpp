#include "policy/policy_day.h"

namespace suar {

bool in_force(const Intervention& intervention, Day day) {
    return intervention.start <= day && day <= intervention.end;
}

PolicyDay policy_on(Day day, const Parameters& baseline,
                    const std::vector<Intervention>& interventions,
                    const std::function<bool(std::size_t)>& used_up) {
    PolicyDay policy;
    policy.checks.push_back(baseline.check);
    policy.owner_of_check.push_back(the_baseline);
    policy.screenings.push_back(usual_screening(baseline.passport));
    policy.owner_of_screening.push_back(the_baseline);
    policy.screened.push_back(0);
    policy.reintegration = baseline.reintegration;
    for (std::size_t i = 0; i < interventions.size(); ++i) {
        const Intervention& each = interventions[i];
        if (!in_force(each, day) || used_up(i)) continue;
        std::visit([&](const auto& measure) { add_to_day(measure, each.intensity, i, policy); },
                   each.measure);
    }
    return policy;
}

} // namespace suar
