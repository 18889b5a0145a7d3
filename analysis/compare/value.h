// What a policy buys: cost against effect, how sure it is to be worth its cost at a price that the
// reader names, which policies others make superfluous, and where harm moves. A price per coerced
// day is the reader's to name: none is put on a life here.
#pragma once

#include "compare/prices.h"

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

// Whether the coerced days that a standing rests on can be told apart: those of the policy from
// those of the base, or of the policy that dominates it. Standings are made of means, whatever
// chance leaves open.
bool standing_is_told(const Comparison& comparison, std::size_t policy, const Dominance& own);

// Who benefits: the share of a part in the coerced days averted, beside its share of persons. It
// says where a benefit falls, never who is at risk.
struct Benefit {
    double share_of_persons;
    std::optional<Ratio> share_of_days; // nothing where coerced days do not fall for sure
};
struct Benefits {
    std::vector<Benefit> parts; // empty for a division by years, and where it is not known
    // How unevenly: half the sum of the distances of both shares, 0 where everybody benefits as
    // much, the higher the fewer do (Hoover; above 1 only where some are harmed). Nothing where a
    // share is not known, or its interval.
    std::optional<double> concentration;
    // What chance alone would make of it if everybody benefited as much: from the intervals of the
    // shares, as if they were independent and normal. A concentration near it shows nothing.
    std::optional<double> concentration_by_chance;
};
Benefits benefits_of(const Comparison& comparison, std::size_t policy, Division division);

} // namespace suar
