// What interventions cost, in whole rupiah.
#pragma once

#include "core/submodel.h"
#include "policy/intervention.h"

#include <cstdint>

namespace suar {

// The fixed cost of the first `days` in force together: its daily parts are differences of it, so
// that no rounding adds up.
std::int64_t fixed_cost_idr(const CostRules& rules, std::int32_t days);

std::int64_t reached_cost_idr(const CostRules& rules, std::int64_t persons);
std::int64_t units_cost_idr(const CostRules& rules, std::int64_t units);

// What is left of the budget, or of 4 10^16 rupiah where there is no cap.
std::int64_t left_idr(const CostRules& rules, std::int64_t spent_idr);

// How many agents of `weight` persons can be served with what is left when each person takes one
// unit.
std::size_t agents_affordable(const CostRules& rules, std::int64_t spent_idr, std::int64_t weight,
                              std::size_t wanted);

Submodel about_costs();

} // namespace suar
