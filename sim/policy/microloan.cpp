#include "policy/policy_day.h"

namespace suar {

void add_to_day(const Microloan& loan, double intensity, std::size_t intervention, PolicyDay& day) {
    LoanRules rules = loan.rules;
    rules.reach_per_day *= intensity;
    day.loans.push_back({intervention, std::move(rules)});
}

} // namespace suar
