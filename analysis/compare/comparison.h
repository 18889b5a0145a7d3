// What a comparison found: the numbers of every world, replicate by replicate, and the ledgers
// between them. Means and intervals are made from these (estimates.h); nothing is rounded here.
#pragma once

#include "compare/part_ledger.h"
#include "compare/seen_world.h"
#include "output/layout.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace suar {

// Whether the worlds of one replicate share their luck, or each has its own.
enum class Luck : std::uint8_t { shared, independent };

struct ComparedInput {
    std::string name;      // what tables call it: the title, made unique
    std::string title;     // of the scenario
    std::string digest;    // of the scenario with its tables, or of the results in a file
    std::string scenario;  // the effective scenario as TOML
    bool finished = false; // a result that was read; else a scenario that was run
};

struct ComparedIntervention {
    std::string name;
    std::string type;
};

// A world without the persons in it.
struct WorldAmounts {
    std::vector<Amount> outcomes; // in the order of compared_outcomes
    CountryAmounts countries;     // by outcome in the order of country_outcomes, then country
    // By intervention in the order of Comparison::interventions; a world without it spends nothing.
    std::vector<std::array<Amount, intervention_outcomes>> interventions;
    std::vector<std::vector<Amount>> cost_by_year; // IDR; by intervention, then year of the window
    Divided<Part> parts;                           // in the order of Comparison::parts
    Months months;                                 // in the order of Comparison::months
};

// All replicates of all worlds under one draw of the parameters.
struct Realised {
    std::vector<WorldAmounts> base;                  // by replicate
    std::vector<std::vector<WorldAmounts>> policies; // by policy, then replicate
    std::vector<std::vector<PartLedger>> ledgers;    // the same; empty where luck is not shared
    std::vector<PartLedger> placebo;                 // by replicate; empty without a placebo
};

// What is told of the worlds at the ends of what no datum identifies.
inline constexpr std::array<std::string_view, 2> end_outcomes{"entries", "person_days_coerced"};
using EndAmounts = std::array<Amount, end_outcomes.size()>;

// One of these numbers at one of its ends, all else as in the base, same people and same luck. The
// world is not fitted to the record again.
struct End {
    std::string key;                               // "recruiter.make_up"
    std::string value;                             // with its unit
    std::string setting;                           // all that was set, as on the command line
    std::vector<EndAmounts> base;                  // by replicate
    std::vector<std::vector<EndAmounts>> policies; // by policy, then replicate
};

// A number that was drawn anew for each draw; nothing in a world whose scenario does not give it as
// a distribution.
struct DrawnNumber {
    std::string key, unit;
    std::vector<std::optional<double>> base;                  // by draw
    std::vector<std::vector<std::optional<double>>> policies; // by policy, then draw
};

// Half the width of an interval that is fine enough, as a share of the difference found.
inline constexpr double usual_precision = 0.1;

struct Comparison {
    ComparedInput base;
    std::vector<ComparedInput> policies;
    Window run, window;
    std::optional<Day> followed_until; // of the averted
    std::uint32_t seed, weight, replicates;
    Luck luck;
    std::vector<std::string> countries;
    Divided<std::string> parts; // names of provinces, sexes, ages, educations, years of the window
    std::vector<Window> months; // of the run, as far as worlds are followed
    std::vector<ComparedIntervention> interventions; // of all worlds, in order of name
    std::string program_version, program_commit;
    std::vector<NamedText> tables;  // that all worlds were made from
    std::vector<Realised> draws;    // one where the parameters are not drawn
    std::vector<DrawnNumber> drawn; // in order of key; empty where the parameters are not drawn
    std::vector<End> ends;          // empty where they were not run
    double discount_per_year;       // of costs and coerced days in prices; 0: none
    double precision; // that is wanted: half an interval's width, as a share of the difference
    std::vector<std::string> remarks; // what must be known of how it was made
    std::vector<std::string> set;     // --set of all scenarios, as given and in this order
    bool quick;                       // --quick
};

// Whether parameters that are distributions were drawn for it.
inline bool is_drawn(const Comparison& comparison) {
    return comparison.draws.size() > 1 || !comparison.drawn.empty();
}

} // namespace suar
