#include "policy/policy_day.h"

namespace suar {

void add_to_day(const OfferVerification& service, const Adding& how, PolicyDay& day) {
    VerificationRules rules = service.rules;
    rules.reach_per_day *= how.intensity;
    day.verifications.push_back({how.intervention, std::move(rules)});
}

} // namespace suar
