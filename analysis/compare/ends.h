// What no datum identifies, at its ends: every policy again with the same people and luck, one
// number at a time. It is not fitted to the record again, so it says how much the answer leans on
// the number, not which worlds meet the record; analysis/python/what_the_record_cannot_tell.py
// fits.
#pragma once

#include "compare/estimates.h"

#include <string>
#include <vector>

namespace suar {

struct EndToRun {
    std::string key;                   // the number
    std::string value;                 // with its unit
    std::vector<std::string> settings; // "key=value", the number and what must go with it
};

// recruiter.make_up (prior P19), mission.recording (P03) and referral.per_captive_year (P17), at
// the ends of the ranges of scenarios/data/priors.csv, the first also half-way.
const std::vector<EndToRun>& ends_to_run();

// A policy that sets the number itself would lose its own value there, so its amounts at this end
// are absent; `own_value` says by policy which do. So are those of replicates that were not run
// here, of the `replicates` of the comparison itself.
End end_of(const EndToRun& which, const Realised& realised, std::uint32_t replicates,
           const std::vector<bool>& own_value);

// Whether the policy sets the number itself, so that this end is none of it.
bool sets_itself(const End& end, std::size_t policy);

// Whether the end was run with so few replicates, beside those or the draws of the comparison, that
// an interval of them would hide what the comparison tells: a quick look has two.
bool is_bare(const Comparison& comparison, const End& end);
bool any_is_bare(const Comparison& comparison); // of its ends

// Nothing where some world cannot say it or the policy sets the number itself; without an interval
// where the end is bare; `outcome` is a place in end_outcomes.
std::optional<Figure> end_figure(const Comparison& comparison, const End& end, std::size_t policy,
                                 std::size_t outcome);

// What a policy changes over the comparison itself and all its ends.
struct OverEnds {
    // In percent of the base, from the lowest bound of all their intervals to the highest; where
    // one has no interval, its change. Where the ends are bare: of the changes alone.
    Bounds percent;
    bool bare;
    // The comparison itself and its ends, and those in which the change can be told; 0 where the
    // ends are bare.
    std::size_t worlds, fall, rise;
    std::string most_of_all; // key of the number that moves the change most; empty: none does, or
                             // the ends are bare
};
// Ends at which the policy sets the number itself do not count. Nothing where no end was run or
// one of them has no percentage.
std::optional<OverEnds> over_ends(const Comparison& comparison, std::size_t policy,
                                  std::size_t outcome);

} // namespace suar
