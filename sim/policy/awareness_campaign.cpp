#include "policy/policy_day.h"

namespace suar {

void add_to_day(const AwarenessCampaign& campaign, double intensity, std::size_t intervention,
                PolicyDay& day) {
    CampaignRules rules = campaign.rules;
    rules.reach_per_day *= intensity;
    day.campaigns.push_back({intervention, std::move(rules)});
}

} // namespace suar
