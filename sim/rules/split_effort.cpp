#include "rules/split_effort.h"

#include "core/exact_math.h"
#include "rules/submodels.h"

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

Submodel about_split_effort() {
    return {
        .file = "rules/split_effort",
        .title = "Where recruiters do it",
        .what = "A syndicate keeps, for each arm (a province and a channel), what it brought "
                "and what its effort should have brought, the past discounted week by week; "
                "and apart, for each route, who got past its checks. A delivery is credited "
                "to the week of its offer. Effort is split over the arms by their yields; "
                "nobody draws an arm, so that one delivery more or less moves little. What is "
                "learnt never leaves a run.",
        .equations =
            {"each week: gained, expected ← (1 − recruiter.learning_rate)·(gained, expected)",
             "yield q = (gained + n) / (expected·average + n);  average = Σ gained / Σ expected, n "
             "= recruiter.learning_prior",
             "share = (1 − ε)·w·e^(q/τ) / Σ w·e^(q/τ) + ε·w / Σ w, in steps of 2⁻¹⁶",
             "  ε = recruiter.explore, τ = recruiter.temperature",
             "  w: what the recruiters would do unlearnt · recruiter.mix[channel], or the exits' "
             "preference for a route"},
        .keys = {"recruiter.mix.", "recruiter.learning_rate", "recruiter.learning_prior",
                 "recruiter.temperature", "recruiter.explore"},
        .assumptions = {"Syndicates learn from their own deliveries alone and not from each "
                        "other; would change with court records of networks"},
    };
}

} // namespace suar
