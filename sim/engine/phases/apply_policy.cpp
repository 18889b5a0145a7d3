// The interventions in force today: what they edit of the day's parameters and fields, and what
// they cost whoever is there to be served.
#include "engine/phases/phases.h"
#include "engine/serving.h"
#include "policy/costs.h"

#include <algorithm>

namespace suar {
namespace {

// Today's part of the fixed cost, as far as the budget goes. Used up is what has nothing left.
void pay_fixed(State& state, std::size_t which) {
    const Intervention& intervention = state.setup->interventions[which];
    Account& account = state.world.accounts[which];
    const std::int32_t days = state.today - intervention.start;
    const std::int64_t today =
        fixed_cost_idr(intervention.cost, days + 1) - fixed_cost_idr(intervention.cost, days);
    pay(state, which, std::min(today, left_idr(intervention.cost, account.spent_idr)));
    account.used_up = left_idr(intervention.cost, account.spent_idr) == 0;
}

// Checks are paid by the trip and the application, of all those who are no agents; the few who are
// bound for a compound would not be seen in the cost.
void pay_checks(State& state) {
    const auto& exits = state.setup->tables.exits;
    const auto whole = [](double number) { return static_cast<std::int64_t>(number + 0.5); };
    for (std::size_t check = 0; check < state.policy.checks.size(); ++check) {
        if (state.policy.owner_of_check[check] == the_baseline) continue;
        double trips = 0;
        for (const ExitRow& exit : exits)
            trips += (exit.ordinary_per_normal_year + exit.irregular_per_normal_year) /
                     days_per_year * state.travel_index *
                     state.policy.checks[check].coverage[static_cast<std::size_t>(exit.route)];
        pay_units(state, state.policy.owner_of_check[check], whole(trips));
    }
    const Applications all = applications_of_day(state.parameters->passport, state.travel_index, 1);
    for (std::size_t one = 0; one < state.policy.screenings.size(); ++one) {
        if (state.policy.owner_of_screening[one] == the_baseline) continue;
        pay_units(state, state.policy.owner_of_screening[one],
                  whole((all.irregular + all.ordinary) * state.policy.screened[one]));
    }
}

} // namespace

void apply_policy(State& state) {
    const auto& interventions = state.setup->interventions;
    for (std::size_t i = 0; i < interventions.size(); ++i)
        if (in_force(interventions[i], state.today) && !state.world.accounts[i].used_up)
            pay_fixed(state, i);
    state.policy = policy_on(state.today, *state.parameters, interventions,
                             [&](std::size_t i) { return state.world.accounts[i].used_up; });
    pay_checks(state);
}

} // namespace suar
