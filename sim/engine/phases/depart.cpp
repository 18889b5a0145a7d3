// Those who said yes: give up, find the borders closed, pass the exit or are stopped there, try
// again. And the stops among the other travellers.
#include "core/name_hash.h"
#include "engine/phases/phases.h"
#include "engine/recruiting.h"
#include "engine/serving.h"
#include "rules/pass_exit.h"

namespace suar {
namespace {

enum class Step : unsigned char {
    waits,
    withdraws,
    warned_off, // by a service that has checked her offer
    passport_withheld,
    travel_closed,
    stopped,
    leaves
};

struct Attempt {
    Step step;
    std::uint8_t exit;
    std::size_t by;         // which check or screening stopped it, or which service warned her
    std::uint8_t asked = 0; // one more than the service that checked her offer today
};

// Her offer is checked by the first service that she asks today, of those that are for her.
Attempt asks_for_advice(const State& state, const CaseRow& row, std::uint32_t name) {
    if (row.kind != EntryKind::deceived) return {Step::waits, 0, 0};
    const auto& services = state.policy.verifications;
    for (std::size_t i = 0; i < services.size(); ++i) {
        const VerificationRules& rules = services[i].rules;
        if (!is_for(state, rules.target, row)) continue;
        const Decision own =
            of_intervention(Decision::verify_offer,
                            luck_name(state.setup->interventions[services[i].intervention]));
        const Verified verified = verify_offer(rules, draw(state.key, own, name, state.today, 0));
        if (verified == Verified::not_asked) continue;
        return {verified == Verified::gives_up ? Step::warned_off : Step::waits, 0, i,
                static_cast<std::uint8_t>(i + 1)};
    }
    return {Step::waits, 0, 0};
}

// Passports are applied for half-way through the preparation.
bool applies_today(const State& state, const CaseRow& row, std::uint32_t name) {
    if (state.today != row.accepted + (row.due - row.accepted + 1) / 2) return false;
    return draw(state.key, Decision::needs_passport, name, row.accepted, 0)
        .chance(state.parameters->passport.needed);
}

Attempt attempt_of(const State& state, const CaseRow& row) {
    const JourneyRules& rules = state.parameters->journey;
    const std::uint32_t name = name_of(state, row);
    const auto luck = [&](Decision decision) {
        return draw(state.key, decision, name, state.today, 0);
    };
    const bool again = row.state == CaseState::waiting_retry;
    Attempt asked{Step::waits, 0, 0};
    if (!again) {
        const double gained = awareness_gained(awareness_now(state, row.person),
                                               awareness_left(state, row.aware_then));
        const double hazard =
            withdrawal_hazard(rules, gained, state.world.persons.row[row.person].warnings());
        if (luck(Decision::withdraw).happens(hazard)) return {Step::withdraws, 0, 0};
        asked = asks_for_advice(state, row, name);
        if (asked.step == Step::warned_off) return asked;
        if (applies_today(state, row, name))
            if (const auto by =
                    withheld_by(state.policy.screenings, luck(Decision::passport_screening)))
                return {Step::passport_withheld, 0, *by, asked.asked};
    }
    if (state.today < row.due) return asked;
    if (!luck(Decision::travel_open).chance(rules.travel_factor))
        return {Step::travel_closed, 0, 0, asked.asked};
    const auto& exits = state.setup->tables.exits;
    // Who was refused a passport has not been stopped on any route.
    const auto stopped_on =
        again && row.attempts > 0 ? std::optional(exits[at(row.exit)].route) : std::nullopt;
    const Syndicate& syndicate =
        state.recruiting.syndicates[at(state.world.recruiters.syndicate[row.recruiter])];
    const std::size_t exit =
        choose_exit(exits, state.setup->tables.provinces[at(row.province)].code, rules,
                    syndicate.route_tilt, stopped_on, luck(Decision::choose_exit));
    const auto by = stopped_by(state.policy.checks, exits[exit].route, luck(Decision::exit_check));
    return {by ? Step::stopped : Step::leaves, static_cast<std::uint8_t>(exit), by.value_or(0),
            asked.asked};
}

void stay_home(State& state, CaseIndex which, CaseEnd end) {
    CaseRow& row = state.world.cases[which];
    if (end == CaseEnd::withdrew || end == CaseEnd::travel_closed)
        count(state, Outcome::withdrawals, row, Where::province);
    come_home(state, which, end);
}

// A person stopped or refused hears why, and may try again after a while.
void be_turned_away(State& state, CaseIndex which, CaseEnd end) {
    CaseRow& row = state.world.cases[which];
    raise_awareness(state, row.person, state.parameters->awareness.message);
    const JourneyRules& rules = state.parameters->journey;
    const Draw luck = draw(state.key, Decision::retry, name_of(state, row), state.today, 0);
    if (!luck.chance(rules.retry)) return stay_home(state, which, end);
    row.state = CaseState::waiting_retry;
    row.due = state.today + static_cast<std::int32_t>(rules.retry_lag_days);
}

void be_stopped(State& state, CaseIndex which, std::size_t check) {
    const CaseRow& row = state.world.cases[which];
    count(state, Outcome::stops_bound, row, Where::province);
    state.world.tally.by_exit[static_cast<std::size_t>(ExitOutcome::stops_bound)][at(row.exit)] +=
        state.agent();
    reach_by(state, state.policy.owner_of_check[check], state.agent());
    be_turned_away(state, which, CaseEnd::stopped);
}

void be_refused_a_passport(State& state, CaseIndex which, std::size_t screening) {
    const CaseRow& row = state.world.cases[which];
    count(state, Outcome::passports_withheld, row, Where::province);
    count(state, Outcome::passports_withheld_bound, row, Where::province);
    reach_by(state, state.policy.owner_of_screening[screening], state.agent());
    be_turned_away(state, which, CaseEnd::passport_withheld);
}

// The destination, by the deliveries that recruiters aim at this week: the smallest Exp(1)/weight,
// keyed by country, so that more in one country moves nobody between two others. Not by the places
// that are free today: one place more or less would then move people for years.
CountryIndex choose_country(const State& state, std::uint32_t person) {
    double sum = 0;
    for (const double deliveries : state.recruiting.aimed) sum += deliveries;
    const bool full = !(sum > 0); // then by demand: she waits there for a place
    std::size_t first = 0;
    double earliest = 0;
    bool found = false;
    for (std::size_t c = 0; c < state.demand.size(); ++c) {
        const double weight = full ? state.demand[c].places : state.recruiting.aimed[c];
        if (!(weight > 0)) continue;
        const Draw luck = draw(state.key, Decision::choose_country, person, state.today,
                               packed(state.setup->tables.destinations[c].iso3));
        const double time = luck.exponential() / weight;
        if (found && time >= earliest) continue;
        found = true;
        first = c;
        earliest = time;
    }
    return as<CountryIndex>(first);
}

void leave(State& state, CaseIndex which) {
    CaseRow& row = state.world.cases[which];
    count(state, Outcome::departures, row, Where::province);
    state.world.tally.by_exit[static_cast<std::size_t>(ExitOutcome::departures)][at(row.exit)] +=
        state.agent();
    row.country = choose_country(state, name_of(state, row));
    row.departed = state.today;
    row.due = state.today + static_cast<std::int32_t>(state.parameters->journey.transit_days);
    row.state = CaseState::in_transit;
    leave_home(state, row.person, Stage::in_transit);
    state.travelling.push_back(which);
}

void commit(State& state, CaseIndex which, Attempt attempt) {
    CaseRow& row = state.world.cases[which];
    const bool reached_exit = attempt.step == Step::stopped || attempt.step == Step::leaves;
    if (reached_exit) {
        if (row.state == CaseState::waiting_retry)
            count(state, Outcome::retries, row, Where::province);
        row.exit = as<ExitIndex>(attempt.exit);
        if (row.attempts < 255) ++row.attempts;
        learn_of_exit(state, row, attempt.step == Step::leaves);
    }
    if (attempt.asked > 0)
        pay_units(state, state.policy.verifications[attempt.asked - 1U].intervention,
                  state.agent());
    switch (attempt.step) {
    case Step::waits:
        break;
    case Step::withdraws:
        stay_home(state, which, CaseEnd::withdrew);
        break;
    case Step::warned_off: // she has learnt what such offers are
        raise_awareness(state, row.person, state.parameters->awareness.message);
        reach(state, state.policy.verifications[attempt.by].intervention, state.agent());
        stay_home(state, which, CaseEnd::withdrew);
        break;
    case Step::passport_withheld:
        be_refused_a_passport(state, which, attempt.by);
        break;
    case Step::travel_closed:
        stay_home(state, which, CaseEnd::travel_closed);
        break;
    case Step::stopped:
        be_stopped(state, which, attempt.by);
        break;
    case Step::leaves:
        leave(state, which);
        break;
    }
}

// An exit and route, as a name for luck that other rows of the table do not change.
std::uint32_t luck_name(const ExitRow& exit) {
    return hash32(exit.exit + static_cast<char>(exit.route));
}

// The luck of counting what a check or screening does to those who are no agents.
Draw luck_of_others(const State& state, Decision decision, std::size_t owner, std::uint32_t name,
                    std::uint32_t stream) {
    const Decision own =
        owner == the_baseline
            ? decision
            : of_intervention(decision, luck_name(state.setup->interventions[owner]));
    return draw(state.key, own, name, state.today, stream);
}

void stop_others(State& state) {
    const auto& exits = state.setup->tables.exits;
    auto& by_exit = state.world.tally.by_exit;
    for (std::size_t e = 0; e < exits.size(); ++e) {
        const std::uint32_t name = luck_name(exits[e]);
        double irregular = 1, ordinary = 1; // shares that come to the next check
        for (std::size_t check = 0; check < state.policy.checks.size(); ++check) {
            const CheckRules& rules = state.policy.checks[check];
            const std::size_t owner = state.policy.owner_of_check[check];
            const auto luck = [&](std::uint32_t stream) {
                return luck_of_others(state, Decision::other_stops, owner, name, stream);
            };
            const std::int64_t stopped_irregular = poisson(
                irregular * expected_irregular_stops(rules, exits[e], state.travel_index), luck(0));
            const std::int64_t stopped_ordinary = poisson(
                ordinary * expected_ordinary_stops(rules, exits[e], state.travel_index), luck(1));
            by_exit[static_cast<std::size_t>(ExitOutcome::stops_irregular)][e] += stopped_irregular;
            by_exit[static_cast<std::size_t>(ExitOutcome::stops_ordinary)][e] += stopped_ordinary;
            reach_by(state, owner, stopped_irregular + stopped_ordinary);
            irregular *= irregular_pass(rules, exits[e].route);
            ordinary *= ordinary_pass(rules, exits[e].route);
        }
    }
}

void refuse_others(State& state) {
    const auto& provinces = state.setup->tables.provinces;
    double workers = 0;
    for (const ProvinceRow& row : provinces) workers += static_cast<double>(row.labour_force);
    auto& withheld =
        state.world.tally.by_province[static_cast<std::size_t>(Outcome::passports_withheld)];
    for (std::size_t p = 0; p < provinces.size(); ++p) {
        Applications left = applications_of_day(
            state.parameters->passport, state.travel_index,
            workers > 0 ? static_cast<double>(provinces[p].labour_force) / workers : 0);
        for (std::size_t one = 0; one < state.policy.screenings.size(); ++one) {
            const Screening& screening = state.policy.screenings[one];
            const std::size_t owner = state.policy.owner_of_screening[one];
            const auto luck = [&](std::uint32_t stream) {
                return luck_of_others(state, Decision::other_passports, owner,
                                      static_cast<std::uint32_t>(provinces[p].code), stream);
            };
            const std::int64_t refused = poisson(left.irregular * screening.irregular, luck(0)) +
                                         poisson(left.ordinary * screening.ordinary, luck(1));
            withheld[p] += refused;
            reach_by(state, owner, refused);
            left.irregular *= 1 - screening.irregular;
            left.ordinary *= 1 - screening.ordinary;
        }
    }
}

} // namespace

void depart(State& state) {
    std::vector<Attempt> attempts(state.at_home.size());
    for_each_case(state, state.at_home,
                  [&](std::size_t i, const CaseRow& row) { attempts[i] = attempt_of(state, row); });
    for (std::size_t i = 0; i < attempts.size(); ++i) commit(state, state.at_home[i], attempts[i]);
    keep_only(state, state.at_home, [](const CaseRow& row) {
        return row.state == CaseState::preparing || row.state == CaseState::waiting_retry;
    });
    stop_others(state);
    refuse_others(state);
}

} // namespace suar
