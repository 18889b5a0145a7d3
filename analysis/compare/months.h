// The course of a world month by month, for pictures: flows summed over the month, stocks at its
// end.
#pragma once

#include "compare/ledger.h"
#include "world/outcomes.h"

#include <array>
#include <vector>

namespace suar {

inline constexpr std::array monthly_outcomes{Outcome::entries, Outcome::coerced_held, Outcome::held,
                                             Outcome::recorded_cases};

// By outcome in the order of monthly_outcomes, then month and place: place 0 is everywhere, then
// the countries in the order of their table. not_seen where it cannot be known.
using Months = std::array<std::vector<std::int64_t>, monthly_outcomes.size()>;

// The months of the calendar from the first day that is run to the last; the first is cut where the
// run begins within it, and a last one that is not run to its end is left out.
std::vector<Window> whole_months(Window run);

} // namespace suar
