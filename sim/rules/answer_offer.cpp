#include "rules/answer_offer.h"

#include "rules/submodels.h"

namespace suar {

double years_of_drift(Day day) {
    return static_cast<double>(day - to_day({2023, 1, 1})) / days_per_year;
}

double acceptance_log_odds(const DecisionRules& rules, const Mind& mind, const Offer& offer) {
    const auto channel = static_cast<std::size_t>(offer.channel);
    return rules.base[channel] + rules.wage * exact_log(offer.wage_idr / mind.local_wage_idr) +
           (mind.unemployed ? rules.unemployed : 0) + rules.stress * mind.stress +
           rules.age[static_cast<std::size_t>(mind.age)] +
           rules.education[static_cast<std::size_t>(mind.education)] +
           (offer.channel == Channel::referral ? rules.tie : 0) +
           (mind.migrant ? rules.migrant : 0) - rules.awareness * mind.awareness -
           rules.warned * mind.warnings;
}

Answer answer_offer(const DecisionRules& rules, const Mind& mind, const Offer& offer, Draw luck) {
    return luck.chance(exact_logistic(acceptance_log_odds(rules, mind, offer))) ? Answer::accept
                                                                                : Answer::refuse;
}

bool knows_the_work(const DecisionRules& rules, const Mind& mind, const Offer& offer, Draw luck) {
    if (mind.minor) return false;
    const double log_odds = rules.knowing_base[static_cast<std::size_t>(offer.channel)] +
                            rules.knowing_awareness * mind.awareness +
                            (mind.migrant ? rules.knowing_migrant : 0) +
                            rules.knowing_year * offer.years;
    return luck.chance(exact_logistic(log_odds));
}

Submodel about_answer_offer() {
    return {
        .file = "rules/answer_offer",
        .title = "Answering an offer",
        .what = "The only place where a job seeker says yes or no, by what she knows and "
                "feels and by nothing of anybody else. "
                "Whether one who accepts knows what the work is, is settled here as well; "
                "nobody under 18 ever does. Warnings from people who came back count up to "
                "three.",
        .equations =
            {"P(accepts) = σ(decision.base[channel] + decision.wage·ln(pay offered / local wage)",
             "             + decision.unemployed·(no job) + decision.stress·stress + "
             "decision.age[age]",
             "             + decision.education[education] + decision.tie·(through a tie)",
             "             + decision.migrant·(has been abroad) − decision.awareness·awareness",
             "             − decision.warned·warnings)",
             "P(knows the work | accepts) = σ(decision.knowing_base[channel] + "
             "decision.knowing_awareness·awareness",
             "             + decision.knowing_migrant·(has been abroad) + "
             "decision.knowing_year·(years since 2023 began))",
             "P(under 18 | aged 15 to 24) = decision.minor_share, settled once for a run"},
        .keys = {"decision."},
        .assumptions = {"Each offer is answered for itself, on the day it is met, whatever "
                        "was answered before; would change with a study of people who met "
                        "several"},
    };
}

} // namespace suar
