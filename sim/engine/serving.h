// Serving persons with what an intervention gives, and paying for it.
#pragma once

#include "engine/state.h"

#include <algorithm>

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

// Whom of a bundle it chooses today, into the workspace: each who is met and for whom
// takes(candidate, number within the province, row) says so, once and in order. `takes` must give
// the same answer when asked twice, and must not change anything.
template <class Takes>
void choose_in(State& state, BundleIndex index, const Approach& approach, Takes takes) {
    Workspace& own = state.workspaces[at(index)];
    own.chosen.clear();
    const Layout& layout = state.world.persons.layout;
    const Bundle& bundle = layout.bundles[index];
    const ProvinceLayout& province = layout.provinces[bundle.province];
    if (!aims_at_province(approach.target, static_cast<std::int32_t>(province.code))) return;
    const Bands bands = of_intervention(
        approach.bands, luck_name(state.setup->interventions[approach.intervention]));
    for (std::uint32_t risk = 0; risk < state.risk_classes; ++risk) {
        if (!approach.aimed[risk]) continue;
        const Stripe stripe(province, bundle, risk);
        own.candidates.clear();
        find_candidates(state.key, bands, stripe.name(), state.today, stripe.size(),
                        approach.reach_per_day, own.candidates);
        own.places.clear();
        for (const Candidate& candidate : own.candidates) {
            own.places.push_back(stripe.number_at(candidate.position));
            if (own.places.back() != Stripe::no_one)
                state.world.persons.row.fetch(as<PersonIndex>(province.first + own.places.back()));
        }
        for (std::size_t i = 0; i < own.candidates.size(); ++i) {
            const std::uint32_t number = own.places[i];
            if (number == Stripe::no_one) continue;
            const auto person = as<PersonIndex>(province.first + number);
            if (takes(own.candidates[i], number, state.world.persons.row[person]))
                own.chosen.push_back(person);
        }
    }
    std::sort(own.chosen.begin(), own.chosen.end()); // one with two points is chosen once
    own.chosen.erase(std::unique(own.chosen.begin(), own.chosen.end()), own.chosen.end());
}

// Adds to what the intervention has cost; the caller keeps to the budget.
void pay(State& state, std::size_t intervention, std::int64_t idr);
// Counts units or persons and pays for them, as far as the budget goes.
void pay_units(State& state, std::size_t intervention, std::int64_t units);
void reach(State& state, std::size_t intervention, std::int64_t persons);

// Of the persons chosen in all workspaces those stay who can be served with the money that is left;
// they are paid for, a unit each.
void serve_chosen(State& state, std::size_t intervention);
// Counts the chosen, by province and group.
void count_chosen(State& state, Outcome outcome);

} // namespace suar
