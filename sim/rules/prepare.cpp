#include "rules/prepare.h"

#include <algorithm>

namespace suar {

PreparationTime::PreparationTime(double mean_days, double shape) {
    constexpr int steps_a_day = 32;
    const double scale = mean_days / shape;
    // Twelve means hold all but 10^-4 of any shape from 1/2 on; what is left falls on the last day.
    const int last = static_cast<int>(12 * mean_days) + 2;
    double sum = 0;
    until_.reserve(static_cast<std::size_t>(last));
    for (int day = 0; day < last; ++day) {
        for (int step = 0; step < steps_a_day; ++step) {
            const double x = (day + (step + 0.5) / steps_a_day) / scale;
            sum += exact_exp((shape - 1) * exact_log(x) - x);
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

double awareness_gained(double now, double left_of_then) {
    return std::max(0.0, now - left_of_then);
}

double withdrawal_hazard(const JourneyRules& rules, double gained, int warnings) {
    return rules.withdrawal_per_day + rules.withdrawal_awareness * gained +
           rules.withdrawal_warning * warnings;
}

} // namespace suar
