#include "engine/run.h"

#include "engine/day.h"

namespace suar {

Finish run_replicate(const Setup& setup, const Observe& observe) {
    State state(setup);
    for (; state.today <= setup.end; ++state.today) {
        live_one_day(state);
        if (!observe(state.world, state.today))
            return state.today == setup.end ? Finish::complete : Finish::stopped;
    }
    return Finish::complete;
}

} // namespace suar
