// How a comparison file lays out its numbers: the dimensions that its groups share, whole numbers
// of every world, and what is made of them.
#pragma once

#include "compare/estimates.h"
#include "output/group.h"

#include <functional>
#include <limits>
#include <string>
#include <vector>

namespace suar {

inline constexpr double no_number = std::numeric_limits<double>::quiet_NaN();
inline double low(const std::optional<Bounds>& interval) {
    return interval ? interval->low : no_number;
}
inline double high(const std::optional<Bounds>& interval) {
    return interval ? interval->high : no_number;
}

std::vector<std::string> texts(const auto& rows, auto member) {
    std::vector<std::string> all;
    for (const auto& row : rows) all.emplace_back(row.*member);
    return all;
}

using Scales = std::vector<std::string>;

class ComparisonDatasets {
public:
    ComparisonDatasets(h5::Calls& calls, const Comparison& comparison)
        : calls_(calls), comparison_(comparison) {}

    h5::Calls& calls() const { return calls_; }
    const Comparison& comparison() const { return comparison_; }
    std::size_t policies() const { return comparison_.policies.size(); }

    void add_scales(Group& group) const; // policy, replicate, and draw where there are draws
    // The dimensions of a dataset: draws come first, where there are any.
    Scales along(Scales inner) const;

    // Whole numbers of every world, base_... by replicate and places, policy_... by policy,
    // replicate and places; one take for each cell of the places.
    void add_worlds(Group& group, const Scales& places, const std::string& suffix,
                    const std::vector<Take>& takes, const char* unit) const;
    // Beside these, of every outcome of places along one scale: difference_..., low_... and
    // high_..., the paired difference with its 95 % interval, by policy and place.
    void add_differences(Group& group, const std::string& place, const std::string& suffix,
                         const std::vector<Take>& takes, const char* unit) const;
    void put(Group& group, const std::string& name, const Scales& scales,
             const std::vector<std::int64_t>& values, const char* long_name) const;
    void put_reals(Group& group, const std::string& name, const Scales& scales,
                   const std::vector<double>& values, const char* long_name) const;
    // Small whole numbers that stand for words.
    void put_codes(Group& group, const std::string& name, const Scales& scales,
                   const std::vector<std::int64_t>& values, std::int64_t codes,
                   const char* meanings, const char* long_name) const;

private:
    h5::Calls& calls_;
    const Comparison& comparison_;
};

// Each makes groups or datasets of its own in the group /comparison.
void write_part_groups(const ComparisonDatasets& datasets, Group& comparison);
void write_months(const ComparisonDatasets& datasets, Group& comparison);
void write_ledger(const ComparisonDatasets& datasets, Group& comparison);
void write_value_groups(const ComparisonDatasets& datasets, Group& comparison);
void write_pairs(const ComparisonDatasets& datasets, Group& comparison);
void write_ends(const ComparisonDatasets& datasets, Group& comparison);
void write_drawn(const ComparisonDatasets& datasets, Group& comparison);

} // namespace suar
