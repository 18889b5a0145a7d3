// Messages of campaigns: candidates stripe by stripe, each bundle for itself. Messages go to whom
// the medium reaches by fixed attributes, wherever she is today: to the few who are abroad a
// message means nothing, since the returned are fully aware, and so a larger reach is heard by
// everybody who hears the smaller one, exactly (MODEL 11, more).
#include "engine/phases/phases.h"
#include "engine/serving.h"

namespace suar {
namespace {

using Campaign = PolicyDay::Campaign;

void find_listeners_in(State& state, BundleIndex index, const CampaignRules& rules,
                       const Approach& approach) {
    const Layout& layout = state.world.persons.layout;
    const ProvinceLayout& province = layout.provinces[layout.bundles[index].province];
    choose_in(state, index, approach,
              [&](const Candidate& candidate, std::uint32_t number, const PersonRow& row) {
                  const bool urban = province.urban(province.block_of(number));
                  return candidate.luck <= message_hazard(rules, {row.cell(), row.access(), urban});
              });
}

void hear_one(State& state, const Campaign& campaign) {
    const auto& bundles = state.world.persons.layout.bundles;
    const CampaignRules& rules = campaign.rules;
    const Approach approach{campaign.intervention, rules.target, hear_campaign_bands,
                            rules.reach_per_day, classes_aimed_at(state, rules.target)};
    state.setup->workers.for_each(bundles.size(), [&](std::size_t bundle) {
        find_listeners_in(state, as<BundleIndex>(bundle), rules, approach);
    });
    serve_chosen(state, campaign.intervention);
    const double kappa = state.parameters->awareness.message;
    state.setup->workers.for_each(bundles.size(), [&](std::size_t bundle) {
        for (const PersonIndex person : state.workspaces[bundle].chosen)
            raise_awareness(state, person, kappa);
    });
    count_chosen(state, Outcome::persons_reached);
}

} // namespace

void hear_campaigns(State& state) {
    for (const Campaign& campaign : state.policy.campaigns) hear_one(state, campaign);
}

} // namespace suar
