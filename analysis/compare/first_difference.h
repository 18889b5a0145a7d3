// From which day on two scenarios can differ, and whether they can be compared at all.
#pragma once

#include "core/error.h"
#include "scenario/scenario.h"

#include <optional>
#include <string_view>

namespace suar {

struct Difference {
    Day first; // the worlds are equal on every day before
    Day fork;  // one run serves both up to the day before; the start of the run where none does
};

// Nothing when nothing differs that a run can see. The two must be comparable.
std::optional<Difference> first_difference(const Scenario& base, const Scenario& policy);

// Whether they take another value of this number of the model on some day; `key` must be one.
bool differ_in(const Scenario& base, const Scenario& policy, std::string_view key);

// What must be equal for a difference to be the policy's: seed, weight, replicates, period and
// tables. `name` is the policy's, `base_name` the base's, as the user gave them.
Problems not_comparable(const Scenario& base, const std::string& base_name, const Scenario& policy,
                        const std::string& name);

} // namespace suar
