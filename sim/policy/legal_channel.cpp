#include "policy/policy_day.h"

namespace suar {

void add_to_day(const LegalChannel& channel, const Adding& how, PolicyDay& day) {
    LegalPlaceRules rules = channel.rules;
    rules.quota_per_day *= how.intensity;
    rules.reach_per_day *= how.intensity;
    rules.reach_preparing_per_day *= how.intensity;
    day.placements.push_back({how.intervention, std::move(rules)});
}

} // namespace suar
