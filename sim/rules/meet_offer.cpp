#include "rules/meet_offer.h"

namespace suar {

double offer_hazard(const OfferRules& rules, Channel channel, double effort, double persons) {
    if (!(effort > 0 && persons > 0)) return 0; // a province can be too small for one agent
    const auto c = static_cast<std::size_t>(channel);
    const double covered = 1 - exact_exp(-effort / (persons * rules.saturation[c]));
    return rules.reach[c] * covered * (1 - rules.takedown[c]);
}

double promised_wage_idr(const OfferRules& rules, Draw luck) {
    return luck.chance(rules.low_share) ? rules.low_wage_idr
                                        : rules.high_wage_usd * rules.idr_per_usd;
}

} // namespace suar
