// Missions: record and label by drawn priority as far as the day's staff goes; negotiate the
// recorded out of captivity when a bed is free.
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
    if (row.state != CaseState::in_shelter) // the stay there counts from the first day
        row.due = state.today +
                  spell_days(draw(state.key, Decision::negotiation_time, name, row.contacted, 0),
                             1 / rules.negotiation_days);
}

void record_queue(State& state, CountryIndex mission) {
    Missions& missions = state.world.missions;
    auto& queue = missions.queue[mission];
    std::erase_if(queue, [&](CaseIndex which) {
        return state.world.cases[which].state == CaseState::closed; // home or dead by now
    });
    double& tokens = missions.tokens[mission];
    const double daily = state.parameters->mission.cases_per_day;
    const auto agent = static_cast<double>(state.agent());
    // Staff time cannot be saved up: at most one day's work, or what one agent takes, is carried
    // over.
    tokens = std::min(tokens + daily, std::max(daily, agent) + daily);
    const auto able = static_cast<std::size_t>(tokens / agent);
    if (queue.empty() || able == 0) return;
    const auto priority = [&](CaseIndex which) {
        const CaseRow& row = state.world.cases[which];
        // Drawn anew every day, so that nobody waits for ever.
        return draw(state.key, Decision::queue_priority, name_of(state, row), state.today, 0)
            .first();
    };
    std::sort(queue.begin(), queue.end(), [&](CaseIndex one, CaseIndex two) {
        const auto first = priority(one), second = priority(two);
        return first != second ? first < second
                               : state.world.cases[one].person < state.world.cases[two].person;
    });
    const std::size_t served = std::min(able, queue.size());
    for (std::size_t i = 0; i < served; ++i) record(state, queue[i]);
    queue.erase(queue.begin(), queue.begin() + static_cast<std::ptrdiff_t>(served));
    tokens -= static_cast<double>(served) * agent;
}

bool has_bed(const State& state, CountryIndex mission) {
    const double beds = state.parameters->mission.beds;
    const auto agent = static_cast<double>(state.agent());
    return beds > 0 && static_cast<double>(state.world.missions.sheltered[mission]) + agent <=
                           std::max(beds, agent);
}

void negotiate(State& state) {
    struct Waiting {
        Day recorded;
        std::uint64_t priority;
        CaseIndex which;
    };
    std::vector<Waiting> ready;
    for (const CaseIndex which : state.held) {
        const CaseRow& row = state.world.cases[which];
        if (row.recorded == never || row.due > state.today) continue;
        const Draw luck =
            draw(state.key, Decision::queue_priority, name_of(state, row), row.contacted, 1);
        ready.push_back({row.recorded, luck.first(), which});
    }
    std::sort(ready.begin(), ready.end(), [](const Waiting& one, const Waiting& two) {
        return one.recorded != two.recorded ? one.recorded < two.recorded
                                            : one.priority < two.priority;
    });
    for (const Waiting& waiting : ready) {
        const CaseRow& row = state.world.cases[waiting.which];
        if (!has_bed(state, row.mission)) continue;
        count(state, Outcome::exits_mission, row, Where::province_and_country);
        leave_site(state, waiting.which, CaseEnd::mission);
        go_to_mission(state, waiting.which);
    }
    keep_only(state, state.held, [](const CaseRow& row) {
        return row.state == CaseState::captive || row.state == CaseState::complicit;
    });
}

} // namespace

void serve_at_missions(State& state) {
    for (std::size_t c = 0; c < state.world.missions.queue.size(); ++c)
        record_queue(state, as<CountryIndex>(c));
    negotiate(state);
}

} // namespace suar
