#include "rules/split_effort.h"

#include "core/exact_math.h"

#include <algorithm>

namespace suar {

void forget_a_week(Learnt& learnt, const RecruiterRules& rules) {
    learnt.gained *= 1 - rules.learning_rate;
    learnt.expected *= 1 - rules.learning_rate;
}

double credit_after(const RecruiterRules& rules, std::int32_t weeks) {
    double credit = 1;
    for (std::int32_t week = 0; week < weeks; ++week) credit *= 1 - rules.learning_rate;
    return credit;
}

std::vector<double> learnt_yields(std::span<const Learnt> arms, const RecruiterRules& rules) {
    Learnt all;
    for (const Learnt& arm : arms) {
        all.gained += arm.gained;
        all.expected += arm.expected;
    }
    if (!(all.gained > 0 && all.expected > 0)) return std::vector<double>(arms.size(), 1);
    const double average = all.gained / all.expected;
    std::vector<double> yields;
    for (const Learnt& arm : arms)
        yields.push_back((arm.gained + rules.learning_prior) /
                         (arm.expected * average + rules.learning_prior));
    return yields;
}

std::vector<std::uint16_t> split_effort(std::span<const double> weights,
                                        std::span<const double> yields,
                                        const RecruiterRules& rules) {
    std::vector<std::uint16_t> shares(weights.size(), 0);
    double best = 0;
    for (const double yield : yields) best = std::max(best, yield); // keeps the exponent below 0
    std::vector<double> tilted;
    double sum = 0, tilted_sum = 0;
    for (std::size_t arm = 0; arm < weights.size(); ++arm) {
        tilted.push_back(weights[arm] * exact_exp((yields[arm] - best) / rules.temperature));
        sum += weights[arm];
        tilted_sum += tilted[arm];
    }
    if (!(sum > 0 && tilted_sum > 0)) return shares;
    for (std::size_t arm = 0; arm < weights.size(); ++arm) {
        const double share =
            (1 - rules.explore) * tilted[arm] / tilted_sum + rules.explore * weights[arm] / sum;
        shares[arm] = static_cast<std::uint16_t>(std::min(share * split_one, split_one - 1));
    }
    return shares;
}

} // namespace suar
