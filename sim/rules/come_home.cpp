#include "rules/come_home.h"

#include "core/spells.h"

namespace suar {

Help help_at_return(const ReintegrationRules& rules, Draw helped, Draw settled) {
    if (!helped.chance(rules.share)) return {};
    return {1 + rules.finding, settled.chance(rules.debt_relief), rules.testimony};
}

double chance_of_warning(const ReturnRules& rules, const Help& help) {
    return rules.warning + help.testimony * (1 - rules.warning);
}

std::int32_t days_until_found(const ReturnRules& rules, Draw luck) {
    return spell_days(luck, rules.recontact_per_day);
}

} // namespace suar
