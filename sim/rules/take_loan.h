// MODEL 8, microloan: who is offered a loan, who takes it, and how the business made with it ends.
#pragma once

#include "core/draw.h"
#include "rules/target.h"

namespace suar {

struct LoanRules {
    Target target;
    double reach_per_day;   // hazard at which an unemployed person of the target is offered a loan
    double accuracy;        // share of the offers that go to the unemployed, for whom it is meant
    double take_up;         // share of the offers that are taken (P13)
    double failure_per_day; // hazard at which the business fails; training makes it smaller
    double term_days;       // until the loan is repaid, if the business lasts
    friend bool operator==(const LoanRules&, const LoanRules&) = default;
};

// Hazard per day of being offered a loan, for a person of the target. `unemployment` is the rate
// that the labour market is steered to in the person's cell, not a count of the world: so nobody's
// offer depends on anybody else. With accuracy 1 nobody at work is offered one; less accurate than
// chance, where everybody is offered one at the reach, no scheme can be.
double loan_offer_hazard(const LoanRules& rules, bool unemployed, double unemployment);

// How a business that begins today ends.
struct BusinessEnd {
    std::int32_t days; // from now, at least 1
    bool failed;       // or else the loan is repaid
};
BusinessEnd business_end(const LoanRules& rules, Draw luck);

} // namespace suar
