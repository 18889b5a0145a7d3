// Persons chosen bundle by bundle for what an intervention gives, as far as its money goes.
#include "engine/serving.h"

#include "policy/costs.h"

#include <algorithm>

namespace suar {

std::vector<char> classes_aimed_at(const State& state, const Target& target) {
    std::vector<char> aimed(state.risk_classes, 0);
    for (std::size_t cell = 0; cell < cells; ++cell)
        if (aims_at_cell(target, cell)) aimed[state.class_of_cell[cell]] = 1;
    return aimed;
}

void pay(State& state, std::size_t which, std::int64_t idr) {
    state.world.accounts[which].spent_idr += idr;
    state.world.tally
        .by_intervention[static_cast<std::size_t>(InterventionOutcome::cost_idr)][which] += idr;
}

void pay_units(State& state, std::size_t which, std::int64_t units) {
    const CostRules& cost = state.setup->interventions[which].cost;
    const std::int64_t idr = units_cost_idr(cost, units);
    pay(state, which, std::min(idr, left_idr(cost, state.world.accounts[which].spent_idr)));
    state.world.tally
        .by_intervention[static_cast<std::size_t>(InterventionOutcome::units)][which] += units;
}

void reach(State& state, std::size_t which, std::int64_t persons) {
    const CostRules& cost = state.setup->interventions[which].cost;
    pay(state, which,
        std::min(reached_cost_idr(cost, persons),
                 left_idr(cost, state.world.accounts[which].spent_idr)));
    state.world.tally
        .by_intervention[static_cast<std::size_t>(InterventionOutcome::persons_reached)][which] +=
        persons;
}

void reach_by(State& state, std::size_t owner, std::int64_t persons) {
    if (owner != the_baseline) reach(state, owner, persons);
}

bool is_for(const State& state, const Target& target, const CaseRow& row) {
    const std::uint32_t code = state.world.persons.layout.provinces[row.province].code;
    return aims_at_province(target, static_cast<std::int32_t>(code)) &&
           aims_at_cell(target, row.cell);
}

namespace {

std::size_t affordable(const State& state, std::size_t which, std::size_t wanting) {
    return agents_affordable(state.setup->interventions[which].cost,
                             state.world.accounts[which].spent_idr, state.agent(), wanting);
}

} // namespace

void keep_served(State& state, std::size_t which, std::size_t places,
                 std::vector<PersonIndex>& wanting) {
    const std::size_t filled = std::min(places, wanting.size());
    const std::size_t served = affordable(state, which, filled);
    // Nothing of the money is left for the days that follow.
    if (served < filled) state.world.accounts[which].used_up = true;
    const Decision decision =
        of_intervention(Decision::served_first, luck_name(state.setup->interventions[which]));
    const auto priority = [&](PersonIndex person) {
        return draw(state.key, decision, name_of(state, person), state.today, 0).first();
    };
    std::sort(wanting.begin(), wanting.end(), [&](PersonIndex one, PersonIndex two) {
        const auto first = priority(one), second = priority(two);
        return first != second ? first < second : one < two;
    });
    wanting.resize(served);
    std::sort(wanting.begin(), wanting.end());
}

void serve_chosen(State& state, std::size_t intervention) {
    std::size_t wanting = 0;
    for (const Workspace& own : state.workspaces) wanting += own.chosen.size();
    if (affordable(state, intervention, wanting) < wanting) {
        std::vector<PersonIndex> all;
        for (const Workspace& own : state.workspaces)
            all.insert(all.end(), own.chosen.begin(), own.chosen.end());
        keep_served(state, intervention, all.size(), all);
        wanting = all.size();
        for (Workspace& own : state.workspaces)
            std::erase_if(own.chosen, [&](PersonIndex person) {
                return !std::binary_search(all.begin(), all.end(), person);
            });
    }
    const std::int64_t persons = static_cast<std::int64_t>(wanting) * state.agent();
    pay_units(state, intervention, persons);
    reach(state, intervention, persons);
}

void count_chosen(State& state, Outcome outcome) {
    const auto& bundles = state.world.persons.layout.bundles;
    const auto o = static_cast<std::size_t>(outcome);
    for (std::size_t b = 0; b < state.workspaces.size(); ++b) {
        const auto& chosen = state.workspaces[b].chosen;
        state.world.tally.by_province[o][at(bundles[as<BundleIndex>(b)].province)] +=
            static_cast<std::int64_t>(chosen.size()) * state.agent();
        for (const PersonIndex person : chosen)
            state.world.tally.by_group[o][state.world.persons.row[person].cell()] += state.agent();
    }
}

} // namespace suar
