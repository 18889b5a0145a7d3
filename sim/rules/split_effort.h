// MODEL 7.12: what a syndicate has learnt about its arms, and how it splits its effort over them.
// An arm is a province and a channel, or, apart, a route. Nobody draws an arm: effort is split, so
// that one delivery more or less moves little.
#pragma once

#include "rules/parameters.h"

#include <cstdint>
#include <span>
#include <vector>

namespace suar {

// What came of one arm so far, the past discounted: persons delivered, and those to be expected.
struct Learnt {
    double gained = 0, expected = 0;
    friend bool operator==(const Learnt&, const Learnt&) = default;
};

// A week later the past counts for 1 - learning_rate of what it did.
void forget_a_week(Learnt& learnt, const RecruiterRules& rules);
// What a delivery counts today whose offer lies so many weeks back: credit goes to that week.
double credit_after(const RecruiterRules& rules, std::int32_t weeks);

// Yield of each arm as a multiple of all arms together, with `learning_prior` deliveries of an
// average yield known beforehand: few deliveries teach little, however lumpy they are.
std::vector<double> learnt_yields(std::span<const Learnt> arms, const RecruiterRules& rules);

// Shares of the effort in steps of 2^-16 of it, each rounded down:
// (1 - explore) w exp(q / temperature) / sum + explore w, with the weights w that the arms have
// before anything is learnt. Equal yields give w. `weights` need not add up to 1; all 0 gives 0.
inline constexpr double split_one = 65536;
std::vector<std::uint16_t> split_effort(std::span<const double> weights,
                                        std::span<const double> yields,
                                        const RecruiterRules& rules);

} // namespace suar
