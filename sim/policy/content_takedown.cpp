#include "policy/policy_day.h"
#include "rules/pass_exit.h"

namespace suar {

void add_to_day(const ContentTakedown& takedown, const Adding& how, PolicyDay& day) {
    ByChannel<double> removed{};
    for (std::size_t c = 0; c < channels; ++c) {
        removed[c] = share_taken_down(takedown.rules, static_cast<Channel>(c)) * how.intensity;
        double& before = day.parameters.offer.takedown[c];
        before = either(before, removed[c]);
    }
    day.takedowns.push_back({how.intervention, removed});
}

} // namespace suar
