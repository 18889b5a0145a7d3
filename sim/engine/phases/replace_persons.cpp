// Where demography.turnover is on, persons at home leave the labour force, and each is followed in
// her slot by a new person of the same attributes and employment, who has lived through nothing
// yet: so the margins and the labour market stay what they are. Candidates stripe by stripe, each
// bundle for itself.
#include "engine/phases/phases.h"

#include <algorithm>

namespace suar {
namespace {

void begin_new_life(State& state, PersonIndex person) {
    PersonRow& row = state.world.persons.row[person];
    keep_stress(state, name_of(state, person), row);
    row.forget();
    state.world.persons.awareness[person] = {
        static_cast<std::uint16_t>(state.parameters->awareness.initial * level_one + 0.5),
        static_cast<std::uint16_t>(state.day_of_run())};
}

void find_leavers_in(State& state, BundleIndex index, double hazard) {
    Workspace& own = state.workspaces[at(index)];
    const Layout& layout = state.world.persons.layout;
    const Bundle& bundle = layout.bundles[index];
    const ProvinceLayout& province = layout.provinces[bundle.province];
    own.chosen.clear();
    for (std::uint32_t risk = 0; risk < state.risk_classes; ++risk) {
        const Stripe stripe(province, bundle, risk);
        own.candidates.clear();
        find_candidates(state.key, turnover_bands, stripe.name(), state.today, stripe.size(),
                        hazard, own.candidates);
        for (const Candidate& candidate : own.candidates) {
            const std::uint32_t number = stripe.number_at(candidate.position);
            if (number == Stripe::no_one || candidate.luck > hazard) continue;
            const auto person = as<PersonIndex>(province.first + number);
            const PersonRow& row = state.world.persons.row[person];
            if (row.stage() == Stage::home && !row.loan()) own.chosen.push_back(person);
        }
    }
    std::sort(own.chosen.begin(), own.chosen.end());
    own.chosen.erase(std::unique(own.chosen.begin(), own.chosen.end()), own.chosen.end());
}

// Nobody who knew her looks for the one who came after her.
void forget_meetings(State& state) {
    for (auto& [day, meetings] : state.found_again)
        std::erase_if(meetings, [&](const Returned& meeting) {
            return !state.world.persons.row[meeting.person].returned();
        });
}

} // namespace

void replace_persons(State& state) {
    const double hazard = state.parameters->demography.turnover_per_day;
    if (!(hazard > 0)) return;
    const auto& bundles = state.world.persons.layout.bundles;
    bool someone_returned = false;
    state.setup->workers.for_each(bundles.size(), [&](std::size_t bundle) {
        find_leavers_in(state, as<BundleIndex>(bundle), hazard);
    });
    for (std::size_t bundle = 0; bundle < bundles.size(); ++bundle)
        for (const PersonIndex person : state.workspaces[bundle].chosen) {
            someone_returned |= state.world.persons.row[person].returned();
            begin_new_life(state, person);
        }
    if (someone_returned) forget_meetings(state);
}

} // namespace suar
