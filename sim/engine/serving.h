// Serving persons with what an intervention gives, and paying for it.
#pragma once

#include "engine/choosing.h"

namespace suar {

// By risk class: whether the target has anybody there, in a province that is aimed at.
std::vector<char> classes_aimed_at(const State& state, const Target& target);

// How an intervention comes to persons: candidates of these bands, up to this hazard a day.
struct Approach {
    std::size_t intervention;
    const Target& target;
    Bands bands;
    double reach_per_day;
    std::vector<char> aimed; // classes_aimed_at
};

// Whom of a bundle it chooses today: see choose_met.
template <class Takes>
void choose_in(State& state, BundleIndex index, const Approach& approach, Takes takes) {
    const Layout& layout = state.world.persons.layout;
    const ProvinceLayout& province = layout.provinces[layout.bundles[index].province];
    state.workspaces[at(index)].chosen.clear();
    if (!aims_at_province(approach.target, static_cast<std::int32_t>(province.code))) return;
    const Bands bands = of_intervention(
        approach.bands, luck_name(state.setup->interventions[approach.intervention]));
    choose_met(
        state, index, bands, approach.reach_per_day,
        [&](std::uint32_t risk) { return approach.aimed[risk] != 0; }, takes);
}

// Adds to what the intervention has cost; the caller keeps to the budget.
void pay(State& state, std::size_t intervention, std::int64_t idr);
// Counts units or persons and pays for them, as far as the budget goes.
void pay_units(State& state, std::size_t intervention, std::int64_t units);
void reach(State& state, std::size_t intervention, std::int64_t persons);
// The same for what may be the baseline's own, which nobody pays for here.
void reach_by(State& state, std::size_t owner, std::int64_t persons);

// Whether the person of a case is among those aimed at.
bool is_for(const State& state, const Target& target, const CaseRow& row);

// Of those who want what there is `places` of, those stay who come first by drawn priority and for
// whom there is money, in order of person. An intervention whose money was short has used it up.
void keep_served(State& state, std::size_t intervention, std::size_t places,
                 std::vector<PersonIndex>& wanting);

// Of the persons chosen in all workspaces those stay who can be served with the money that is left;
// they are paid for, a unit each.
void serve_chosen(State& state, std::size_t intervention);
// Counts the chosen, by province and group.
void count_chosen(State& state, Outcome outcome);

} // namespace suar
