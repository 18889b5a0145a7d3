#include "rules/answer_offer.h"

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

} // namespace suar
