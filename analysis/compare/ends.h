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

End end_of(const EndToRun& which, const Realised& realised);

// Nothing where some world cannot say it; `outcome` is a place in end_outcomes.
std::optional<Figure> end_figure(const Comparison& comparison, const End& end, std::size_t policy,
                                 std::size_t outcome);

// The least and the greatest change in percent of the base, over the comparison itself and all its
// ends. Nothing where no end was run or one of them has no percentage.
std::optional<Bounds> percent_over_ends(const Comparison& comparison, std::size_t policy,
                                        std::size_t outcome);

} // namespace suar
