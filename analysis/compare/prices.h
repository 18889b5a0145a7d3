// What one thing costs in another: rupiah for an entry averted, people stopped for nothing for one
// stopped who was bound, places moved for an entry that falls away.
#pragma once

#include "compare/estimates.h"

#include <optional>
#include <vector>

namespace suar {

// What a policy changes, a value for each replicate or for the mean of each draw; nothing where
// some world cannot say it.
std::optional<std::vector<double>> changes_of(const Comparison& comparison, std::size_t policy,
                                              const Take& take);
std::vector<double> negative(std::vector<double> values); // each with the other sign
void add_to(std::vector<double>& sum, const std::vector<double>& values); // a sum may begin empty

// How much of one thing for each of another, over the replicates or draws.
struct Price {
    std::optional<Ratio> ratio;
    enum class Reason : std::uint8_t {
        given,
        not_known,           // some world cannot say it
        none,                // there is nothing to divide by: it did not rise
        not_distinguishable, // it may be zero: its interval holds that
        free_of_cost         // nothing was spent
    } reason;
};

// Stops of people who were not bound for a compound, per bound one stopped, as far as the policy
// adds them: at exits and passport desks.
Price not_bound_stops_per_bound_stop(const Comparison& comparison, std::size_t policy);
Price cost_per_entry_averted(const Comparison& comparison, std::size_t policy);
Price cost_per_coerced_day_averted(const Comparison& comparison, std::size_t policy);

// Entries that move to other countries, per entry that falls away where they fall: both as far as
// a country's change can be told with all countries looked at, so that chance moves nobody. Not
// distinguishable where no rise, or no fall, can be told of the countries that change.
Price entries_moved_per_entry_fallen_away(const Comparison& comparison, std::size_t policy);
// The same entries, per entry averted in all countries together, also those whose change cannot be
// told: the displacement ratio.
Price entries_moved_per_entry_averted(const Comparison& comparison, std::size_t policy);
// Places moved away by the horizon, by enforcement to other countries or to people of other
// nationalities (demand_moved_elsewhere counts both), per entry averted in all. A place that moved
// takes in many people over the years, so this is no share.
Price places_moved_per_entry_averted(const Comparison& comparison, std::size_t policy);

} // namespace suar
