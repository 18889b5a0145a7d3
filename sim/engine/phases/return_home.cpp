// Coming home: aware of everything, in debt, and warning the people she is tied to. Help to begin
// anew, where there is any, settles the debt, finds work sooner and lets her speak to more of them.
#include "engine/phases/phases.h"
#include "engine/serving.h"
#include "rules/come_home.h"

namespace suar {
namespace {

void warn_ties(State& state, const CaseRow& row, double chance) {
    const std::uint32_t name = name_of(state, row);
    for (const Tie& tie : ties_of(row.person, state.world.persons, state.ties)) {
        // Day and level in one number: a partner met at two levels is warned twice, once or not.
        const std::int32_t when = number(state.today) * 4 + static_cast<std::int32_t>(tie.level);
        const Draw luck =
            draw(state.key, Decision::warn_tie, name, when, name_of(state, tie.other));
        if (luck.chance(chance)) state.world.persons.row[tie.other].hear_warning();
    }
}

// By the baseline's help and by each intervention's that is for her: work is found sooner with
// each, and the debt is settled once.
Help help_for(State& state, const CaseRow& row, std::uint32_t name) {
    const auto luck = [&](Decision decision) {
        return draw(state.key, decision, name, state.today, 0);
    };
    Help help = help_at_return(state.parameters->reintegration, luck(Decision::reintegrate),
                               luck(Decision::settle_debt));
    for (const PolicyDay::Helping& each : state.policy.helping) {
        if (!is_for(state, each.target, row)) continue;
        const std::uint32_t own = luck_name(state.setup->interventions[each.intervention]);
        const Draw helped = luck(of_intervention(Decision::reintegrate, own));
        if (!is_helped(each.rules, helped)) continue;
        help = together(help, help_at_return(each.rules, helped,
                                             luck(of_intervention(Decision::settle_debt, own))));
        pay_units(state, each.intervention, state.agent());
        reach(state, each.intervention, state.agent());
    }
    return help;
}

void return_one(State& state, CaseIndex which) {
    CaseRow& row = state.world.cases[which];
    const std::uint32_t name = name_of(state, row);
    if (row.state == CaseState::in_shelter)
        state.world.missions.sheltered[row.mission] -= static_cast<std::int32_t>(state.agent());
    const Help help = help_for(state, row, name);
    come_home(state, which, row.end, help.finding);
    count(state, Outcome::returned, row, Where::province_and_country);
    PersonRow& person = state.world.persons.row[row.person];
    keep_stress(state, name, person); // before the debt changes its target
    if (help.debt_settled)
        person.settle_debt();
    else
        person.set_debt();
    if (!person.returned()) await_meeting(state, {row.person, row.recruiter});
    person.set_returned();
    raise_awareness(state, row.person, 1);
    warn_ties(state, row, chance_of_warning(state.parameters->homecoming, help));
}

bool comes_home_today(const CaseRow& row, Day today) {
    if (row.state == CaseState::awaiting_bed || row.due > today) return false;
    return row.state == CaseState::way_home || row.papers;
}

// The contract of those who work abroad legally has ended.
void return_workers(State& state) {
    const auto due = state.working_abroad.find(state.today);
    if (due == state.working_abroad.end()) return;
    for (const PersonIndex person : due->second) {
        state.world.persons.row[person].set_migrant();
        come_back(state, person, 1);
    }
    state.working_abroad.erase(due);
}

} // namespace

void return_home(State& state) {
    return_workers(state);
    for (const CaseIndex which : state.away)
        if (comes_home_today(state.world.cases[which], state.today)) return_one(state, which);
    keep_only(state, state.away, [](const CaseRow& row) { return row.state != CaseState::closed; });
}

} // namespace suar
