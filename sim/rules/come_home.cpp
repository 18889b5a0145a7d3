#include "rules/come_home.h"

#include "core/spells.h"

namespace suar {

bool is_helped(const ReintegrationRules& rules, Draw helped) { return helped.chance(rules.share); }

Help help_at_return(const ReintegrationRules& rules, Draw helped, Draw settled) {
    if (!is_helped(rules, helped)) return {};
    return {1 + rules.finding, settled.chance(rules.debt_relief), rules.testimony};
}

Help together(const Help& one, const Help& other) {
    return {one.finding * other.finding, one.debt_settled || other.debt_settled,
            one.testimony + other.testimony * (1 - one.testimony)};
}

double chance_of_warning(const ReturnRules& rules, const Help& help) {
    return rules.warning + help.testimony * (1 - rules.warning);
}

std::int32_t days_until_found(const ReturnRules& rules, Draw luck) {
    return spell_days(luck, rules.recontact_per_day);
}

} // namespace suar
