// The only place that uses Boost.Math.
#include "scenario/distribution.h"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/lognormal.hpp>
#include <boost/math/distributions/normal.hpp>

#include <algorithm>
#include <cmath>

namespace suar {
namespace {

namespace policies = boost::math::policies;

// Values of strange distributions may be rough, but nothing is thrown: they are kept in the range.
using Quiet = policies::policy<
    policies::promote_double<false>, policies::domain_error<policies::ignore_error>,
    policies::pole_error<policies::ignore_error>, policies::overflow_error<policies::ignore_error>,
    policies::evaluation_error<policies::ignore_error>>;

using Normal = boost::math::normal_distribution<double, Quiet>;
using Lognormal = boost::math::lognormal_distribution<double, Quiet>;

double of_beta(double mean, double sd, double p) {
    const double count = mean * (1 - mean) / (sd * sd) - 1;
    return boost::math::quantile(
        boost::math::beta_distribution<double, Quiet>(mean * count, (1 - mean) * count), p);
}

double of_normal(double mean, double sd, double low, double high, double p) {
    const Normal normal(mean, sd);
    const double below = boost::math::cdf(normal, low), until = boost::math::cdf(normal, high);
    return boost::math::quantile(normal, below + p * (until - below));
}

// Written with a median and a sigma, or with a mean and an sd.
Lognormal lognormal(const Distribution& distribution) {
    const double first = distribution.parts[0].value, second = distribution.parts[1].value;
    if (distribution.parts[0].name == "median") return {std::log(first), second};
    const double ratio = second / first, widening = std::log1p(ratio * ratio);
    return {std::log(first / std::sqrt(1 + ratio * ratio)), std::sqrt(widening)};
}

double of_triangle(double low, double mode, double high, double p) {
    const double rising = (mode - low) / (high - low);
    if (p < rising) return low + std::sqrt(p * (high - low) * (mode - low));
    return high - std::sqrt((1 - p) * (high - low) * (high - mode));
}

double unbounded(const Distribution& distribution, double low, double high, double p) {
    const auto part = [&](std::size_t each) { return distribution.parts[each].value; };
    switch (distribution.kind) {
    case DistributionKind::beta:
        return of_beta(part(0), part(1), p);
    case DistributionKind::uniform:
        return part(0) + (part(1) - part(0)) * p;
    case DistributionKind::normal:
        return of_normal(part(0), part(1), low, high, p);
    case DistributionKind::triangular:
        return of_triangle(part(0), part(1), part(2), p);
    case DistributionKind::lognormal:
        break;
    }
    return boost::math::quantile(lognormal(distribution), p);
}

double share_outside(const auto& whole, double low, double high) {
    return boost::math::cdf(whole, low) + boost::math::cdf(boost::math::complement(whole, high));
}

} // namespace

double share_cut_off(const Distribution& distribution, double low, double high) {
    if (distribution.kind == DistributionKind::normal)
        return share_outside(Normal(distribution.parts[0].value, distribution.parts[1].value), low,
                             high);
    if (distribution.kind == DistributionKind::lognormal)
        return share_outside(lognormal(distribution), std::max(low, 0.0), high);
    return 0; // the ends of the others lie within the range
}

double quantile(const Distribution& distribution, double low, double high, double p) {
    const double value = unbounded(distribution, low, high, p);
    return std::isnan(value) ? mean_of(distribution) : std::clamp(value, low, high);
}

} // namespace suar
