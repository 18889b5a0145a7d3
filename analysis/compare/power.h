// How small a difference so many replicates can show, and how many it takes to show one finely.
#pragma once

#include <cstdint>
#include <optional>

namespace suar {

inline constexpr double wanted_power = 0.8; // of a two-sided test at 1 - confidence

// The difference, in standard errors of it, that Student's t test finds with wanted_power; from the
// noncentral t distribution, so that it is right for few degrees of freedom.
double detectable_in_errors(double degrees_of_freedom);

// Fewest replicates whose 95 % interval of a mean reaches no further than `half_width` to each
// side, if they go on to differ by `deviation` (standard deviation); at least two. Nothing where it
// takes more than a million.
std::optional<std::uint64_t> replicates_for(double deviation, double half_width);

// The probability that a mean lies above zero: the posterior of a normal mean with the reference
// prior, which is Student's t around the mean found. `error` is its standard error. Nothing where
// both are zero: then nothing has been seen to differ.
std::optional<double> probability_above_zero(double mean, double error, double degrees_of_freedom);

} // namespace suar
