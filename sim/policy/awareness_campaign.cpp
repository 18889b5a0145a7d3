#include "policy/policy_day.h"

namespace suar {

void add_to_day(const AwarenessCampaign& campaign, const Adding& how, PolicyDay& day) {
    CampaignRules rules = campaign.rules;
    rules.reach_per_day *= how.intensity;
    day.campaigns.push_back({how.intervention, std::move(rules)});
}

} // namespace suar
