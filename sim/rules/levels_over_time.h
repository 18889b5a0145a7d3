// MODEL 7.2 and 7.3: stress and awareness, levels from 0 to 1 that follow formulas between events.
#pragma once

#include "core/draw.h"
#include "rules/parameters.h"

#include <vector>

namespace suar {

// e^-(days / time constant), tabulated for whole days; 0 far out.
class Decay {
public:
    explicit Decay(double time_constant_days);
    double after(int days) const {
        return static_cast<std::size_t>(days) < factor_.size()
                   ? factor_[static_cast<std::size_t>(days)]
                   : 0;
    }

private:
    std::vector<double> factor_;
};

inline constexpr double ln_2 = 0x1.62e42fefa39efp-1;

// What weighs on a person; nothing of anybody else.
struct Burdens {
    bool unemployed, in_debt, dependants;
};
double stress_target(const StressRules& rules, const Burdens& burdens);

// Whether a person of this age has dependants: an attribute for the whole run, from luck that is
// her own.
bool has_dependants(const StressRules& rules, Age age, Draw luck);

// A level that moves exponentially from `then` to `target`.
inline double moved_towards(double then, double target, double decay) {
    return target + (then - target) * decay;
}

// A message or warning: a <- a + kappa (1 - a).
inline double raised_by(double level, double kappa) { return level + kappa * (1 - level); }

} // namespace suar
