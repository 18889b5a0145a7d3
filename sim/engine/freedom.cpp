// From the site to a mission or home: the steps that several phases share.
#include "engine/state.h"
#include "rules/mission.h"

#include <algorithm>

namespace suar {

void for_each_case(const State& state, const std::vector<CaseIndex>& list,
                   const std::function<void(std::size_t, const CaseRow&)>& decide) {
    constexpr std::size_t together = 256;
    state.setup->workers.for_each((list.size() + together - 1) / together, [&](std::size_t part) {
        const std::size_t end = std::min(list.size(), (part + 1) * together);
        for (std::size_t i = part * together; i < end; ++i) decide(i, state.world.cases[list[i]]);
    });
}

void in_order_of_luck(const State& state, std::vector<CaseIndex>& cases,
                      const std::function<Draw(const CaseRow&)>& luck) {
    const auto row_of = [&](CaseIndex which) -> const CaseRow& { return state.world.cases[which]; };
    std::sort(cases.begin(), cases.end(), [&](CaseIndex one, CaseIndex two) {
        const auto first = luck(row_of(one)).first(), second = luck(row_of(two)).first();
        return first != second ? first < second : row_of(one).person < row_of(two).person;
    });
}

void leave_site(State& state, CaseIndex which, CaseEnd end) {
    CaseRow& row = state.world.cases[which];
    state.world.compounds.held[row.site] -= static_cast<std::int32_t>(state.agent());
    row.end = end;
    row.freed = state.today;
}

void contact_mission(State& state, CaseIndex which) {
    CaseRow& row = state.world.cases[which];
    if (row.contacted != never) return;
    const auto& destinations = state.setup->tables.destinations;
    const std::string& iso3 = recording_mission(
        destinations[at(row.country)],
        draw(state.key, Decision::recording_mission, name_of(state, row), state.today, 0));
    const auto found = std::find_if(destinations.begin(), destinations.end(),
                                    [&](const DestinationRow& d) { return d.iso3 == iso3; });
    row.mission = as<CountryIndex>(static_cast<std::size_t>(found - destinations.begin()));
    row.contacted = state.today;
    row.due = never;
    state.world.missions.queue[row.mission].push_back(which);
}

void go_to_mission(State& state, CaseIndex which) {
    contact_mission(state, which);
    CaseRow& row = state.world.cases[which];
    row.state = CaseState::awaiting_bed;
    row.due = never;
    set_stage(state, row.person, Stage::in_transit);
    state.away.push_back(which);
}

void go_into_shelter(State& state, CaseIndex which) {
    CaseRow& row = state.world.cases[which];
    row.state = CaseState::in_shelter;
    row.due = state.today + spell_days(draw(state.key, Decision::shelter_time, name_of(state, row),
                                            state.today, 0),
                                       1 / state.parameters->mission.shelter_days);
    state.world.missions.sheltered[row.mission] += static_cast<std::int32_t>(state.agent());
    set_stage(state, row.person, Stage::in_shelter);
}

void start_way_home(State& state, CaseIndex which) {
    CaseRow& row = state.world.cases[which];
    row.state = CaseState::way_home;
    row.due = state.today + spell_days(draw(state.key, Decision::way_home_time, name_of(state, row),
                                            state.today, 0),
                                       1 / state.parameters->homecoming.unaided_days);
}

void go_home_unaided(State& state, CaseIndex which) {
    start_way_home(state, which);
    set_stage(state, state.world.cases[which].person, Stage::in_transit);
    state.away.push_back(which);
}

void set_free(State& state, CaseIndex which, CaseEnd end, bool reaches_mission) {
    leave_site(state, which, end);
    if (reaches_mission || state.world.cases[which].contacted != never)
        go_to_mission(state, which);
    else
        go_home_unaided(state, which);
}

bool walks_in(const State& state, const CaseRow& row) {
    return draw(state.key, Decision::walk_in, name_of(state, row), state.today, 0)
        .chance(state.parameters->mission.walk_in);
}

} // namespace suar
