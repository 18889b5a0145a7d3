#include "rules/prepare.h"

#include "rules/submodels.h"

#include <algorithm>

namespace suar {
namespace {

// Chance of a time, in units of the scale, within a step, but for a factor. From shape 1 on the
// middle of a fine step stands for it. Below, the density grows without end towards 0, where the
// middle would miss one in twenty of the first day: there the power is integrated, and only the
// exponential is taken in the middle.
double chance_within(double from_days, double step_days, double scale, double shape) {
    const double middle = (from_days + step_days / 2) / scale;
    if (shape >= 1) return exact_exp((shape - 1) * exact_log(middle) - middle);
    const auto power = [&](double days) {
        return days > 0 ? exact_exp(shape * exact_log(days / scale)) : 0;
    };
    return (power(from_days + step_days) - power(from_days)) * exact_exp(-middle);
}

} // namespace

PreparationTime::PreparationTime(double mean_days, double shape) {
    constexpr int steps_a_day = 32;
    constexpr double step_days = 1.0 / steps_a_day;
    const double scale = mean_days / shape;
    // Twelve means hold all but 6 10^-4 of any shape from 1/2 on; what is left falls on the last
    // day.
    const int last = static_cast<int>(12 * mean_days) + 2;
    double sum = 0;
    until_.reserve(static_cast<std::size_t>(last));
    for (int day = 0; day < last; ++day) {
        for (int step = 0; step < steps_a_day; ++step) {
            const double from = day + step * step_days;
            sum += chance_within(from, step_days, scale, shape);
        }
        until_.push_back(sum);
    }
    for (double& chance : until_) chance /= sum;
}

int PreparationTime::days(Draw luck) const {
    // Luck is below 1, and the last is exactly 1: a sum divided by itself.
    const auto found = std::lower_bound(until_.begin(), until_.end(), luck.uniform());
    return static_cast<int>(found - until_.begin()) + 1;
}

double awareness_gained(double now, double left_of_then) {
    return std::max(0.0, now - left_of_then);
}

double withdrawal_hazard(const JourneyRules& rules, double gained, int warnings) {
    return rules.withdrawal_per_day + rules.withdrawal_awareness * gained +
           rules.withdrawal_warning * warnings;
}

Submodel about_prepare() {
    return {
        .file = "rules/prepare",
        .title = "Preparing and withdrawing",
        .what = "Between the yes and the departure lie whole days, at least one. On each of "
                "them a person may withdraw, the more so the more she has learnt since; what "
                "she knew when she said yes, the answer has weighed already.",
        .equations =
            {"time ~ gamma with mean journey.preparation and shape journey.preparation_shape",
             "gained = max(0, awareness − what is left today of the awareness at the yes)",
             "withdrawal hazard = journey.withdrawal + journey.withdrawal_awareness·gained",
             "                    + journey.withdrawal_warning·warnings"},
        .keys = {"journey.preparation", "journey.preparation_shape", "journey.withdrawal",
                 "journey.withdrawal_awareness", "journey.withdrawal_warning"},
        .assumptions = {"Nobody accepts a second offer while preparing; would change with "
                        "testimonies of rival recruiters",
                        "One who was turned away and will try again does not withdraw meanwhile; "
                        "would change with what became of people who were stopped"},
    };
}

} // namespace suar
