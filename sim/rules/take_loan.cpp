#include "rules/take_loan.h"

#include "core/spells.h"
#include "rules/submodels.h"

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

Submodel about_take_loan() {
    return {
        .file = "rules/take_loan",
        .title = "Loans",
        .what = "The unemployed a scheme is for are offered a loan at its reach; persons at "
                "work at a rate such that of all offers the share `accuracy` goes to the "
                "unemployed, by the rate the cell is steered to, so that nobody's offer "
                "depends on anybody else. A borrower works in a business of her own, at the "
                "earnings of informal work, which no job loss ends. It fails, which leaves "
                "her unemployed and in debt, or lasts until the loan is repaid; who leaves "
                "for abroad fails too.",
        .equations = {"hazard of an offer = intensity · reach to the unemployed,",
                      "  intensity · reach · min(1, u·(1 − accuracy) / ((1 − u)·accuracy)) to "
                      "others; taken with P = take_up",
                      "hazard of failing a day = −ln(survival) / 365.25, until the term"},
        .assumptions = {"The debt of a failed loan lasts for the rest of the run; would "
                        "change with how such debts end",
                        "A loan acts through work, stress and debt and not on the answer to "
                        "an offer directly; would change with a trial that asks borrowers "
                        "about offers abroad"},
        .interventions = {"microloan"},
    };
}

} // namespace suar
