// Persons at home lose jobs: candidates stripe by stripe, each bundle for itself.
#include "engine/phases/phases.h"

namespace suar {
namespace {

void lose_jobs_in(State& state, BundleIndex index) {
    Workspace& own = state.workspaces[at(index)];
    const Layout& layout = state.world.persons.layout;
    const Bundle& bundle = layout.bundles[index];
    const ProvinceLayout& province = layout.provinces[bundle.province];
    const auto& hazards = state.labour.separation[at(bundle.province)];
    own.unemployed = 0;
    for (std::uint32_t risk = 0; risk < state.risk_classes; ++risk) {
        const Stripe stripe(province, bundle, risk);
        own.candidates.clear();
        find_candidates(state.key, lose_job_bands, stripe.name(), state.today, stripe.size(),
                        state.labour.largest_in_class[at(bundle.province)][risk], own.candidates);
        own.places.clear();
        for (const Candidate& candidate : own.candidates) {
            own.places.push_back(stripe.number_at(candidate.position));
            if (own.places.back() != Stripe::no_one)
                state.world.persons.row.fetch(as<PersonIndex>(province.first + own.places.back()));
        }
        for (std::size_t i = 0; i < own.candidates.size(); ++i) {
            if (own.places[i] == Stripe::no_one) continue;
            const auto person = as<PersonIndex>(province.first + own.places[i]);
            const PersonRow& row = state.world.persons.row[person];
            // A second point of the same person finds her unemployed already.
            if (row.employment() > Employment::informal || row.stage() > Stage::preparing) continue;
            if (row.loan()) continue; // her own business, which has its own end
            if (own.candidates[i].luck > hazards[row.cell()]) continue;
            begin_search(state, index, person);
            ++own.unemployed;
        }
    }
}

} // namespace

void lose_jobs(State& state) {
    const auto& bundles = state.world.persons.layout.bundles;
    state.setup->workers.for_each(
        bundles.size(), [&](std::size_t bundle) { lose_jobs_in(state, as<BundleIndex>(bundle)); });
    auto& unemployed = state.world.tally.by_province[static_cast<std::size_t>(Outcome::unemployed)];
    for (std::size_t bundle = 0; bundle < bundles.size(); ++bundle)
        unemployed[at(bundles[as<BundleIndex>(bundle)].province)] +=
            state.workspaces[bundle].unemployed * state.agent();
}

} // namespace suar
