#include "policy/policy_day.h"

namespace suar {

void add_to_day(const Reintegration& help, const Adding& how, PolicyDay& day) {
    ReintegrationRules rules = help.rules;
    rules.share *= how.intensity;
    day.helping.push_back({how.intervention, help.target, rules});
}

} // namespace suar
