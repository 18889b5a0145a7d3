// What was drawn: every number that a scenario gives as a distribution, draw by draw.
#include "compare/comparison_datasets.h"

#include <algorithm>
#include <numeric>

namespace suar {

namespace {

using Drawn = std::vector<std::optional<double>>; // by draw

void add(std::vector<double>& to, const Drawn& values) {
    for (const auto& value : values) to.push_back(value.value_or(no_number));
}

} // namespace

void write_drawn(const ComparisonDatasets& datasets, Group& comparison) {
    const Comparison& all = datasets.comparison();
    if (all.drawn.empty()) return;
    Group group(datasets.calls(), comparison.id(), "drawn");
    group.scale("key", texts(all.drawn, &DrawnNumber::key), "key of a number in the scenarios");
    group.labels("unit", "key", texts(all.drawn, &DrawnNumber::unit), "unit of the number");
    std::vector<std::int64_t> numbers(all.draws.size());
    std::iota(numbers.begin(), numbers.end(), 0);
    group.scale("draw", numbers, "draw of the parameters");
    std::vector<double> base, policies;
    for (const DrawnNumber& number : all.drawn) add(base, number.base);
    datasets.put_reals(group, "base_value", {"key", "draw"}, base,
                       "in the base; not a number where it is no distribution there");
    const bool same = std::ranges::all_of(all.drawn, [](const DrawnNumber& number) {
        return std::ranges::all_of(number.policies,
                                   [&](const Drawn& policy) { return policy == number.base; });
    });
    if (same) return; // as it is wherever policies add no distribution
    group.scale("policy", texts(all.policies, &ComparedInput::name), "policy");
    for (std::size_t p = 0; p < all.policies.size(); ++p)
        for (const DrawnNumber& number : all.drawn) add(policies, number.policies[p]);
    datasets.put_reals(group, "policy_value", {"policy", "key", "draw"}, policies,
                       "under the policy; not a number where it is no distribution there");
}

} // namespace suar
