#include "scenario/distribution.h"

#include "core/exact_math.h"
#include "core/units.h"

#include <fmt/format.h>

#include <cmath>

namespace suar {
namespace {

double part(const Distribution& distribution, std::string_view name) {
    for (const DistributionPart& each : distribution.parts)
        if (each.name == name) return each.value;
    return 0;
}

bool has(const Distribution& distribution, std::string_view name) {
    for (const DistributionPart& each : distribution.parts)
        if (each.name == name) return true;
    return false;
}

std::optional<DistributionFault> fault_of_spread(const Distribution& distribution) {
    for (const char* name : {"sd", "sigma"})
        if (has(distribution, name) && !(part(distribution, name) > 0))
            return DistributionFault{
                name, fmt::format("{} is no spread", number_text(part(distribution, name))),
                "a number above 0"};
    if (distribution.kind != DistributionKind::lognormal) return std::nullopt;
    for (const char* name : {"mean", "median"})
        if (has(distribution, name) && !(part(distribution, name) > 0))
            return DistributionFault{
                name, fmt::format("{} has no logarithm", number_text(part(distribution, name))),
                "a number above 0"};
    return std::nullopt;
}

std::optional<DistributionFault> fault_of_beta(const Distribution& distribution, double low,
                                               double high) {
    if (low < 0 || high > 1)
        return DistributionFault{"", "a beta distribution is of shares, from 0 to 1",
                                 "uniform, normal, lognormal or triangular"};
    const double mean = part(distribution, "mean"), sd = part(distribution, "sd");
    if (!(mean > 0 && mean < 1))
        return DistributionFault{"mean",
                                 fmt::format("{} is not between 0 and 1", number_text(mean)),
                                 "a share above 0 and below 1"};
    if (!(sd * sd < mean * (1 - mean)))
        return DistributionFault{
            "sd", fmt::format("{} is too wide for a share with this mean", number_text(sd)),
            fmt::format("less than {:.4g}", std::sqrt(mean * (1 - mean)))};
    return std::nullopt;
}

std::optional<DistributionFault> fault_of_ends(const Distribution& distribution, double low,
                                               double high) {
    const double from = part(distribution, "low"), to = part(distribution, "high");
    if (!(from < to))
        return DistributionFault{
            "high",
            fmt::format("{} is not above the low end, {}", number_text(to), number_text(from)),
            "low below high"};
    if (has(distribution, "mode")) {
        const double mode = part(distribution, "mode");
        if (mode < from || mode > to)
            return DistributionFault{"mode",
                                     fmt::format("{} is not between {} and {}", number_text(mode),
                                                 number_text(from), number_text(to)),
                                     "low, mode and high in this order"};
    }
    if (from < low || to > high)
        return DistributionFault{
            from < low ? "low" : "high",
            fmt::format("{} is out of range", number_text(from < low ? from : to)), ""};
    return std::nullopt;
}

// A run takes the mean of the whole distribution: draws that are cut off have another one.
std::optional<DistributionFault> fault_of_tails(const Distribution& distribution, double low,
                                                double high) {
    constexpr double most = 0.02;
    const double outside = share_cut_off(distribution, low, high);
    if (outside <= most) return std::nullopt;
    return DistributionFault{
        "", fmt::format("{:.2g} % of the distribution is out of range", 100 * outside),
        fmt::format("at most {:.0f} % of it beyond {} to {}: a smaller spread, or another kind",
                    100 * most, number_text(low), number_text(high))};
}

} // namespace

const std::vector<DistributionForm>& distribution_forms() {
    using enum DistributionKind;
    static const std::vector<DistributionForm> forms{
        {beta, {"mean", "sd"}},      {uniform, {"low", "high"}},
        {normal, {"mean", "sd"}},    {lognormal, {"median", "sigma"}},
        {lognormal, {"mean", "sd"}}, {triangular, {"low", "mode", "high"}}};
    return forms;
}

std::string describe(const Distribution& distribution) {
    std::string parts;
    for (const DistributionPart& each : distribution.parts)
        parts +=
            fmt::format("{}{} {}", parts.empty() ? "" : ", ", each.name, number_text(each.value));
    return fmt::format("{} ({})", distribution_names[static_cast<std::size_t>(distribution.kind)],
                       parts);
}

// A run takes it, so its bits must be the same on every machine.
double mean_of(const Distribution& distribution) {
    const auto of = [&](std::string_view name) { return part(distribution, name); };
    switch (distribution.kind) {
    case DistributionKind::uniform:
        return (of("low") + of("high")) / 2;
    case DistributionKind::triangular:
        return (of("low") + of("mode") + of("high")) / 3;
    case DistributionKind::lognormal:
        if (has(distribution, "sigma"))
            return of("median") * exact_exp(of("sigma") * of("sigma") / 2);
        break;
    case DistributionKind::beta:
    case DistributionKind::normal:
        break;
    }
    return of("mean");
}

std::optional<DistributionFault> fault_of(const Distribution& distribution, double low,
                                          double high) {
    if (const auto fault = fault_of_spread(distribution)) return fault;
    if (distribution.kind == DistributionKind::beta)
        if (const auto fault = fault_of_beta(distribution, low, high)) return fault;
    if (has(distribution, "low"))
        if (const auto fault = fault_of_ends(distribution, low, high)) return fault;
    const double mean = mean_of(distribution);
    if (!(mean >= low && mean <= high))
        return DistributionFault{has(distribution, "mean") ? "mean" : "",
                                 fmt::format("the mean, {}, is out of range", number_text(mean)),
                                 ""};
    return fault_of_tails(distribution, low, high);
}

} // namespace suar
