// What a handful of replicates says of a difference, and how sure it is.
#pragma once

#include <optional>
#include <vector>

namespace suar {

struct Bounds {
    double low, high;
    double width() const { return high - low; }
    bool holds(double value) const { return low <= value && value <= high; }
};

inline constexpr double confidence = 0.95; // of every interval, two-sided

// The quantile of Student's t with which a 95 % interval is made.
double t_quantile(double degrees_of_freedom);

double mean(const std::vector<double>& values);
double variance(const std::vector<double>& values); // n - 1; at least two values

// How far a mean, or a difference of means, may lie from what was found.
struct Spread {
    double error;   // standard error
    double degrees; // of freedom
};
// Of the mean of values of different luck, after Welch and Satterthwaite; at least two of each.
Spread spread_of(const std::vector<double>& base, const std::vector<double>& policy);
Spread spread_of(const std::vector<double>& changes); // of their mean; at least two

// Of the mean; nothing with fewer than two values.
std::optional<Bounds> mean_interval(const std::vector<double>& values);
// From the interval of the mean of so many values to that in which one more value lies.
Bounds of_one_more(const Bounds& of_mean, std::size_t values);

struct Estimate {
    double base, policy, difference;             // means
    std::optional<Bounds> interval;              // of the difference
    std::optional<double> percent;               // of the base; nothing where that is 0
    std::optional<double> width_of_paired;       // of the interval with shared luck
    std::optional<double> width_with_other_luck; // of the one that worlds of other luck would give
    std::optional<double> narrower_by;           // the second over the first
    // How many times as many replicates worlds of other luck would need for the same interval: the
    // ratio of the variances.
    std::optional<double> fewer_replicates_by;
};

// Replicate by replicate the same luck: differences within replicates, Student's t.
Estimate paired(const std::vector<double>& base, const std::vector<double>& policy);
// Replicates of different luck: Welch's t.
Estimate unpaired(const std::vector<double>& base, const std::vector<double>& policy);

struct Ratio {
    double value;
    std::optional<Bounds> interval;
};

// Mean of above over mean of below, pair by pair, with Fieller's interval. Nothing where the
// interval of the mean below is not all above zero: then the ratio has no bounds. Fewer than two
// pairs give a value without an interval, if that is above zero.
std::optional<Ratio> ratio_of_means(const std::vector<double>& above,
                                    const std::vector<double>& below);

} // namespace suar
