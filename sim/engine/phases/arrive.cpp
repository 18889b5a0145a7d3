// Arrivals: a free place at a site of the recruiter's syndicate, else of another; or turning back
// after waiting too long. Places go by drawn priority.
#include "engine/phases/phases.h"
#include "engine/phases/places.h"
#include "engine/recruiting.h"
#include "rules/captivity.h"

#include <algorithm>

namespace suar {
namespace {

void enter(State& state, CaseIndex which, SiteIndex site) {
    CaseRow& row = state.world.cases[which];
    row.site = site;
    row.arrived = state.today;
    row.entered = row.country;
    row.state = CaseState::captive;
    row.debt_idr =
        debt_at_arrival(state.parameters->captivity,
                        draw(state.key, Decision::debt, name_of(state, row), state.today, 0));
    // Who was deceived is coerced from the first day: papers are taken and a debt is written.
    if (row.kind == EntryKind::deceived) row.coerced_since = state.today;
    state.world.compounds.held[site] += static_cast<std::int32_t>(state.agent());
    state.world.recruiters.deliveries[row.recruiter] += state.agent();
    learn_of_delivery(state, row);
    PersonRow& person = state.world.persons.row[row.person];
    count(state, Outcome::entries, row, Where::province_and_country);
    count(state,
          row.kind == EntryKind::deceived ? Outcome::entries_deceived : Outcome::entries_knowing,
          row, Where::province_and_country);
    if (person.returned()) count(state, Outcome::repeat_entries, row, Where::province_and_country);
    if (row.was_named) count(state, Outcome::referral_successes, row, Where::province_and_country);
    state.world.tally.entries_by_flow[at(row.province) * state.setup->tables.destinations.size() +
                                      at(row.country)] += state.agent();
    person.set_migrant();
    set_stage(state, row.person, Stage::captive);
    state.held.push_back(which);
}

void turn_back(State& state, CaseIndex which) {
    count(state, Outcome::not_taken, state.world.cases[which], Where::province);
    come_home(state, which, CaseEnd::not_taken);
}

// The placebo takes one delivery away, and nothing else.
bool is_the_one_less(State& state) {
    const auto& from = state.setup->one_less_from;
    if (!from || state.today < *from || state.one_less_done) return false;
    return state.one_less_done = true;
}

} // namespace

void arrive(State& state) {
    struct Arrival {
        std::uint64_t priority;
        PersonIndex person;
        CaseIndex which;
    };
    std::vector<Arrival> arrivals;
    for (const CaseIndex which : state.travelling) {
        const CaseRow& row = state.world.cases[which];
        if (row.due <= state.today)
            arrivals.push_back(
                {draw(state.key, Decision::arrival_priority, name_of(state, row), row.due, 0)
                     .first(),
                 row.person, which});
    }
    std::sort(arrivals.begin(), arrivals.end(), [](const Arrival& one, const Arrival& two) {
        return one.priority != two.priority ? one.priority < two.priority : one.person < two.person;
    });
    const auto wait_max = static_cast<std::int32_t>(state.parameters->journey.wait_max_days);
    for (const Arrival& arrival : arrivals) {
        const CaseRow& row = state.world.cases[arrival.which];
        const SyndicateIndex own = state.world.recruiters.syndicate[row.recruiter];
        const auto site = find_place(state, arrival.person, row.country, own);
        if (site && !is_the_one_less(state))
            enter(state, arrival.which, *site);
        else if (site || state.today - row.due >= wait_max)
            turn_back(state, arrival.which);
    }
    keep_only(state, state.travelling,
              [](const CaseRow& row) { return row.state == CaseState::in_transit; });
}

} // namespace suar
