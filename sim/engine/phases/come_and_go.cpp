#include "engine/phases/come_and_go.h"

#include "engine/recruiting.h"
#include "engine/serving.h"
#include "rules/recruiter_career.h"

namespace suar {
namespace {

constexpr double week = 7;

Draw luck_of(const State& state, Decision decision, RecruiterIndex slot) {
    return draw(state.key, decision, static_cast<std::uint32_t>(at(slot)), state.today, 0);
}

template <class Do> void for_each_slot(const State& state, Do what) {
    for (std::size_t slot = 0; slot < state.recruiting.weights.size(); ++slot)
        what(as<RecruiterIndex>(slot));
}

void rise_again(State& state) {
    const Recruiters& recruiters = state.world.recruiters;
    for_each_slot(state, [&](RecruiterIndex slot) {
        if (recruiters.status[slot] == RecruiterStatus::lying_low &&
            recruiters.until[slot] <= state.today)
            set_status(state, slot, RecruiterStatus::active);
    });
}

// Counted where the recruiter's home is, and as the intervention's whose arrest it is.
void count_arrest(State& state, RecruiterIndex slot) {
    if (const std::int16_t home = state.world.recruiters.home[slot]; home >= 0)
        state.world.tally.by_province[static_cast<std::size_t>(Outcome::recruiters_arrested)]
                                     [static_cast<std::size_t>(home)] += 1;
    const std::size_t owner =
        owner_of_event(luck_of(state, Decision::arrest, slot),
                       state.parameters->recruiter.arrest_per_day, state.policy.arrests, week);
    if (owner != the_baseline) pay_units(state, owner, 1);
}

// All arrests of the week first: who is arrested does not depend on who else is.
std::vector<RecruiterIndex> arrest(State& state) {
    const double hazard =
        total_hazard(state.parameters->recruiter.arrest_per_day, state.policy.arrests) * week;
    std::vector<RecruiterIndex> arrested;
    for_each_slot(state, [&](RecruiterIndex slot) {
        if (at_work(state, slot) && luck_of(state, Decision::arrest, slot).happens(hazard))
            arrested.push_back(slot);
    });
    for (const RecruiterIndex slot : arrested) {
        count_arrest(state, slot);
        set_status(state, slot, RecruiterStatus::arrested);
    }
    return arrested;
}

// Those of the same syndicate and home province keep away from work for a while.
void lie_low(State& state, const std::vector<RecruiterIndex>& arrested) {
    Recruiters& recruiters = state.world.recruiters;
    const auto days = static_cast<std::int32_t>(state.parameters->recruiter.lying_low_days);
    if (days == 0) return;
    for_each_slot(state, [&](RecruiterIndex slot) {
        if (!at_work(state, slot) || recruiters.home[slot] < 0) return;
        for (const RecruiterIndex other : arrested)
            if (recruiters.home[other] == recruiters.home[slot] &&
                recruiters.syndicate[other] == recruiters.syndicate[slot]) {
                set_status(state, slot, RecruiterStatus::lying_low);
                recruiters.until[slot] = state.today + days;
                return;
            }
    });
}

void give_up_or_begin(State& state, double wanted) {
    const RecruiterRules& rules = state.parameters->recruiter;
    const double work = work_for_each(wanted, recruiters_at_work(state));
    const double leaving = leaving_hazard(rules, work) * week;
    const double entering = entering_hazard(rules, work) * week;
    Recruiters& recruiters = state.world.recruiters;
    for_each_slot(state, [&](RecruiterIndex slot) {
        if (at_work(state, slot)) {
            if (luck_of(state, Decision::recruiter_leaves, slot).happens(leaving))
                set_status(state, slot, RecruiterStatus::retired);
        } else if (recruiters.status[slot] != RecruiterStatus::lying_low) {
            if (!luck_of(state, Decision::recruiter_enters, slot).happens(entering)) return;
            recruiters.former_captive[slot] = 0;
            set_status(state, slot, RecruiterStatus::active);
        }
    });
}

} // namespace

void come_and_go(State& state, double wanted) {
    rise_again(state);
    lie_low(state, arrest(state));
    give_up_or_begin(state, wanted);
}

} // namespace suar
