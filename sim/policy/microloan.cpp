#include "policy/policy_day.h"

namespace suar {

void add_to_day(const Microloan& loan, const Adding& how, PolicyDay& day) {
    LoanRules rules = loan.rules;
    rules.reach_per_day *= how.intensity;
    day.loans.push_back({how.intervention, std::move(rules)});
}

} // namespace suar
