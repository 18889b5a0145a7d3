// MODEL 7.12: how recruiters come and go. Effort is what syndicates pay for, so the work there is
// for each recruiter stands for what one earns.
#pragma once

#include "rules/parameters.h"

namespace suar {

// Work for each recruiter: recruiter-days wanted a day per recruiter at work; 1 keeps them all
// busy.
double work_for_each(double effort, double recruiters);

// Hazards per day: of giving up, where there is little work; of a place being taken by somebody
// new, the more work there is.
double leaving_hazard(const RecruiterRules& rules, double work);
double entering_hazard(const RecruiterRules& rules, double work);

// Recruiter-days a day that so many recruiters can put in at most.
double effort_possible(const RecruiterRules& rules, double recruiters);

} // namespace suar
