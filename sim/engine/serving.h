// Serving persons with what an intervention gives, and paying for it.
#pragma once

#include "engine/state.h"

namespace suar {

// By risk class: whether the target has anybody there, in a province that is aimed at.
std::vector<char> classes_aimed_at(const State& state, const Target& target);

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
