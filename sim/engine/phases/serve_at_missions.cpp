// Missions: interview and label those who reached them, as far as the day's staff goes; give beds
// to the freed and, by negotiation, to the held who are recorded; issue papers. Whoever waits has
// one priority, drawn by person and day of the contact, that she keeps while she waits (assumption:
// an office that does not sort by who came first).
#include "engine/phases/phases.h"
#include "rules/mission.h"

#include <algorithm>

namespace suar {
namespace {

void record(State& state, CaseIndex which) {
    CaseRow& row = state.world.cases[which];
    const MissionRules& rules = state.parameters->mission;
    const std::uint32_t name = name_of(state, row);
    row.recorded = state.today;
    const LabelGiven label =
        label_case(rules, row.coerced_since != never,
                   draw(state.key, Decision::label_case, name, row.contacted, 0));
    row.label = label == LabelGiven::tppo ? Label::tppo : Label::not_tppo;
    state.world.missions.recorded[row.mission] += state.agent();
    // Cases are counted at the mission that records them, wherever the person was held.
    Tally& tally = state.world.tally;
    const auto add = [&](Outcome outcome) {
        tally.by_province[static_cast<std::size_t>(outcome)][at(row.province)] += state.agent();
        tally.by_country[static_cast<std::size_t>(outcome)][at(row.mission)] += state.agent();
    };
    add(Outcome::recorded_cases);
    if (row.label == Label::tppo) add(Outcome::tppo_classified_cases);
    if (row.state == CaseState::captive || row.state == CaseState::complicit) // negotiation begins
        row.due = state.today +
                  spell_days(draw(state.key, Decision::negotiation_time, name, row.contacted, 0),
                             1 / (rules.negotiation_days *
                                  state.policy.countries[at(row.country)].negotiation));
}

// The queues of a mission, so that nobody is first in all of them.
enum class Queue : std::uint32_t { interview, bed, papers };

void in_order_of_priority(const State& state, std::vector<CaseIndex>& waiting, Queue queue) {
    in_order_of_luck(state, waiting, [&](const CaseRow& row) {
        return draw(state.key, Decision::queue_priority, name_of(state, row), row.contacted,
                    static_cast<std::uint32_t>(queue));
    });
}

// How many of the waiting the day's staff serves; the tokens are spent.
std::size_t serve(const State& state, double& tokens, double per_day, std::size_t waiting) {
    const auto agent = static_cast<double>(state.agent());
    tokens = tokens_today(tokens, per_day, agent);
    const std::size_t served = std::min(static_cast<std::size_t>(tokens / agent), waiting);
    tokens -= static_cast<double>(served) * agent;
    return served;
}

void interview(State& state, CountryIndex mission) {
    Missions& missions = state.world.missions;
    auto& queue = missions.queue[mission];
    std::erase_if(queue, [&](CaseIndex which) { // dead, or gone home by herself
        const CaseState now = state.world.cases[which].state;
        return now == CaseState::closed || now == CaseState::way_home;
    });
    const std::size_t served =
        serve(state, missions.tokens[mission],
              state.parameters->mission.cases_per_day * state.policy.countries[at(mission)].staff,
              queue.size());
    if (served == 0) return;
    in_order_of_priority(state, queue, Queue::interview);
    for (std::size_t i = 0; i < served; ++i) record(state, queue[i]);
    queue.erase(queue.begin(), queue.begin() + static_cast<std::ptrdiff_t>(served));
}

bool has_bed(const State& state, CountryIndex mission) {
    const double beds = state.parameters->mission.beds * state.policy.countries[at(mission)].beds;
    const auto agent = static_cast<double>(state.agent());
    return beds > 0 && static_cast<double>(state.world.missions.sheltered[mission]) + agent <=
                           std::max(beds, agent);
}

void take_in(State& state, CaseIndex which) {
    if (state.world.cases[which].state != CaseState::awaiting_bed) {
        count(state, Outcome::exits_mission, state.world.cases[which], Where::province_and_country);
        leave_site(state, which, CaseEnd::mission);
        state.away.push_back(which);
    }
    go_into_shelter(state, which);
}

// Beds go to the freed who wait for one, and to those whose release is agreed, alike.
void give_beds(State& state) {
    std::vector<CaseIndex> needing;
    for (const CaseIndex which : state.away)
        if (state.world.cases[which].state == CaseState::awaiting_bed) needing.push_back(which);
    for (const CaseIndex which : state.held) {
        const CaseRow& row = state.world.cases[which];
        if (row.recorded != never && row.due <= state.today) needing.push_back(which);
    }
    in_order_of_priority(state, needing, Queue::bed);
    for (const CaseIndex which : needing)
        if (has_bed(state, state.world.cases[which].mission)) take_in(state, which);
    keep_only(state, state.held, [](const CaseRow& row) {
        return row.state == CaseState::captive || row.state == CaseState::complicit;
    });
}

// Who has waited long enough for a bed goes home without help.
void give_up_waiting(State& state) {
    const auto longest = static_cast<std::int32_t>(state.parameters->mission.bed_wait_max_days);
    for (const CaseIndex which : state.away) {
        const CaseRow& row = state.world.cases[which];
        if (row.state == CaseState::awaiting_bed && row.freed + longest <= state.today)
            start_way_home(state, which);
    }
}

// At the end of the usual stay papers are issued to those who are interviewed.
void issue_papers(State& state) {
    std::vector<std::vector<CaseIndex>> waiting(state.world.missions.queue.size());
    for (const CaseIndex which : state.away) {
        const CaseRow& row = state.world.cases[which];
        if (row.state == CaseState::in_shelter && !row.papers && row.recorded != never &&
            row.due <= state.today)
            waiting[at(row.mission)].push_back(which);
    }
    for (std::size_t c = 0; c < waiting.size(); ++c) {
        const std::size_t served =
            serve(state, state.world.missions.papers_tokens[as<CountryIndex>(c)],
                  state.parameters->mission.papers_per_day * state.policy.countries[c].papers,
                  waiting[c].size());
        in_order_of_priority(state, waiting[c], Queue::papers);
        for (std::size_t i = 0; i < served; ++i) state.world.cases[waiting[c][i]].papers = true;
    }
}

} // namespace

void serve_at_missions(State& state) {
    for (std::size_t c = 0; c < state.world.missions.queue.size(); ++c)
        interview(state, as<CountryIndex>(c));
    give_beds(state);
    give_up_waiting(state);
    issue_papers(state);
}

} // namespace suar
