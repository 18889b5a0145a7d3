#include "rules/levels_over_time.h"

#include "core/exact_math.h"

namespace suar {

Decay::Decay(double time_constant_days) {
    // Beyond 40 time constants a factor is below 2^-57 and moves no level.
    const auto days =
        static_cast<std::size_t>(time_constant_days < 2000 ? 40 * time_constant_days + 1 : 80'001);
    factor_.reserve(days);
    for (std::size_t day = 0; day < days; ++day)
        factor_.push_back(exact_exp(-static_cast<double>(day) / time_constant_days));
}

double stress_target(const StressRules& rules, const Burdens& burdens) {
    const double target = rules.base + (burdens.unemployed ? rules.unemployed : 0) +
                          (burdens.in_debt ? rules.debt : 0) +
                          (burdens.dependants ? rules.dependants : 0);
    return target < 1 ? target : 1;
}

bool has_dependants(const StressRules& rules, Age age, Draw luck) {
    return luck.chance(rules.dependants_share[static_cast<std::size_t>(age)]);
}

} // namespace suar
