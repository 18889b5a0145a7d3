// What a policy buys: cost against effect, how sure it is to be worth its cost at a price that the
// reader names, which policies others make superfluous, and where harm moves. A price per coerced
// day is the reader's to name: none is put on a life here.
#pragma once

#include "compare/estimates.h"

#include <string>
#include <vector>

namespace suar {

// A point of the cost-effectiveness plane: one replicate, or the mean of one draw, policy less
// base.
struct PlanePoint {
    double cost_idr;     // discounted
    double days_averted; // coerced, discounted
};
// Nothing where a cost or a day is not known, or where luck is not shared: then replicates do not
// belong together, and their differences show luck.
std::optional<std::vector<PlanePoint>> plane_of(const Comparison& comparison, std::size_t policy);

// Rupiah that someone might give for a coerced day less: 0, then four to a decade.
const std::vector<double>& prices_of_a_day();

// The acceptability curve: by price, the probability that what is averted is worth more than it
// costs, from Student's t of price x days averted - cost (where parameters are drawn, that of one
// more draw). Each empty where nothing differs or there is but one replicate.
std::vector<std::optional<double>> acceptability_of(const Comparison& comparison,
                                                    std::size_t policy);

// Where a policy stands among all of them and the base, by mean cost and mean coerced days averted.
enum class Standing : std::uint8_t {
    efficient,          // nothing gives as much for less
    dominated,          // another, or the base, costs no more and averts no less
    extended_dominated, // a mix of two others does
    not_known
};
struct Dominance {
    Standing standing;
    // The policy that dominates; nothing where it is the base, or where none does.
    std::optional<std::size_t> by;
    // Of an efficient one: rupiah per coerced day averted beyond the next cheaper efficient one.
    std::optional<double> cost_per_further_day;
};
std::vector<Dominance> dominance_of(const Comparison& comparison); // by policy

// Entries that move to other countries, per entry that falls away where they fall: both as far as
// the interval of a country's change does not hold zero, so that chance moves nobody.
Price entries_moved_per_entry_averted(const Comparison& comparison, std::size_t policy);
// Places moved away by the horizon, by enforcement to other countries or to people of other
// nationalities (demand_moved_elsewhere counts both), per entry averted in all. A place that moved
// takes in many people over the years, so this is no share.
Price places_moved_per_entry_averted(const Comparison& comparison, std::size_t policy);

// Who benefits: the share of a part in the coerced days averted, beside its share of persons. It
// says where a benefit falls, never who is at risk.
struct Benefit {
    double share_of_persons;
    std::optional<Ratio> share_of_days; // nothing where coerced days do not fall for sure
};
struct Benefits {
    std::vector<Benefit> parts; // empty for a division by years, and where it is not known
    // How unevenly: half the sum of the distances of both shares, 0 where everybody benefits as
    // much, towards 1 where a few do (Hoover). Nothing where a share is not known.
    std::optional<double> concentration;
};
Benefits benefits_of(const Comparison& comparison, std::size_t policy, Division division);

} // namespace suar
