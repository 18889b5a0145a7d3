#include "policy/policy_day.h"
#include "policy/policy_type.h"

namespace suar {
namespace {

constexpr double most_per_day = 0.125; // the engine's bound on a hazard of being offered a place

LegalPlaceRules& rules_of(Intervention& all) { return std::get<LegalChannel>(all.measure).rules; }

} // namespace

PolicyType LegalChannel::type() {
    std::vector<PolicyKey> keys{
        number_key(
            "quota", "Safe placements that can be filled, persons.", "1/year", {0, 1e7},
            [](Intervention& all, std::size_t) -> double& { return rules_of(all).quota_per_day; }),
        number_key(
            "reach", "Hazard at which one it is for, without regular work, is offered a placement.",
            "1/year", {0, most_per_day * days_per_year},
            [](Intervention& all, std::size_t) -> double& { return rules_of(all).reach_per_day; }),
        number_key("reach_preparing",
                   "Hazard at which one it is for, who prepares to leave after another offer, is "
                   "offered a placement first.",
                   "1/month", {0, 30},
                   [](Intervention& all, std::size_t) -> double& {
                       return rules_of(all).reach_preparing_per_day;
                   }),
        number_key("take_up", "Share of the offers that are taken.", "share", {0, 1},
                   [](Intervention& all, std::size_t) -> double& { return rules_of(all).take_up; }),
        number_key(
            "contract", "Time abroad.", "months", {1, 120},
            [](Intervention& all, std::size_t) -> double& { return rules_of(all).contract_days; })};
    keys[0].need = keys[1].need = Need::required;
    keys[0].example = "{ value = 30000, unit = \"1/year\" }";
    keys[1].example = "{ value = 0.01, unit = \"1/year\" }";
    keys[0].source =
        "assumption: beside those who are placed already, 274,965 in 2023 (legal_placements.csv); "
        "would change with places that agreements with other countries name";
    keys[1].source =
        "assumption: what it takes to fill the quota; would change with offers counted";
    keys[2].example = "{ value = 0.1, unit = \"1/month\" }";
    keys[2].initial = {0};
    keys[2].source = "neutral: nobody is met before leaving unless it is given";
    keys[3].initial = {0.2};
    keys[3].source = "assumption: as of loans (P13), with a subsidised loan for legal work hardly "
                     "taken up (E09); would change with offers and placements counted";
    keys[3].prior = "P13: 0.10 to 0.30, of loans";
    keys[4].example = "\"24 months\"";
    keys[4].initial = {24};
    keys[4].source = "assumption: the usual two years; would change with contracts registered";
    add_target_keys(keys, [](Intervention& all) -> Target& { return rules_of(all).target; });
    return {.aim = Aim::support,
            .meaning = "Safe work abroad by quota, as an alternative to deceptive offers.",
            .unit = "persons placed",
            .keys = std::move(keys),
            .begin = [](Intervention& all) {
                LegalChannel channel{};
                channel.rules.target = everybody();
                all.measure = channel;
            }};
}

void add_to_day(const LegalChannel& channel, const Adding& how, PolicyDay& day) {
    LegalPlaceRules rules = channel.rules;
    rules.quota_per_day *= how.intensity;
    rules.reach_per_day *= how.intensity;
    rules.reach_preparing_per_day *= how.intensity;
    day.placements.push_back({how.intervention, std::move(rules)});
}

} // namespace suar
