#include "policy/policy_day.h"

namespace suar {

void add_to_day(const ExitCheck& check, const Adding& how, PolicyDay& day) {
    if (check.kind == CheckKind::passport_screening) {
        const double screened = check.applications * how.intensity;
        day.screenings.push_back({screened * check.screening.sensitivity_bound,
                                  screened * check.screening.sensitivity_irregular,
                                  screened * (1 - check.screening.specificity)});
        day.owner_of_screening.push_back(how.intervention);
        day.screened.push_back(screened);
        return;
    }
    CheckRules rules = check.rules;
    for (double& coverage : rules.coverage) coverage *= how.intensity;
    day.checks.push_back(rules);
    day.owner_of_check.push_back(how.intervention);
}

} // namespace suar
