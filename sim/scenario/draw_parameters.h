// Values for the numbers of a scenario that are distributions: one set of them for each draw.
#pragma once

#include "scenario/scenario.h"

namespace suar {

struct DrawnValue {
    std::string key;
    double number;
    std::string unit;
};

// Of each of them, in order of key; draws count from 1. The value depends on the seed, the key, its
// distribution and the number of the draw, on nothing else of the scenario: so two scenarios that
// share a key share its values. Rounded to six digits, so that the last bits of a library never
// matter.
std::vector<DrawnValue> drawn_values(const Scenario& scenario, std::uint32_t seed,
                                     std::uint32_t draw_number);

// The same as "key=value unit", to be put into Overrides::set.
std::vector<std::string> drawn_settings(const Scenario& scenario, std::uint32_t seed,
                                        std::uint32_t draw_number);

} // namespace suar
