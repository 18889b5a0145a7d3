#include "rules/verify_offer.h"

namespace suar {

Verified verify_offer(const VerificationRules& rules, Draw luck) {
    if (!luck.happens(rules.reach_per_day)) return Verified::not_asked;
    const double further = luck.another_uniform();
    if (further >= rules.detection) return Verified::nothing_found;
    return further < rules.detection * rules.heeded ? Verified::gives_up : Verified::not_heeded;
}

} // namespace suar
