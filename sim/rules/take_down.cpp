#include "rules/take_down.h"

#include "core/exact_math.h"

namespace suar {

double share_taken_down(const TakedownRules& rules, Channel channel) {
    return rules.found[static_cast<std::size_t>(channel)] *
           exact_exp(0 - rules.delay_days / rules.advert_lifetime_days);
}

} // namespace suar
