#include "compare/bootstrap.h"

#include "core/draw.h"

#include <boost/math/distributions/normal.hpp>

#include <algorithm>
#include <cmath>

namespace suar {

namespace {

constexpr std::size_t fewest = 3;
// Keeps these draws apart from those of the model, whatever the seed.
constexpr std::uint32_t key_of_resampling = 0x5265'7361u;

// Values drawn again from a sample, with luck that depends on nothing but the seed, the sample's
// number and the resample's.
double resampled_mean(const std::vector<double>& values, std::uint32_t seed, std::uint32_t sample,
                      std::uint32_t resample) {
    const auto size = static_cast<std::uint64_t>(values.size());
    double sum = 0;
    for (std::size_t i = 0; i < values.size(); i += 4) {
        const Words luck = philox_4x32<10>({static_cast<std::uint32_t>(i / 4), resample, sample, 0},
                                           seed, key_of_resampling);
        for (std::size_t j = 0; j < std::min<std::size_t>(4, values.size() - i); ++j)
            sum += values[luck[j] * size >> 32];
    }
    return sum / static_cast<double>(values.size());
}

// What each value adds to the skewness of the difference of means.
struct Influence {
    double squares = 0, cubes = 0;
    void add(const std::vector<double>& values, double sign) {
        const double middle = mean(values);
        for (const double value : values) {
            const double own = sign * (value - middle) / static_cast<double>(values.size());
            squares += own * own;
            cubes += own * own * own;
        }
    }
    double acceleration() const { return cubes / (6 * std::pow(squares, 1.5)); }
};

// Of sorted resamples, the one below which this share lies.
double at_share(const std::vector<double>& sorted, double share) {
    const double place = share * static_cast<double>(sorted.size() + 1) - 1;
    const auto last = static_cast<double>(sorted.size() - 1);
    const double low = std::clamp(std::floor(place), 0.0, last);
    const double high = std::min(low + 1, last);
    const double way = std::clamp(place - low, 0.0, 1.0);
    return sorted[static_cast<std::size_t>(low)] * (1 - way) +
           sorted[static_cast<std::size_t>(high)] * way;
}

Bounds accelerated(std::vector<double> found, double observed, double acceleration) {
    std::sort(found.begin(), found.end());
    const auto [first, last] = std::equal_range(found.begin(), found.end(), observed);
    const double below = static_cast<double>(first - found.begin()) +
                         static_cast<double>(last - first) / 2; // equal ones half
    const boost::math::normal normal;
    const auto count = static_cast<double>(found.size());
    const double bias = boost::math::quantile(normal, std::clamp(below, 0.5, count - 0.5) / count);
    const auto bound = [&](double tail) {
        const double shifted = bias + boost::math::quantile(normal, tail);
        return at_share(found,
                        boost::math::cdf(normal, bias + shifted / (1 - acceleration * shifted)));
    };
    return {bound((1 - confidence) / 2), bound((1 + confidence) / 2)};
}

} // namespace

std::optional<Bounds> bootstrap_of_mean(const std::vector<double>& values, std::uint32_t seed) {
    return bootstrap_of_difference({}, values, seed);
}

std::optional<Bounds> bootstrap_of_difference(const std::vector<double>& base,
                                              const std::vector<double>& policy,
                                              std::uint32_t seed) {
    if (policy.size() < fewest || (!base.empty() && base.size() < fewest)) return std::nullopt;
    Influence influence;
    influence.add(policy, 1);
    influence.add(base, -1);
    const double observed = mean(policy) - mean(base);
    if (!(influence.squares > 0)) return Bounds{observed, observed};
    std::vector<double> found;
    for (std::uint32_t resample = 0; resample < resamples; ++resample) {
        double difference = resampled_mean(policy, seed, 1, resample);
        if (!base.empty()) difference -= resampled_mean(base, seed, 0, resample);
        found.push_back(difference);
    }
    return accelerated(std::move(found), observed, influence.acceleration());
}

} // namespace suar
