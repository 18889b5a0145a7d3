#include "compare/told.h"

#include "compare/certainty.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace suar {

namespace {

// So many of one sign have a chance of 2 * 0.5^n, which six bring below 5 %.
double chance_of_one_sign(std::size_t samples) {
    return std::min(1.0, 2 * std::pow(0.5, static_cast<double>(samples)));
}

// How likely chance alone makes so large a difference; 1 where it is not known.
double chance_of(const Comparison& comparison, std::size_t policy, const Take& take) {
    const Versus worlds{policy, std::nullopt};
    const auto figure = figure_of(comparison, worlds, take);
    const auto below = probability_below(comparison, worlds, take);
    if (!figure || !figure->estimate.interval || !below) return 1;
    if (figure->estimate.interval->width() == 0) return chance_of_one_sign(samples_in(comparison));
    return 2 * std::min(*below, 1 - *below);
}

} // namespace

std::size_t samples_in(const Comparison& comparison) {
    return comparison.draws.size() > 1 ? comparison.draws.size() : comparison.replicates;
}

bool can_be_told(const Comparison& comparison, const std::optional<Bounds>& interval) {
    return can_be_told(samples_in(comparison), interval);
}

bool can_be_told(std::size_t samples, const std::optional<Bounds>& interval) {
    if (!interval || interval->holds(0)) return false;
    return interval->width() > 0 || chance_of_one_sign(samples) < 1 - confidence;
}

std::vector<bool> told_together(const Comparison& comparison, std::size_t policy,
                                const std::vector<Take>& takes) {
    std::vector<double> chances;
    for (const Take& take : takes) chances.push_back(chance_of(comparison, policy, take));
    std::vector<std::size_t> order(takes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t one, std::size_t two) { return chances[one] < chances[two]; });
    std::vector<bool> told(takes.size(), false);
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto left = static_cast<double>(order.size() - i);
        if (!(chances[order[i]] * left < 1 - confidence)) break;
        told[order[i]] = true;
    }
    return told;
}

} // namespace suar
