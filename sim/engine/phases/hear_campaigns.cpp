// Messages of campaigns: candidates stripe by stripe, each bundle for itself. Messages go to whom
// the medium reaches by fixed attributes, wherever she is today: to the few who are abroad a
// message means nothing, since the returned are fully aware, and so a larger reach is heard by
// everybody who hears the smaller one, exactly (MODEL 11, more).
#include "engine/phases/phases.h"
#include "engine/serving.h"

#include <algorithm>

namespace suar {
namespace {

using Campaign = PolicyDay::Campaign;

void find_listeners_in(State& state, BundleIndex index, const Campaign& campaign,
                       const std::vector<char>& aimed) {
    Workspace& own = state.workspaces[at(index)];
    own.chosen.clear();
    const Layout& layout = state.world.persons.layout;
    const Bundle& bundle = layout.bundles[index];
    const ProvinceLayout& province = layout.provinces[bundle.province];
    const CampaignRules& rules = campaign.rules;
    if (!aims_at_province(rules.target, static_cast<std::int32_t>(province.code))) return;
    const Bands bands = of_intervention(
        hear_campaign_bands, luck_name(state.setup->interventions[campaign.intervention]));
    for (std::uint32_t risk = 0; risk < state.risk_classes; ++risk) {
        if (!aimed[risk]) continue;
        const Stripe stripe(province, bundle, risk);
        own.candidates.clear();
        find_candidates(state.key, bands, stripe.name(), state.today, stripe.size(),
                        rules.reach_per_day, own.candidates);
        own.places.clear();
        for (const Candidate& candidate : own.candidates) {
            own.places.push_back(stripe.number_at(candidate.position));
            if (own.places.back() == Stripe::no_one) continue;
            const auto person = as<PersonIndex>(province.first + own.places.back());
            state.world.persons.row.fetch(person);
            state.world.persons.awareness.fetch(person);
        }
        for (std::size_t i = 0; i < own.candidates.size(); ++i) {
            const std::uint32_t number = own.places[i];
            if (number == Stripe::no_one) continue;
            const auto person = as<PersonIndex>(province.first + number);
            const PersonRow& row = state.world.persons.row[person];
            const bool urban = province.urban(province.block_of(number));
            if (own.candidates[i].luck <= message_hazard(rules, {row.cell(), row.access(), urban}))
                own.chosen.push_back(person);
        }
    }
    std::sort(own.chosen.begin(), own.chosen.end()); // one with two points hears one message
    own.chosen.erase(std::unique(own.chosen.begin(), own.chosen.end()), own.chosen.end());
}

void hear_one(State& state, const Campaign& campaign) {
    const auto& bundles = state.world.persons.layout.bundles;
    const std::vector<char> aimed = classes_aimed_at(state, campaign.rules.target);
    state.setup->workers.for_each(bundles.size(), [&](std::size_t bundle) {
        find_listeners_in(state, as<BundleIndex>(bundle), campaign, aimed);
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
