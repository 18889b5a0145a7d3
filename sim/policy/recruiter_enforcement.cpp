#include "policy/policy_day.h"

namespace suar {

// Who would begin is deterred or not; an arrest takes one who is at work.
void add_to_day(const RecruiterEnforcement& enforcement, const Adding& how, PolicyDay& day) {
    day.arrests.push_back({how.intervention, enforcement.arrests_per_day * how.intensity});
    day.parameters.recruiter.entering_per_day *= 1 - enforcement.deterrence * how.intensity;
}

} // namespace suar
