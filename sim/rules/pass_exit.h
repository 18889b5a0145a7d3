// MODEL 7.8: leaving the country. A check looks at the trip only; nothing here knows who travels.
#pragma once

#include "core/draw.h"
#include "rules/parameters.h"
#include "rules/tables.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace suar {

// Row of the exit table, of those that serve the province, drawn by preference times what the
// syndicate has learnt of the route; the route of an earlier stop weighs less.
std::size_t choose_exit(const std::vector<ExitRow>& exits, std::int32_t province_code,
                        const JourneyRules& rules, const ByRoute<double>& learnt,
                        std::optional<Route> stopped_on, Draw luck);

// The chance of at least one of two independent events; leaves the other as it is when one is 0.
constexpr double either(double one, double other) { return one + other * (1 - one); }

// Which of several independent events with these chances, one after the other, happens first. The
// luck that one more event needs lies beside that of the others: what they do they still do.
template <class ChanceOf>
std::optional<std::size_t> first_of(std::size_t events, ChanceOf chance_of, Draw luck) {
    double chance = 0;
    for (std::size_t event = 0; event < events; ++event) {
        chance = either(chance, chance_of(event));
        if (luck.chance(chance)) return event;
    }
    return std::nullopt;
}

// The same check, told by route.
CheckRules on_every_route(const UsualCheckRules& rules);

// Which of several independent checks, met one after the other, stops a compound-bound trip.
std::optional<std::size_t> stopped_by(std::span<const CheckRules> checks, Route route, Draw luck);

// Stops of one day among travellers who are no agents and come to this check: expected numbers, and
// a number drawn. Of those who come, `irregular_pass` and `ordinary_pass` go on to the next.
double expected_irregular_stops(const CheckRules& rules, const ExitRow& exit, double travel_index);
double expected_ordinary_stops(const CheckRules& rules, const ExitRow& exit, double travel_index);
double irregular_pass(const CheckRules& rules, Route route);
double ordinary_pass(const CheckRules& rules, Route route);

// A Poisson number by inversion, for means up to 500; it never falls when the mean rises under the
// same luck. Of a larger mean the part above 500 is added without noise.
std::int64_t poisson(double mean, Draw luck);

} // namespace suar
