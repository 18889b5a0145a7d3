// Those who said yes: give up, find the borders closed, pass the exit or are stopped there, try
// again. And the stops among the other travellers.
#include "engine/phases/phases.h"
#include "rules/pass_exit.h"

namespace suar {
namespace {

enum class Step : unsigned char { waits, withdraws, travel_closed, stopped, leaves };

struct Attempt {
    Step step;
    std::uint8_t exit;
};

Attempt attempt_of(const State& state, const CaseRow& row) {
    const JourneyRules& rules = state.parameters->journey;
    const std::uint32_t name = name_of(state, row);
    const auto luck = [&](Decision decision) {
        return draw(state.key, decision, name, state.today, 0);
    };
    const bool again = row.state == CaseState::waiting_retry;
    if (!again) {
        const double hazard = withdrawal_hazard(rules, awareness_now(state, row.person),
                                                state.world.persons.row[row.person].warnings());
        if (luck(Decision::withdraw).happens(hazard)) return {Step::withdraws, 0};
    }
    if (state.today < row.due) return {Step::waits, 0};
    if (!luck(Decision::travel_open).chance(rules.travel_factor)) return {Step::travel_closed, 0};
    const auto& exits = state.setup->tables.exits;
    const std::size_t exit =
        choose_exit(exits, rules, again ? std::optional(exits[at(row.exit)].route) : std::nullopt,
                    luck(Decision::choose_exit));
    const bool stopped =
        stopped_at_exit(state.parameters->check, exits[exit].route, luck(Decision::exit_check));
    return {stopped ? Step::stopped : Step::leaves, static_cast<std::uint8_t>(exit)};
}

void stay_home(State& state, CaseIndex which, CaseEnd end) {
    CaseRow& row = state.world.cases[which];
    if (end != CaseEnd::stopped) count(state, Outcome::withdrawals, row, Where::province);
    come_home(state, which, end);
}

void be_stopped(State& state, CaseIndex which) {
    CaseRow& row = state.world.cases[which];
    count(state, Outcome::stops_bound, row, Where::province);
    state.world.tally.by_exit[static_cast<std::size_t>(ExitOutcome::stops_bound)][at(row.exit)] +=
        state.agent();
    raise_awareness(state, row.person, state.parameters->awareness.message);
    const JourneyRules& rules = state.parameters->journey;
    const Draw luck = draw(state.key, Decision::retry, name_of(state, row), state.today, 0);
    if (!luck.chance(rules.retry)) return stay_home(state, which, CaseEnd::stopped);
    row.state = CaseState::waiting_retry;
    row.due = state.today + static_cast<std::int32_t>(rules.retry_lag_days);
}

// The destination, by the places that want to be filled: the smallest Exp(1)/places, keyed by
// country, so that a place more in one country moves nobody between two others.
CountryIndex choose_country(const State& state, std::uint32_t person) {
    double sum = 0;
    for (const double places : state.vacancies) sum += places;
    const bool full = !(sum > 0); // then by demand: she waits there for a place
    std::size_t first = 0;
    double earliest = 0;
    bool found = false;
    for (std::size_t c = 0; c < state.demand.size(); ++c) {
        const double weight = full ? state.demand[c].places : state.vacancies[c];
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
    leave_home(state, which);
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
    }
    switch (attempt.step) {
    case Step::waits:
        break;
    case Step::withdraws:
        stay_home(state, which, CaseEnd::withdrew);
        break;
    case Step::travel_closed:
        stay_home(state, which, CaseEnd::travel_closed);
        break;
    case Step::stopped:
        be_stopped(state, which);
        break;
    case Step::leaves:
        leave(state, which);
        break;
    }
}

// An exit and route, as a name for luck that other rows of the table do not change (the hash of
// Fowler, Noll and Vo, 32 bits).
std::uint32_t luck_name(const ExitRow& exit) {
    std::uint32_t name = 0x811C'9DC5u;
    const auto add = [&](std::uint32_t byte) { name = (name ^ byte) * 0x0100'0193u; };
    for (const char letter : exit.exit) add(static_cast<unsigned char>(letter));
    add(static_cast<std::uint32_t>(exit.route));
    return name;
}

void stop_others(State& state) {
    const auto& exits = state.setup->tables.exits;
    Tally& tally = state.world.tally;
    for (std::size_t e = 0; e < exits.size(); ++e) {
        const std::uint32_t name = luck_name(exits[e]);
        const Draw luck = draw(state.key, Decision::other_stops, name, state.today, 0);
        const Draw more = draw(state.key, Decision::other_stops, name, state.today, 1);
        const CheckRules& rules = state.parameters->check;
        tally.by_exit[static_cast<std::size_t>(ExitOutcome::stops_irregular)][e] +=
            poisson(expected_irregular_stops(rules, exits[e], state.travel_index), luck);
        tally.by_exit[static_cast<std::size_t>(ExitOutcome::stops_ordinary)][e] +=
            poisson(expected_ordinary_stops(rules, exits[e], state.travel_index), more);
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
}

} // namespace suar
