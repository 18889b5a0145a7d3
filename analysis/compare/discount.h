// Discounting: what lies later counts for less. All of a calendar year counts as its middle day
// does, since a comparison keeps costs and coerced days by year; the window's first day counts in
// full.
#pragma once

#include "compare/take.h"

namespace suar {

// By year of the window: (1 + rate) ^ -(years from the window's first day to the year's middle).
std::vector<double> discount_factors(Window window, double rate_per_year);

// Of all interventions, IDR, and of the window's coerced days, at the comparison's rate and rounded
// to whole numbers; at 0 they are the sums themselves.
Take take_discounted_cost(const Comparison& comparison);
Take take_discounted_coerced_days(const Comparison& comparison);

} // namespace suar
