#include "rules/come_home.h"

#include "core/spells.h"
#include "rules/submodels.h"

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

Submodel about_come_home() {
    return {
        .file = "rules/come_home",
        .title = "Coming home, warning, being found again",
        .what = "Who comes home from a site is in debt, fully aware and without work, and "
                "warns each of the people she is tied to with a chance. Those a mission does "
                "not help need a while for the way. From then on people who know her meet her "
                "again now and then, with an offer as through a tie. Where there is help to "
                "begin anew (none in the baseline) it may settle the debt, find the first job "
                "sooner, and let her speak to more.",
        .equations =
            {"way home without help ~ exponential with mean return.unaided",
             "P(helped) = return.help_share;  then P(debt settled) = return.help_debt_relief",
             "hazard of finding the first job = f · (1 + return.help_finding if helped)",
             "P(a tie is warned) = w + t·(1 − w);  w = return.warning, t = return.help_testimony "
             "if helped, else 0",
             "time to being found again, and from each to the next ~ exponential with hazard "
             "return.recontact"},
        .keys = {"return."},
        .assumptions = {"Only the recruiter who brought a person first is behind the offers "
                        "when she is found again; would change with repeat cases of missions"},
        .interventions = {"reintegration"},
    };
}

} // namespace suar
