#include "compare/statistics.h"

#include <boost/math/distributions/students_t.hpp>

#include <cmath>

namespace suar {

double t_quantile(double degrees_of_freedom) {
    return boost::math::quantile(boost::math::students_t(degrees_of_freedom),
                                 1 - (1 - confidence) / 2);
}

double mean(const std::vector<double>& values) {
    double sum = 0;
    for (const double value : values) sum += value;
    return values.empty() ? 0 : sum / static_cast<double>(values.size());
}

namespace {

double covariance(const std::vector<double>& one, const std::vector<double>& two) {
    const double one_mean = mean(one), two_mean = mean(two);
    double sum = 0;
    for (std::size_t i = 0; i < one.size(); ++i) sum += (one[i] - one_mean) * (two[i] - two_mean);
    return sum / static_cast<double>(one.size() - 1);
}

Bounds around(double middle, double half) { return {middle - half, middle + half}; }

Estimate without_interval(const std::vector<double>& base, const std::vector<double>& policy) {
    Estimate estimate{};
    estimate.base = mean(base);
    estimate.policy = mean(policy);
    estimate.difference = estimate.policy - estimate.base;
    if (estimate.base != 0) estimate.percent = 100 * estimate.difference / estimate.base;
    return estimate;
}

std::vector<double> differences(const std::vector<double>& base,
                                const std::vector<double>& policy) {
    std::vector<double> changes;
    for (std::size_t i = 0; i < base.size(); ++i) changes.push_back(policy[i] - base[i]);
    return changes;
}

} // namespace

double variance(const std::vector<double>& values) { return covariance(values, values); }

Spread spread_of(const std::vector<double>& changes) {
    const auto n = static_cast<double>(changes.size());
    return {std::sqrt(variance(changes) / n), n - 1};
}

Spread spread_of(const std::vector<double>& base, const std::vector<double>& policy) {
    const auto n = static_cast<double>(base.size()), m = static_cast<double>(policy.size());
    const double from_base = variance(base) / n, from_policy = variance(policy) / m;
    const double both = from_base + from_policy;
    if (!(both > 0)) return {0, n + m - 2};
    return {std::sqrt(both),
            both * both / (from_base * from_base / (n - 1) + from_policy * from_policy / (m - 1))};
}

std::optional<Bounds> mean_interval(const std::vector<double>& values) {
    if (values.size() < 2) return std::nullopt;
    const Spread spread = spread_of(values);
    return around(mean(values), t_quantile(spread.degrees) * spread.error);
}

Bounds of_one_more(const Bounds& of_mean, std::size_t values) {
    return around((of_mean.low + of_mean.high) / 2,
                  of_mean.width() / 2 * std::sqrt(static_cast<double>(values) + 1));
}

Estimate paired(const std::vector<double>& base, const std::vector<double>& policy) {
    Estimate estimate = without_interval(base, policy);
    // The mean of the differences, not the difference of the means: exactly zero where every
    // replicate is equal.
    const std::vector<double> changes = differences(base, policy);
    estimate.difference = mean(changes);
    estimate.interval = mean_interval(changes);
    if (!estimate.interval) return estimate;
    const Spread other = spread_of(base, policy);
    estimate.width_of_paired = estimate.interval->width();
    estimate.width_with_other_luck = 2 * t_quantile(other.degrees) * other.error;
    if (*estimate.width_of_paired > 0)
        estimate.narrower_by = *estimate.width_with_other_luck / *estimate.width_of_paired;
    if (const double own = variance(changes); own > 0)
        estimate.fewer_replicates_by = (variance(base) + variance(policy)) / own;
    return estimate;
}

Estimate unpaired(const std::vector<double>& base, const std::vector<double>& policy) {
    Estimate estimate = without_interval(base, policy);
    if (base.size() < 2 || policy.size() < 2) return estimate;
    const Spread other = spread_of(base, policy);
    estimate.interval = around(estimate.difference, t_quantile(other.degrees) * other.error);
    estimate.width_with_other_luck = estimate.interval->width();
    return estimate;
}

std::optional<Ratio> ratio_of_means(const std::vector<double>& above,
                                    const std::vector<double>& below) {
    const double top = mean(above), bottom = mean(below);
    if (!(bottom > 0)) return std::nullopt;
    if (above.size() < 2) return Ratio{top / bottom, std::nullopt};
    const auto n = static_cast<double>(above.size());
    const double t = t_quantile(n - 1), scale = t * t / n;
    const double a = bottom * bottom - scale * variance(below);
    const double b = top * bottom - scale * covariance(above, below);
    const double c = top * top - scale * variance(above);
    if (!(a > 0)) return std::nullopt;
    const double root = std::sqrt(std::max(0.0, b * b - a * c));
    return Ratio{top / bottom, Bounds{(b - root) / a, (b + root) / a}};
}

} // namespace suar
