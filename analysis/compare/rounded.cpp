#include "compare/rounded.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace suar {

namespace {

// The step at which a number has so many figures.
double step_with(double value, int figures) {
    if (!(value > 0)) return 0;
    return std::pow(10, std::floor(std::log10(value)) - (figures - 1));
}

// The step of an interval: two figures of half its width where they begin with 1.0 to 3.5, one
// where with more (the rule of the Particle Data Group, Review of Particle Physics, "Introduction",
// section on rounding): so that no number is finer than a third to a thirtieth of its error.
double step_of(double half_width) {
    if (!(half_width > 0)) return 0;
    return std::pow(10, std::floor(std::log10(half_width / 3.55)));
}

std::string in_groups(std::string digits) {
    for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
    return digits;
}

double to_step(double value, double step) {
    return step > 0 ? std::round(value / step) * step : value;
}

} // namespace

double step_for(double value, const std::optional<Bounds>& interval) {
    const double step = interval ? step_of(interval->width() / 2) : step_with(std::abs(value), 3);
    return std::max(1.0, step);
}

std::string rounded(double value, double step) {
    const double nearest = to_step(value, step);
    return (nearest < 0 ? "-" : "") + in_groups(fmt::format("{:.0f}", std::abs(nearest)));
}

std::string rounded_change(double value, double step) {
    return (to_step(value, step) > 0 ? "+" : "") + rounded(value, step);
}

std::string rounded_interval(const Bounds& interval, double step) {
    return rounded_change(interval.low, step) + " to " + rounded_change(interval.high, step);
}

std::string rounded_percent(double percent, std::optional<double> half_width) {
    const double step = half_width ? step_of(*half_width) : step_with(std::abs(percent), 2);
    const int decimals =
        step > 0 ? std::clamp(static_cast<int>(-std::floor(std::log10(step))), 0, 2) : 0;
    const double nearest = to_step(percent, std::max(step, std::pow(10, -decimals)));
    return fmt::format("{}{:.{}f}", nearest > 0 ? "+" : "", nearest == 0 ? 0.0 : nearest, decimals);
}

std::string in_words(double amount) {
    struct Word {
        double size;
        const char* name;
    };
    constexpr std::array<Word, 4> words{
        {{1e12, " trillion"}, {1e9, " billion"}, {1e6, " million"}, {1, ""}}};
    for (const Word& word : words)
        if (std::abs(amount) >= word.size) {
            const double scaled = amount / word.size;
            const int decimals =
                std::clamp(2 - static_cast<int>(std::floor(std::log10(std::abs(scaled)))), 0, 2);
            return fmt::format("{:.{}f}{}", scaled, decimals, word.name);
        }
    return fmt::format("{:.0f}", amount);
}

} // namespace suar
