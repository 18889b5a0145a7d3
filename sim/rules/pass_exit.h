// MODEL 7.8: leaving the country. A check looks at the trip only; nothing here knows who travels.
#pragma once

#include "core/draw.h"
#include "rules/parameters.h"
#include "rules/tables.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace suar {

// Row of the exit table, drawn by preference; the route of an earlier stop weighs less.
std::size_t choose_exit(const std::vector<ExitRow>& exits, const JourneyRules& rules,
                        std::optional<Route> stopped_on, Draw luck);

bool stopped_at_exit(const CheckRules& rules, Route route, Draw luck);

// Stops of one day among travellers who are no agents: expected numbers, and a number drawn.
double expected_irregular_stops(const CheckRules& rules, const ExitRow& exit, double travel_index);
double expected_ordinary_stops(const CheckRules& rules, const ExitRow& exit, double travel_index);

// A Poisson number by inversion, for means up to 500; it never falls when the mean rises under the
// same luck. Of a larger mean the part above 500 is added without noise.
std::int64_t poisson(double mean, Draw luck);

} // namespace suar
