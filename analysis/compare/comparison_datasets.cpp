#include "compare/comparison_datasets.h"

#include <numeric>

namespace suar {

using h5::Storage;

void ComparisonDatasets::add_scales(Group& group) const {
    group.scale("policy", texts(comparison_.policies, &ComparedInput::name), "policy");
    group.scale_of_replicates(comparison_.replicates);
    if (comparison_.draws.size() < 2) return;
    std::vector<std::int64_t> numbers(comparison_.draws.size());
    std::iota(numbers.begin(), numbers.end(), 0);
    group.scale("draw", numbers, "draw of the parameters");
}

Scales ComparisonDatasets::along(Scales inner) const {
    if (comparison_.draws.size() > 1) inner.insert(inner.begin(), "draw");
    return inner;
}

void ComparisonDatasets::add_worlds(Group& group, const Scales& places, const std::string& suffix,
                                    const std::vector<Take>& takes, const char* unit) const {
    std::vector<std::int64_t> base, policy;
    const auto add = [&](std::vector<std::int64_t>& to, const std::vector<WorldAmounts>& worlds) {
        for (const WorldAmounts& world : worlds)
            for (const Take& take : takes) to.push_back(take(world).value_or(not_seen));
    };
    for (const Realised& draw : comparison_.draws) {
        add(base, draw.base);
        for (const auto& worlds : draw.policies) add(policy, worlds);
    }
    Scales scales{"replicate"};
    scales.insert(scales.end(), places.begin(), places.end());
    put(group, "base_" + suffix, along(scales), base, "in the base");
    scales.insert(scales.begin(), "policy");
    put(group, "policy_" + suffix, along(scales), policy, "under the policy");
    if (unit != nullptr)
        for (const char* const side : {"base_", "policy_"})
            group.describe(side + suffix, "units", unit);
}

void ComparisonDatasets::add_differences(Group& group, const std::string& place,
                                         const std::string& suffix, const std::vector<Take>& takes,
                                         const char* unit) const {
    std::vector<double> differences, lows, highs;
    for (std::size_t p = 0; p < policies(); ++p)
        for (const Take& take : takes) {
            const auto figure = figure_of(comparison_, p, take);
            differences.push_back(figure ? figure->estimate.difference : no_number);
            lows.push_back(figure ? low(figure->estimate.interval) : no_number);
            highs.push_back(figure ? high(figure->estimate.interval) : no_number);
        }
    const auto add = [&](const char* prefix, const std::vector<double>& values,
                         const char* long_name) {
        put_reals(group, prefix + suffix, {"policy", place}, values, long_name);
        group.describe(prefix + suffix, "units", unit);
    };
    add("difference_", differences, "mean of policy less base");
    add("low_", lows, "low end of the 95 % interval of the difference");
    add("high_", highs, "high end of the 95 % interval of the difference");
}

void ComparisonDatasets::put(Group& group, const std::string& name, const Scales& scales,
                             const std::vector<std::int64_t>& values, const char* long_name) const {
    h5::write_all(calls_, group.numbers(name, Storage::i64, scales, not_seen, long_name), values);
}

void ComparisonDatasets::put_reals(Group& group, const std::string& name, const Scales& scales,
                                   const std::vector<double>& values, const char* long_name) const {
    h5::write_all(calls_, group.reals(name, scales, long_name), values);
}

void ComparisonDatasets::put_codes(Group& group, const std::string& name, const Scales& scales,
                                   const std::vector<std::int64_t>& values, std::int64_t codes,
                                   const char* meanings, const char* long_name) const {
    const h5::Id& dataset = group.numbers(name, Storage::u8, scales, std::nullopt, long_name);
    h5::write_all(calls_, dataset, values);
    if (calls_.failed()) return;
    std::vector<std::int64_t> all(static_cast<std::size_t>(codes));
    std::iota(all.begin(), all.end(), 0);
    h5::attribute(calls_, dataset.get(), "flag_values", Storage::u8, all);
    group.describe(name, "flag_meanings", meanings);
}

} // namespace suar
