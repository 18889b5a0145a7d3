#include "rules/recruiter_career.h"

#include <algorithm>

namespace suar {

double work_for_each(double effort, double recruiters) {
    return recruiters > 0 ? effort / recruiters : 0;
}

double leaving_hazard(const RecruiterRules& rules, double work) {
    return rules.leaving_per_day * std::max(0.0, 1 - work);
}

double entering_hazard(const RecruiterRules& rules, double work) {
    return rules.entering_per_day * work;
}

double effort_possible(const RecruiterRules& rules, double recruiters) {
    return std::min(rules.effort_max, rules.stretch * recruiters);
}

} // namespace suar
