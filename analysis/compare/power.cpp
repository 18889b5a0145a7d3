#include "compare/power.h"

#include "compare/statistics.h"

#include <boost/math/distributions/non_central_t.hpp>
#include <boost/math/distributions/students_t.hpp>

#include <cmath>

namespace suar {

namespace {

constexpr std::uint64_t most_replicates = 1'000'000;

double power_of(double degrees, double shift) {
    const double critical = t_quantile(degrees);
    const boost::math::non_central_t shifted(degrees, shift);
    return boost::math::cdf(boost::math::complement(shifted, critical)) +
           boost::math::cdf(shifted, -critical);
}

bool fine_enough(double deviation, double half_width, std::uint64_t replicates) {
    const auto n = static_cast<double>(replicates);
    return t_quantile(n - 1) * deviation / std::sqrt(n) <= half_width;
}

} // namespace

double detectable_in_errors(double degrees) {
    double low = 0, high = 2 * t_quantile(degrees) + 4; // power grows with the shift
    while (power_of(degrees, high) < wanted_power) high *= 2;
    for (int step = 0; step < 60; ++step) {
        const double middle = (low + high) / 2;
        (power_of(degrees, middle) < wanted_power ? low : high) = middle;
    }
    return (low + high) / 2;
}

std::optional<std::uint64_t> replicates_for(double deviation, double half_width) {
    if (!(half_width > 0) || !fine_enough(deviation, half_width, most_replicates)) {
        if (deviation == 0) return 2;
        return std::nullopt;
    }
    std::uint64_t low = 1, high = most_replicates; // low is not enough, high is
    while (high - low > 1) {
        const std::uint64_t middle = (low + high) / 2;
        (fine_enough(deviation, half_width, middle) ? high : low) = middle;
    }
    return high;
}

std::optional<double> probability_above_zero(double mean, double error, double degrees) {
    if (error > 0) return boost::math::cdf(boost::math::students_t(degrees), mean / error);
    if (mean == 0) return std::nullopt;
    return mean > 0 ? 1 : 0;
}

} // namespace suar
