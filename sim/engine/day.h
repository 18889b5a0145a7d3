#pragma once

#include "engine/state.h"

#include <span>
#include <string_view>

namespace suar {

struct DayStep {
    std::string_view name; // of the function
    void (*run)(State&);
    std::string_view what;  // one sentence
    std::string_view rules; // the rules that it asks: "meet_offer answer_offer"
};

// The only list of what happens in a day, in order.
std::span<const DayStep> day_steps();

// Everything that happens on state.today, in order.
void live_one_day(State& state);

} // namespace suar
