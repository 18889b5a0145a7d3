// Numbers as tables show them: digits in groups, and no more of them than the interval supports.
#pragma once

#include "compare/statistics.h"

#include <optional>
#include <string>

namespace suar {

// The step to round to: one or two figures of half the interval's width; three of the number itself
// where there is no interval; whole numbers at the finest.
double step_for(double value, const std::optional<Bounds>& interval);

std::string rounded(double value, double step);                    // "12,340"
std::string rounded_change(double value, double step);             // "+12,340", "-340", "0"
std::string rounded_interval(const Bounds& interval, double step); // "-520 to -360"
// A share in percent, as finely as half its interval's width supports: "-3.6".
std::string rounded_percent(double percent, std::optional<double> half_width);
std::string in_words(double amount); // of rupiah: "1.24 billion"

} // namespace suar
