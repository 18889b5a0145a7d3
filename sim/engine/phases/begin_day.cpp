// Calendar and drivers: the parameters in force, and the labour market's hazards of the day.
#include "engine/phases/phases.h"
#include "rules/unemployment.h"

#include <algorithm>

namespace suar {
namespace {

void use_parameters(State& state) {
    const auto& dated = state.setup->parameters;
    const bool first = state.baseline == nullptr;
    while (state.segment + 1 < dated.size() && dated[state.segment + 1].from <= state.today)
        ++state.segment;
    const Parameters* const now = &dated[state.segment].values;
    state.parameters = now; // until policy edits a copy of them
    if (now == state.baseline) return;
    const Parameters* const before = state.baseline;
    state.baseline = now;
    if (first || now->stress.time_constant_days != before->stress.time_constant_days)
        state.stress_decay.emplace(now->stress.time_constant_days);
    if (first || now->awareness.half_life_days != before->awareness.half_life_days)
        state.awareness_decay.emplace(now->awareness.half_life_days / ln_2);
    if (first || now->journey.preparation_mean_days != before->journey.preparation_mean_days ||
        now->journey.preparation_shape != before->journey.preparation_shape)
        state.preparation_time.emplace(now->journey.preparation_mean_days,
                                       now->journey.preparation_shape);
    if (first || now->captivity.exit_median_days != before->captivity.exit_median_days ||
        now->captivity.exit_shape != before->captivity.exit_shape)
        state.exit_pace.emplace(now->captivity);
}

std::vector<std::array<double, cells>> targets_of(const State& state, int month) {
    std::vector<std::array<double, cells>> targets;
    for (std::size_t p = 0; p < state.persons_by_cell.size(); ++p)
        targets.push_back(
            shares_by_cell(state.odds_of_cell, state.persons_by_cell[p],
                           province_unemployment(state.setup->tables, p, middle_of(month))));
    return targets;
}

// The two middles of months around today.
void use_targets(State& state) {
    int month = month_number(state.today);
    if (state.today < middle_of(month)) --month;
    if (month == state.targets_month) return;
    if (month == state.targets_month + 1)
        state.targets[0] = std::move(state.targets[1]);
    else
        state.targets[0] = targets_of(state, month);
    state.targets[1] = targets_of(state, month + 1);
    state.targets_month = month;
}

void set_labour(State& state) {
    use_targets(state);
    const LabourRules& rules = state.parameters->labour;
    LabourDay& labour = state.labour;
    for (std::size_t e = 0; e < educations; ++e)
        labour.finding[e] = rules.find_factor[e] / rules.search_days;
    const Day left = middle_of(state.targets_month), right = middle_of(state.targets_month + 1);
    const double step = 1.0 / static_cast<double>(right - left);
    labour.way = static_cast<double>(state.today - left) * step;
    for (std::size_t p = 0; p < state.persons_by_cell.size(); ++p) {
        labour.largest_in_class[p].fill(0);
        for (std::size_t cell = 0; cell < cells; ++cell) {
            const double from = state.targets[0][p][cell], to = state.targets[1][p][cell];
            const double now = from + (to - from) * labour.way, next = now + (to - from) * step;
            const double hazard = separation_hazard(
                now, next, labour.finding[static_cast<std::size_t>(education_of(cell))]);
            labour.separation[p][cell] = hazard;
            double& largest = labour.largest_in_class[p][state.class_of_cell[cell]];
            largest = std::max(largest, hazard);
        }
    }
}

void clear_flows(Tally& tally) {
    for (std::size_t outcome = 0; outcome < outcomes; ++outcome)
        if (outcome_rows[outcome].kind == Kind::flow)
            for (auto* const series : {&tally.by_province[outcome], &tally.by_country[outcome],
                                       &tally.by_group[outcome]})
                std::fill(series->begin(), series->end(), 0);
    for (auto& series : tally.by_exit) std::fill(series.begin(), series.end(), 0);
    for (auto& series : tally.by_intervention) std::fill(series.begin(), series.end(), 0);
    std::fill(tally.entries_by_flow.begin(), tally.entries_by_flow.end(), 0);
}

double travel_index_on(const std::vector<TravelIndexRow>& travel, Day day) {
    const int month = month_number(day);
    const auto row = std::find_if(travel.begin(), travel.end(),
                                  [&](const TravelIndexRow& each) { return each.month == month; });
    if (row != travel.end()) return row->index;
    return travel.empty()                 ? 1
           : month < travel.front().month ? travel.front().index
                                          : travel.back().index;
}

} // namespace

void begin_first_day(State& state) {
    use_parameters(state);
    set_labour(state);
}

void begin_day(State& state) {
    use_parameters(state);
    clear_flows(state.world.tally);
    set_labour(state);
    state.travel_index = travel_index_on(state.setup->tables.travel, state.today);
}

} // namespace suar
