#include "rules/take_loan.h"

#include "core/spells.h"

namespace suar {

double loan_offer_hazard(const LoanRules& rules, bool unemployed, double unemployment) {
    if (unemployed) return rules.reach_per_day;
    // Of u unemployed and 1 - u others, offers at r u and s (1 - u) go by accuracy : 1 - accuracy.
    const double others = unemployment * (1 - rules.accuracy);
    const double meant = (1 - unemployment) * rules.accuracy;
    return others < meant ? rules.reach_per_day * others / meant : rules.reach_per_day;
}

BusinessEnd business_end(const LoanRules& rules, Draw luck) {
    const std::int32_t lasts = spell_days(luck, rules.failure_per_day);
    const auto term = static_cast<std::int32_t>(rules.term_days);
    return lasts <= term ? BusinessEnd{lasts, true} : BusinessEnd{term, false};
}

} // namespace suar
