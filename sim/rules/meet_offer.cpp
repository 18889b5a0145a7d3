#include "rules/meet_offer.h"

#include "rules/submodels.h"

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

Submodel about_meet_offer() {
    return {
        .file = "rules/meet_offer",
        .title = "Meeting an offer",
        .what = "Recruiters' effort in a province reaches persons at home; adverts and groups "
                "only those with digital access. The hazard is bounded by the reach of the "
                "channel. Offers through ties come otherwise: a person named by a captive, a "
                "promoted person or one who knew the work, or found again after a return, "
                "meets one offer on the day after, so what `channel.` says of referral is not "
                "used. Offers promise a foreign wage in dollars or, a part of them, a lower "
                "one in rupiah.",
        .equations =
            {"hazard = channel.reach · (1 − e^(−E / (N·channel.saturation))) · (1 − "
             "channel.takedown)",
             "  E recruiter-days a day of the channel in the province, N persons of the province",
             "pay offered = offer.low_wage with P = offer.low_share, else offer.high_wage · "
             "offer.exchange_rate"},
        .keys = {"channel.", "offer."},
        .assumptions = {"Within a channel and a province everybody with access is equally "
                        "likely to meet an offer; would change with a survey of who met one"},
    };
}

} // namespace suar
