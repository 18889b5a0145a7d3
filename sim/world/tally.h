// What happened on one day and what stands at its end, in whole persons. The engine writes it, the
// recorder reads it; flows are set to zero when the next day begins.
#pragma once

#include "world/outcomes.h"

#include <array>
#include <cstdint>
#include <vector>

namespace suar {

// The outcomes at the exit points, per row of the exit table; all are flows.
enum class ExitOutcome : std::uint8_t { departures, stops_bound, stops_irregular, stops_ordinary };
inline constexpr std::size_t exit_outcomes = 4;
inline constexpr std::array<std::string_view, exit_outcomes> exit_outcome_names{
    "departures", "stops_bound", "stops_irregular", "stops_ordinary"};

// What each intervention did, per row of the list of interventions; all are flows.
enum class InterventionOutcome : std::uint8_t { cost_idr, units, persons_reached };
inline constexpr std::size_t intervention_outcomes = 3;
inline constexpr std::array<std::string_view, intervention_outcomes> intervention_outcome_names{
    "cost_idr", "units", "persons_reached"};

struct Tally {
    std::array<std::vector<std::int64_t>, outcomes> by_province;  // [outcome][province]
    std::array<std::vector<std::int64_t>, outcomes> by_country;   // [outcome][country]
    std::array<std::vector<std::int64_t>, outcomes> by_group;     // [outcome][cell], where by_group
    std::array<std::vector<std::int64_t>, exit_outcomes> by_exit; // [outcome][exit]
    std::array<std::vector<std::int64_t>, intervention_outcomes>
        by_intervention;                       // [outcome][intervention], in order of name
    std::vector<std::int64_t> entries_by_flow; // [province * countries + country]: today's entries
};

} // namespace suar
