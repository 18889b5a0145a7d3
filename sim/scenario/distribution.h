// A number that is not known well: a distribution instead of a value. A run takes its mean.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace suar {

enum class DistributionKind : std::uint8_t { beta, uniform, normal, lognormal, triangular };
inline constexpr std::array<std::string_view, 5> distribution_names{"beta", "uniform", "normal",
                                                                    "lognormal", "triangular"};

struct DistributionPart {
    std::string name; // "mean", "sd", "low"
    double value;     // in the unit of the key, but for sigma
    friend bool operator==(const DistributionPart&, const DistributionPart&) = default;
};

struct Distribution {
    DistributionKind kind;
    std::vector<DistributionPart> parts; // in the order of its form
    friend bool operator==(const Distribution&, const Distribution&) = default;
};

// The parts with which a kind can be written.
struct DistributionForm {
    DistributionKind kind;
    std::vector<std::string> parts;
};
const std::vector<DistributionForm>& distribution_forms();

// "beta (mean 0.4, sd 0.1)".
std::string describe(const Distribution& distribution);

// Of the whole distribution, before it is kept in any range.
double mean_of(const Distribution& distribution);

// What a distribution in this range may not be: nothing when all is well.
struct DistributionFault {
    std::string part; // empty: the distribution as a whole
    std::string found, expected;
};
std::optional<DistributionFault> fault_of(const Distribution& distribution, double low,
                                          double high);

// The part of a normal or lognormal distribution that lies outside the range and is cut off.
double share_cut_off(const Distribution& distribution, double low, double high);

// The value below which a draw lies with this probability, 0 < p < 1; a normal one is cut off at
// the ends of the range, and what lies outside is put on them. Good to ten digits: made with the
// machine's own functions, so its last bits are not to be relied on.
double quantile(const Distribution& distribution, double low, double high, double p);

} // namespace suar
