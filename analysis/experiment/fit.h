// A fit of free parameters to targets: the least weighted sum of squares of z, with beliefs about
// the parameters as further residuals so that what the targets do not identify stays where it is
// believed to be. Simulates nothing itself: it is given a function that does, or a cheap stand-in.
//
// A world is so lumpy that one number moved at a time would show luck more than its effect. So each
// round runs a design around its centre in which all numbers are moved at once, each up in one half
// of the points and down in the other (Plackett and Burman 1946, Biometrika 33, 305-325), every
// point with luck of its own: each effect is then a mean over all points, which is as sure as all
// of them together. On the straight lines through the points the least sum of squares is looked
// for, not further than two steps from the centre, and there the next round begins. Of the centres
// the one that its own lines put lowest is found: as many runs stand behind each, while what the
// last lines promise nobody has seen. Which luck a point has is fixed, so the same fit finds the
// same.
//
// The lines are of square roots: for what is counted these scatter alike everywhere, and bend less.
// A mean is the square of the mean root plus the variance of the roots, whatever the distribution.
//
// Each parameter's place between its bounds is moved by its log-odds, so no value leaves its range.
// The deviations under z are those around the lines and the same all over a round; otherwise the
// fit could gain by making the model noisier.
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
    std::uint32_t replicates;        // at the start and at what is found, with the same luck
    int rounds;            // at most, and one design more, to see where the last of them led
    int points_per_number; // of a round's design at least, for each parameter
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

struct FitRound {
    std::vector<double> values;   // of the parameters, at the centre
    std::size_t points, possible; // of the design; impossible ones say nothing
    double here, promised;        // the objective on the lines, at the centre and where it led
    double moved;                 // the longest way of a parameter, in steps of the design
};

struct Fit {
    PointSeen start, found; // by the same few replicates, to be shown; found may be the start
    std::vector<FitRound> rounds;
    // Of each parameter on its scale, with the others free: its standard deviation over that of the
    // belief, as the round around what was found shows it, luck's part in the effects taken off.
    // Near 1 the targets say nothing that was not believed before. Empty without rounds.
    std::vector<double> narrowed;
    bool settled; // the last round would move no parameter by a tenth of a step
};

// Of the design of one round.
std::size_t points_of_design(const FitPlan& plan);
// Whether the parameter is moved up or down at a point: every parameter up in half of the points,
// and any two of them alike in half; the second half of the points mirrors the first, so that no
// effect of two parameters together is taken for that of one.
int sign_of(std::size_t points, std::size_t point, std::size_t parameter);

// The most replicates that a fit runs.
std::int64_t most_runs(const FitPlan& plan);

// Nothing when it was interrupted. A problem when the start itself is impossible.
Result<std::optional<Fit>> fit(const FitPlan& plan, const Simulate& simulate);

// Of the weight of all targets, the share of those with |z| at most 2.
double share_within_two(const std::vector<FitTarget>& targets, const PointSeen& point);
// The target of weight above 0 that is furthest off; nothing without one.
std::optional<std::size_t> furthest(const std::vector<FitTarget>& targets, const PointSeen& point);

} // namespace suar
