#include "policy/policy_day.h"

namespace suar {

void add_to_day(const ExitCheck& check, double intensity, std::size_t intervention,
                PolicyDay& day) {
    if (check.kind == CheckKind::passport_screening) {
        const double screened = check.applications * intensity;
        day.screenings.push_back({screened * check.rules.sensitivity_bound,
                                  screened * check.rules.sensitivity_irregular,
                                  screened * (1 - check.rules.specificity)});
        day.owner_of_screening.push_back(intervention);
        day.screened.push_back(screened);
        return;
    }
    CheckRules rules = check.rules;
    for (double& coverage : rules.coverage) coverage *= intensity;
    day.checks.push_back(rules);
    day.owner_of_check.push_back(intervention);
}

} // namespace suar
