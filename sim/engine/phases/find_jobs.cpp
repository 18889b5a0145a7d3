// Searches that end today, from each bundle's calendar.
#include "engine/phases/phases.h"

namespace suar {
namespace {

void find_jobs_in(State& state, BundleIndex index) {
    Workspace& own = state.workspaces[at(index)];
    const Bundle& bundle = state.world.persons.layout.bundles[index];
    const ProvinceLayout& province = state.world.persons.layout.provinces[bundle.province];
    own.unemployed = 0;
    own.ended.clear();
    state.calendars[at(index)].searches.take(state.today, own.ended);
    const auto person_of = [&](const SpellEnd& end) {
        return as<PersonIndex>(province.first + bundle.first + end.place);
    };
    for (std::size_t i = 0; i < own.ended.size(); ++i) {
        if (i + fetch_ahead < own.ended.size())
            state.world.persons.row.fetch(person_of(own.ended[i + fetch_ahead]));
        const SpellEnd& end = own.ended[i];
        const PersonIndex person = person_of(end);
        PersonRow& row = state.world.persons.row[person];
        if (row.spell() != end.spell || row.employment() != Employment::unemployed) continue;
        const std::uint32_t name = province.code << name_bits | (bundle.first + end.place);
        const Draw luck =
            draw(state.key, Decision::job_kind, name, static_cast<std::int32_t>(row.spell()), 0);
        keep_stress(state, name, row);
        row.set_employment(luck.chance(state.setup->tables.profile.formal_share_of_employed)
                               ? Employment::formal
                               : Employment::informal);
        --own.unemployed;
    }
}

} // namespace

void find_jobs(State& state) {
    const auto& bundles = state.world.persons.layout.bundles;
    state.setup->workers.for_each(
        bundles.size(), [&](std::size_t bundle) { find_jobs_in(state, as<BundleIndex>(bundle)); });
    auto& unemployed = state.world.tally.by_province[static_cast<std::size_t>(Outcome::unemployed)];
    for (std::size_t bundle = 0; bundle < bundles.size(); ++bundle)
        unemployed[at(bundles[as<BundleIndex>(bundle)].province)] +=
            state.workspaces[bundle].unemployed * state.agent();
}

} // namespace suar
