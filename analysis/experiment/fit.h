// A fit of free parameters to targets: the least weighted sum of squares of z, with beliefs about
// the parameters as further residuals so that what the targets do not identify stays where it is
// believed to be. Simulates nothing itself: it is given a function that does, or a cheap stand-in.
//
// Each parameter's place between its bounds is moved by its log-odds, so no value leaves its range.
// The deviations under z are frozen for a round at what the replicates of its first point show, but
// not below what agents of n persons must scatter (a count of m persons: n m); otherwise the fit
// could gain by making the model noisier.
#pragma once

#include "core/error.h"
#include "experiment/free_parameters.h"
#include "experiment/targets.h"

#include <functional>
#include <optional>
#include <vector>

namespace suar {

// One replicate at one point.
struct Shown {
    enum class How { seen, impossible, interrupted } how;
    std::vector<double> outcomes; // in the order of the targets, when seen
};
// `values` in the order of the parameters, as written. Problems end the fit.
using Simulate =
    std::function<Result<Shown>(const std::vector<double>& values, std::uint32_t replicate)>;

struct FitPlan {
    std::vector<FitTarget> targets;  // those that the run can show
    std::vector<FreeParameter> free; // none: the start is only scored
    std::uint32_t replicates;        // at each point, with the same luck at all points
    std::uint32_t persons_per_agent;
    int rounds, steps; // steps tried in a round, after one difference for each parameter
};

// What the replicates at one point show of one target.
struct TargetSeen {
    double mean, variance, z; // variance over replicates; 0 with one
    std::vector<double> by_replicate;
};
struct PointSeen {
    std::vector<double> values; // of the parameters
    std::vector<TargetSeen> targets;
    double from_targets, from_beliefs; // the two parts of the objective
    double objective() const { return from_targets + from_beliefs; }
};

struct FitStep {
    int round, step;  // from 1; step 0 is the round's first point
    double objective; // with the deviations of the round
    double damping;
    bool accepted, possible;
};

struct Fit {
    PointSeen start, found;
    std::vector<FitStep> steps;
    // Of each parameter on its scale, with the others free: its standard deviation over that of the
    // belief, as the differences of the last round show it, luck's part in them taken off. Near 1
    // the targets say nothing that was not believed before. Empty without rounds.
    std::vector<double> narrowed;
    bool settled;
};

// The most replicates that a fit runs.
std::int64_t most_runs(const FitPlan& plan);

// Nothing when it was interrupted. A problem when the start itself is impossible.
Result<std::optional<Fit>> fit(const FitPlan& plan, const Simulate& simulate);

// Of the weight of all targets, the share of those with |z| at most 2.
double share_within_two(const std::vector<FitTarget>& targets, const PointSeen& point);
// The target of weight above 0 that is furthest off; nothing without one.
std::optional<std::size_t> furthest(const std::vector<FitTarget>& targets, const PointSeen& point);

} // namespace suar
