#include "engine/run.h"

#include "core/error.h"
#include "engine/day.h"

#include <algorithm>

namespace suar {

namespace {

// Interventions by their names: those that have begun keep their accounts.
void take_over_accounts(State& state, const Setup& setup) {
    const auto& old = state.setup->interventions;
    Accounts accounts;
    for (const Intervention& each : setup.interventions) {
        const auto found = std::find_if(old.begin(), old.end(), [&](const Intervention& before) {
            return before.name == each.name;
        });
        accounts.push_back(
            found == old.end()
                ? Account{}
                : state.world.accounts[static_cast<std::size_t>(found - old.begin())]);
    }
    state.world.accounts = std::move(accounts);
    for (auto& series : state.world.tally.by_intervention)
        series.assign(setup.interventions.size(), 0);
}

// Where a forked world stands in the dated parameters of its new setup.
void go_on_under(State& state, const Setup& setup) {
    take_over_accounts(state, setup);
    state.setup = &setup;
    state.segment = 0;
    while (state.segment + 1 < setup.parameters.size() &&
           setup.parameters[state.segment + 1].from < state.today)
        ++state.segment;
    state.baseline = &setup.parameters[state.segment].values;
    state.parameters = state.baseline;
}

} // namespace

Replicate::Replicate(const Setup& setup) : state_(std::make_unique<State>(setup)) {}
Replicate::Replicate(std::unique_ptr<State> state) : state_(std::move(state)) {}
Replicate::Replicate(Replicate&& other) noexcept = default;
Replicate::~Replicate() = default;

const World& Replicate::world() const { return state_->world; }

Finish Replicate::run_until(Day last, const Observe& observe) {
    State& state = *state_;
    while (state.today <= last) {
        live_one_day(state);
        const Day today = state.today;
        ++state.today;
        if (!observe(state.world, today))
            return today == state.setup->end ? Finish::complete : Finish::stopped;
    }
    return state.today > state.setup->end ? Finish::complete : Finish::stopped;
}

Replicate Replicate::fork(const Setup& other) const {
    const Setup& own = *state_->setup;
    if (other.seed != own.seed || other.replicate != own.replicate || other.weight != own.weight ||
        other.start != own.start)
        throw BrokenLaw{"a fork has the past of the run it leaves", "the setups differ"};
    auto state = std::make_unique<State>(*state_);
    go_on_under(*state, other);
    return Replicate(std::move(state));
}

Finish run_replicate(const Setup& setup, const Observe& observe) {
    return Replicate(setup).run_until(setup.end, observe);
}

} // namespace suar
