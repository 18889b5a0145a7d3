#include "policy/policy_day.h"
#include "policy/policy_type.h"

namespace suar {
namespace {

VerificationRules& rules_of(Intervention& all) {
    return std::get<OfferVerification>(all.measure).rules;
}

} // namespace

PolicyType OfferVerification::type() {
    std::vector<PolicyKey> keys{
        number_key(
            "reach",
            "Hazard at which one it is for, who was deceived and prepares to leave, has the "
            "offer checked.",
            "1/month", {0, 30},
            [](Intervention& all, std::size_t) -> double& { return rules_of(all).reach_per_day; }),
        number_key(
            "detection", "Share of the deceptive offers checked that are recognised.", "share",
            {0, 1},
            [](Intervention& all, std::size_t) -> double& { return rules_of(all).detection; }),
        number_key("heeded", "Share of those told who give up.", "share", {0, 1},
                   [](Intervention& all, std::size_t) -> double& { return rules_of(all).heeded; })};
    keys[0].need = Need::required;
    keys[0].example = "{ value = 0.1, unit = \"1/month\" }";
    keys[0].source = "assumption: no such service here counts who asks; would change with checks "
                     "counted by a service";
    keys[1].initial = {0.8};
    keys[1].source =
        "assumption: an office that knows which firms may place abroad recognises most; "
        "would change with test offers sent to the service";
    keys[2].initial = {0.7};
    keys[2].source = "assumption: disclosed ratings of agencies lowered the use of bad ones (E05); "
                     "would change with callers asked later what they did";
    add_target_keys(keys, [](Intervention& all) -> Target& { return rules_of(all).target; });
    return {.aim = Aim::support,
            .meaning = "A service that says before leaving whether an offer is what it claims.",
            .unit = "offers checked",
            .keys = std::move(keys),
            .begin = [](Intervention& all) {
                OfferVerification service{};
                service.rules.target = everybody();
                all.measure = service;
            }};
}

void add_to_day(const OfferVerification& service, const Adding& how, PolicyDay& day) {
    VerificationRules rules = service.rules;
    rules.reach_per_day *= how.intensity;
    day.verifications.push_back({how.intervention, std::move(rules)});
}

} // namespace suar
