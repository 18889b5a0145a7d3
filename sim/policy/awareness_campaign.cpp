#include "policy/policy_day.h"
#include "policy/policy_type.h"

namespace suar {
namespace {

CampaignRules& rules_of(Intervention& all) {
    return std::get<AwarenessCampaign>(all.measure).rules;
}

} // namespace

PolicyType AwarenessCampaign::type() {
    std::vector<PolicyKey> keys{
        {.key = "medium",
         .kind = PolicyKind::word,
         .need = Need::required,
         .meaning = "How the message travels: to those with digital access, to the youngest at "
                    "school, to rural communities, or to everybody.",
         .example = "\"village_meeting\"",
         .words = texts_of(medium_names),
         .choose = [](Intervention& all,
                      std::size_t word) { rules_of(all).medium = static_cast<Medium>(word); }},
        {.key = "reach",
         .kind = PolicyKind::number,
         .need = Need::required,
         .meaning = "Hazard at which a person it is for, whom the medium gets to, hears a message.",
         .example = "{ value = 0.04, unit = \"1/month\" }",
         .member = [](Intervention& all, std::size_t) -> double& {
             return rules_of(all).reach_per_day;
         },
         .unit = "1/month",
         .stored = "1/day",
         .range = {0, 0.25 * days_per_month},
         .source = "assumption: no campaign here is counted by the persons it reached; would "
                   "change with a survey of who heard a message, by medium"},
    };
    add_target_keys(keys, [](Intervention& all) -> Target& { return rules_of(all).target; });
    return {.aim = Aim::support,
            .meaning = "Messages that make deceptive offers known for what they are.",
            .unit = "messages",
            .keys = std::move(keys),
            .begin = [](Intervention& all) {
                AwarenessCampaign campaign{};
                campaign.rules.target = everybody();
                all.measure = campaign;
            }};
}

void add_to_day(const AwarenessCampaign& campaign, const Adding& how, PolicyDay& day) {
    CampaignRules rules = campaign.rules;
    rules.reach_per_day *= how.intensity;
    day.campaigns.push_back({how.intervention, std::move(rules)});
}

} // namespace suar
