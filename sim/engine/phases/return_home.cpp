// Coming home: aware of everything, in debt, and warning the people she is tied to.
#include "engine/phases/phases.h"

namespace suar {
namespace {

void warn_ties(State& state, const CaseRow& row) {
    const std::uint32_t name = name_of(state, row);
    for (const Tie& tie : ties_of(row.person, state.world.persons, state.ties)) {
        // Day and level in one number: a partner met at two levels is warned twice, once or not.
        const std::int32_t when = number(state.today) * 4 + static_cast<std::int32_t>(tie.level);
        const Draw luck =
            draw(state.key, Decision::warn_tie, name, when, name_of(state, tie.other));
        if (luck.chance(state.parameters->homecoming.warning))
            state.world.persons.row[tie.other].hear_warning();
    }
}

void return_one(State& state, CaseIndex which) {
    CaseRow& row = state.world.cases[which];
    if (row.state == CaseState::in_shelter)
        state.world.missions.sheltered[row.mission] -= static_cast<std::int32_t>(state.agent());
    come_home(state, which, row.end);
    count(state, Outcome::returned, row, Where::province_and_country);
    PersonRow& person = state.world.persons.row[row.person];
    keep_stress(state, name_of(state, row), person); // before the debt changes its target
    person.set_debt();
    person.set_returned();
    raise_awareness(state, row.person, 1);
    warn_ties(state, row);
}

} // namespace

void return_home(State& state) {
    for (const CaseIndex which : state.away) {
        const Day due = state.world.cases[which].due;
        if (due <= state.today) return_one(state, which);
    }
    keep_only(state, state.away, [](const CaseRow& row) { return row.state != CaseState::closed; });
}

} // namespace suar
