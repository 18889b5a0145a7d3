// MODEL 7.7: the time between yes and the journey, and giving up on the way.
#pragma once

#include "core/draw.h"
#include "rules/parameters.h"

#include <vector>

namespace suar {

// Whole days, at least 1, of a gamma distribution, by tabulated inverse. The distribution function
// is summed from the density at the middle of fine steps and scaled to 1, so no special function is
// needed.
class PreparationTime {
public:
    PreparationTime(double mean_days, double shape);
    int days(Draw luck) const;

private:
    std::vector<double> until_; // chance of at most 1, 2, ... days
};

// What she has learnt since she said yes: what there is, less what is left of what there was. What
// she knew before, the answer has weighed already.
double awareness_gained(double now, double left_of_then);

// `gained`: awareness since the acceptance; warnings count whenever they were heard.
double withdrawal_hazard(const JourneyRules& rules, double gained, int warnings);

} // namespace suar
