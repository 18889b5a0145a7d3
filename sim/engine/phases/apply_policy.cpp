// The interventions in force today: what they edit of the day's parameters and fields, and what
// they cost whoever is there to be served.
#include "engine/phases/phases.h"
#include "engine/serving.h"
#include "policy/costs.h"

#include <algorithm>

namespace suar {
namespace {

// Today's part of the fixed cost. What cannot be paid for today has ended, and so has what nobody
// could be served with any more.
void pay_fixed(State& state, std::size_t which) {
    const Intervention& intervention = state.setup->interventions[which];
    Account& account = state.world.accounts[which];
    const std::int32_t days = state.today - intervention.start;
    const std::int64_t today =
        fixed_cost_idr(intervention.cost, days + 1) - fixed_cost_idr(intervention.cost, days);
    account.used_up =
        left_idr(intervention.cost, account.spent_idr) < today ||
        agents_affordable(intervention.cost, account.spent_idr + today, state.agent(), 1) == 0;
    if (!account.used_up) pay(state, which, today);
}

// Checks are paid by the trip and the application, of all those who are no agents; the few who are
// bound for a compound would not be seen in the cost.
std::int64_t trips_checked(const State& state, const CheckRules& rules) {
    double trips = 0;
    for (const ExitRow& exit : state.setup->tables.exits)
        trips += (exit.ordinary_per_normal_year + exit.irregular_per_normal_year) / days_per_year *
                 state.travel_index * rules.coverage[static_cast<std::size_t>(exit.route)];
    return static_cast<std::int64_t>(trips + 0.5);
}

std::int64_t applications_screened(const State& state, double share) {
    const Applications all = applications_of_day(state.parameters->passport, state.travel_index, 1);
    return static_cast<std::int64_t>((all.irregular + all.ordinary) * share + 0.5);
}

// Adverts are paid by what is taken down of recruiters' work, in recruiter-days.
std::int64_t adverts_taken_down(const State& state, const PolicyDay::Takedown& takedown) {
    double effort = 0;
    for (std::size_t arm = 0; arm < state.recruiting.on_arm.size(); ++arm)
        effort += state.recruiting.on_arm[arm] * takedown.removed[arm % effort_channels];
    return static_cast<std::int64_t>(effort + 0.5);
}

// Calls done(owner, units) for each check, screening and takedown that is an intervention's: these
// stand for a whole day or not at all.
template <class Done> void for_each_by_the_day(const State& state, Done done) {
    const PolicyDay& policy = state.policy;
    for (std::size_t i = 0; i < policy.checks.size(); ++i)
        if (policy.owner_of_check[i] != the_baseline)
            done(policy.owner_of_check[i], trips_checked(state, policy.checks[i]));
    for (std::size_t i = 0; i < policy.screenings.size(); ++i)
        if (policy.owner_of_screening[i] != the_baseline)
            done(policy.owner_of_screening[i], applications_screened(state, policy.screened[i]));
    for (const PolicyDay::Takedown& takedown : policy.takedowns)
        done(takedown.intervention, adverts_taken_down(state, takedown));
}

void count_day(Account& account, Day today) {
    if (account.days++ == 0) account.first = today;
}

void set_policy(State& state) {
    const auto so_far = [&](std::size_t i) {
        const Account& account = state.world.accounts[i];
        return SoFar{account.used_up, account.days, account.first};
    };
    state.policy = policy_on(state.today, *state.baseline, state.setup->tables,
                             state.setup->interventions, so_far);
    state.parameters = &state.policy.parameters;
}

} // namespace

void apply_policy(State& state) {
    const auto& interventions = state.setup->interventions;
    for (std::size_t i = 0; i < interventions.size(); ++i)
        if (in_force(interventions[i], state.today) && !state.world.accounts[i].used_up)
            pay_fixed(state, i);
    set_policy(state);
    bool one_less = false;
    for_each_by_the_day(state, [&](std::size_t owner, std::int64_t units) {
        const CostRules& cost = interventions[owner].cost;
        Account& account = state.world.accounts[owner];
        account.used_up = left_idr(cost, account.spent_idr) < units_cost_idr(cost, units);
        one_less = one_less || account.used_up;
    });
    if (one_less) set_policy(state);
    for_each_by_the_day(
        state, [&](std::size_t owner, std::int64_t units) { pay_units(state, owner, units); });
    for (std::size_t i = 0; i < interventions.size(); ++i)
        if (in_force(interventions[i], state.today) && !state.world.accounts[i].used_up)
            count_day(state.world.accounts[i], state.today);
}

} // namespace suar
