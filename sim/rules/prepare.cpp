#include "rules/prepare.h"

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
    const auto found = std::lower_bound(until_.begin(), until_.end(), luck.uniform());
    return static_cast<int>(
               std::min(found - until_.begin(), static_cast<std::ptrdiff_t>(until_.size()) - 1)) +
           1;
}

double withdrawal_hazard(const JourneyRules& rules, double awareness, int warnings) {
    return rules.withdrawal_per_day + rules.withdrawal_awareness * awareness +
           rules.withdrawal_warning * warnings;
}

} // namespace suar
