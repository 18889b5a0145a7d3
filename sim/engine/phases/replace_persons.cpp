// Where demography.turnover is on, persons at home leave the labour force, and each is followed in
// her slot by a new person of the same attributes and employment, who has lived through nothing
// yet: so the margins and the labour market stay what they are.
#include "engine/choosing.h"
#include "engine/phases/phases.h"
#include "engine/submodels.h"

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
        choose_met(
            state, as<BundleIndex>(bundle), turnover_bands, hazard,
            [](std::uint32_t) { return true; },
            [&](const Candidate& candidate, std::uint32_t, const PersonRow& row) {
                return candidate.luck <= hazard && row.stage() == Stage::home && !row.loan();
            });
    });
    for (std::size_t bundle = 0; bundle < bundles.size(); ++bundle)
        for (const PersonIndex person : state.workspaces[bundle].chosen) {
            someone_returned |= state.world.persons.row[person].returned();
            begin_new_life(state, person);
        }
    if (someone_returned) forget_meetings(state);
}

Submodel about_turnover() {
    return {
        .file = "engine/phases/replace_persons",
        .title = "Turnover",
        .what = "Off unless set. A person at home, without a loan, is followed in her slot by "
                "a new one of the same attributes and employment who has heard nothing, owes "
                "nothing and has not been abroad.",
        .equations = {"hazard = demography.turnover"},
        .keys = {"demography."},
    };
}

} // namespace suar
