#include "rules/levels_over_time.h"

#include "core/exact_math.h"
#include "rules/submodels.h"

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

Submodel about_levels_over_time() {
    return {
        .file = "rules/levels_over_time",
        .title = "Stress and awareness",
        .what = "Two levels from 0 to 1. Stress moves exponentially towards a target that "
                "unemployment, debt and dependants set; nobody's debt or dependants are "
                "visible to others, and no policy can aim at them. Awareness fades by "
                "half-lives, and each message, of a campaign or of a stop at an exit or "
                "passport office, adds the same part of what is missing. A person who comes "
                "home from a site is fully aware. Levels are reckoned when they are needed, "
                "and kept (in steps of 1/65,535) only when an event changes them or their "
                "target.",
        .equations =
            {"target of stress = min(1, stress.base + stress.unemployed·(no job) + stress.debt·(in "
             "debt)",
             "                        + stress.dependants·(has dependants))",
             "stress(t) = target + (stress(t₀) − target)·e^(−(t − t₀)/stress.time_constant)",
             "P(has dependants) = stress.dependants_share[age], settled once for a run",
             "awareness(t) = awareness(t₀)·2^(−(t − t₀)/awareness.half_life)",
             "a message: a ← a + awareness.message·(1 − a)"},
        .keys = {"stress.", "awareness."},
        .assumptions = {"All media and the words of a check teach alike; would change with a "
                        "trial that compares them",
                        "Awareness is the same for all offers and destinations; would change "
                        "with a survey that asks by kind of offer"},
    };
}

} // namespace suar
