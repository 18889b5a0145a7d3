#include "policy/costs.h"

#include <algorithm>

namespace suar {

namespace {

// Some trillion dollars: no intervention spends more, and two hundred of them fit into 64 bits.
constexpr double most_idr = 4e16;

std::int64_t whole_idr(double idr) {
    return static_cast<std::int64_t>(std::min(idr, most_idr) + 0.5);
}

} // namespace

std::int64_t fixed_cost_idr(const CostRules& rules, std::int32_t days) {
    return whole_idr(rules.fixed_idr_per_year * days / days_per_year);
}

std::int64_t reached_cost_idr(const CostRules& rules, std::int64_t persons) {
    return whole_idr(rules.idr_per_person_reached * static_cast<double>(persons));
}

std::int64_t units_cost_idr(const CostRules& rules, std::int64_t units) {
    return whole_idr(rules.idr_per_unit * static_cast<double>(units));
}

std::int64_t left_idr(const CostRules& rules, std::int64_t spent_idr) {
    return std::max<std::int64_t>(0, whole_idr(rules.budget_idr) - spent_idr);
}

std::size_t agents_affordable(const CostRules& rules, std::int64_t spent_idr, std::int64_t weight,
                              std::size_t wanted) {
    const std::int64_t one = reached_cost_idr(rules, weight) + units_cost_idr(rules, weight);
    if (one == 0) return wanted;
    const std::int64_t affordable = left_idr(rules, spent_idr) / one;
    return static_cast<std::size_t>(std::min(affordable, static_cast<std::int64_t>(wanted)));
}

Submodel about_costs() {
    return {
        .file = "policy/costs",
        .title = "Money",
        .what = "Costs are whole rupiah; what a measure costs in liberty is counted "
                "beside it, in people stopped or refused who were not bound for a compound. "
                "The budget is never overdrawn: the last of it goes to persons by drawn "
                "priority, and then the intervention ends; a fixed cost, or a check, that "
                "cannot be paid for a whole day ends before that day.",
        .equations = {"cost = cost.fixed · days/365.25 + cost.per_person_reached · persons reached "
                      "+ cost.per_unit · units"},
        .assumptions = {"Costs are proportional to what is done and do not change prices; "
                        "would change with accounts of programmes at several sizes"},
    };
}

} // namespace suar
