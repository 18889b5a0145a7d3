#include "rules/recruiter_career.h"

#include "rules/submodels.h"

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

Submodel about_recruiter_career() {
    return {
        .file = "rules/recruiter_career",
        .title = "How recruiters come and go",
        .what = "The work there is for each recruiter stands for what one earns: with little "
                "of it some give up, and the more of it the sooner empty places are taken. An "
                "arrest keeps the others of the syndicate and home from work for a while. All "
                "of it is settled once a week. Promoted captives take empty places of their "
                "site's syndicate and then work from their home province.",
        .equations =
            {"work = effort wanted / recruiters at work",
             "hazard of giving up = recruiter.leaving · max(0, 1 − work)",
             "hazard of an empty place being taken = recruiter.entering · work",
             "hazard of arrest = recruiter.arrest + intensity · arrests; the others lie low for "
             "recruiter.lying_low",
             "recruiter.entering ← recruiter.entering · (1 − intensity · deterrence)",
             "most effort = min(recruiter.effort_max, recruiter.stretch · recruiters at work)"},
        .keys = {"recruiter.stretch", "recruiter.arrest", "recruiter.leaving", "recruiter.entering",
                 "recruiter.lying_low"},
        .assumptions = {"Who is arrested does not come back; would change with sentences of "
                        "recruiters"},
        .interventions = {"recruiter_enforcement"},
    };
}

} // namespace suar
