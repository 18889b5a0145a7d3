// What a comparison keeps of one world: one replicate of one scenario, seen over the window.
#pragma once

#include "compare/ledger.h"
#include "world/outcomes.h"
#include "world/tally.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace suar {

// Nothing where it cannot be known, as where a file has only months and the window is cut within
// one.
using Amount = std::optional<std::int64_t>;

struct InterventionSeen {
    std::string name;
    std::array<Amount, intervention_outcomes> amounts; // within the window
};

struct SeenWorld {
    std::vector<Amount> outcomes;                // in the order of compared_outcomes
    std::vector<Amount> entries_by_country;      // in the order of the destination table
    std::vector<InterventionSeen> interventions; // in order of name
    std::vector<Captivity> captivities;          // every entry of the run
};

struct ComparedOutcome {
    std::string_view name, long_name, unit;
    Kind kind; // flows are summed over the window, stocks taken at its last day
};

// The outcomes by province, summed over all of them, then those of the exits that no province has:
// stops of persons who were not bound for a compound.
const std::vector<ComparedOutcome>& compared_outcomes();
std::size_t position_of(std::string_view outcome); // in compared_outcomes

// The outcomes of exits that compared_outcomes takes, in its order.
inline constexpr std::array compared_exit_outcomes{ExitOutcome::stops_irregular,
                                                   ExitOutcome::stops_ordinary};

} // namespace suar
