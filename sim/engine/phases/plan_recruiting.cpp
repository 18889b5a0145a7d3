// Once a week syndicates set their effort by the places not yet filled nor on their way.
#include "engine/phases/phases.h"
#include "rules/industry.h"

#include <algorithm>

namespace suar {

void plan_recruiting(State& state) {
    constexpr std::int32_t monday = 4; // 1970-01-05
    if (state.today != state.setup->start && number(state.today) % 7 != monday) return;
    if (state.split.empty()) return; // nobody recruits
    const RecruiterRules& rules = state.parameters->recruiter;
    double places = 0;
    for (const double vacancies : state.vacancies) places += vacancies;
    const double on_their_way = static_cast<double>(state.at_home.size()) *
                                static_cast<double>(state.agent()) * rules.expected_yield;
    state.effort = planned_effort(rules, std::max(0.0, places - on_their_way));
}

} // namespace suar
