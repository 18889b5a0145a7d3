// What a comparison keeps of one world: one replicate of one scenario, seen over the window.
#pragma once

#include "compare/division.h"
#include "compare/ledger.h"
#include "compare/months.h"
#include "world/outcomes.h"
#include "world/tally.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace suar {

struct InterventionSeen {
    std::string name;
    std::array<Amount, intervention_outcomes> amounts; // within the window
    std::vector<Amount> cost_by_year;                  // IDR, in the order of years_of(window)
};

// What is told of each country, over the window.
inline constexpr std::array country_outcomes{Outcome::entries,
                                             Outcome::person_days_coerced,
                                             Outcome::demand_moved_elsewhere,
                                             Outcome::demand_substituted,
                                             Outcome::recorded_cases,
                                             Outcome::returned,
                                             Outcome::deaths,
                                             Outcome::held,
                                             Outcome::coerced_held,
                                             Outcome::transfers_in,
                                             Outcome::transfers_out,
                                             Outcome::raids,
                                             Outcome::demand};
enum class CountryOutcome : std::uint8_t { // the same
    entries,
    coerced_days,
    demand_moved,
    // Of the places moved, those that went to people of other nationalities; enforcement moved the
    // others to other countries.
    demand_substituted,
    recorded_cases, // by missions in it, wherever the person was held
    returned,
    deaths,
    held,
    coerced_held,
    transfers_in,
    transfers_out,
    raids,
    demand
};
inline constexpr std::array<std::string_view, country_outcomes.size()> country_outcome_names{
    "entries",       "coerced_days", "demand_moved", "demand_substituted", "recorded_cases",
    "returned",      "deaths",       "held",         "coerced_held",       "transfers_in",
    "transfers_out", "raids",        "demand"};
using CountryAmounts = std::array<std::vector<Amount>, country_outcomes.size()>; // then by country

struct SeenWorld {
    std::vector<Amount> outcomes;                // in the order of compared_outcomes
    CountryAmounts countries;                    // in the order of the destination table
    std::vector<InterventionSeen> interventions; // in order of name
    Divided<Part> parts;                         // in the order of part_names
    Months months;                               // of the run, as far as it was seen
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

// How an outcome counts among the stops of people not bound for a compound, at exits and passport
// desks: 1, or -1 for passports withheld from the bound, or 0 where it does not.
std::int64_t sign_in_stops(std::size_t outcome);

// The outcomes of exits that compared_outcomes takes, in its order.
inline constexpr std::array compared_exit_outcomes{ExitOutcome::stops_irregular,
                                                   ExitOutcome::stops_ordinary};

} // namespace suar
