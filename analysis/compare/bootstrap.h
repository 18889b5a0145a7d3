// The bootstrap: what the replicates would have said had others of their kind been drawn. It needs
// no normal distribution and sees skewness, which Student's t does not; but with the handful of
// replicates that a comparison has, resamples of them are narrower than the truth, so that t is the
// interval to quote and this one a check of it: where they differ much, there are too few
// replicates, or one of them is unlike the others.
#pragma once

#include "compare/statistics.h"

#include <cstdint>

namespace suar {

inline constexpr std::uint32_t resamples = 2000;

// The 95 % interval of a mean: bias-corrected and accelerated (Efron 1987, "Better bootstrap
// confidence intervals", JASA 82), since counts of rare events are skewed, which the percentile
// interval does not correct. Equal values and seed give an equal interval. Nothing with fewer than
// three values: of two there is nothing to resample.
std::optional<Bounds> bootstrap_of_mean(const std::vector<double>& values, std::uint32_t seed);

// The same of the mean of `policy` less that of `base`, each resampled by itself.
std::optional<Bounds> bootstrap_of_difference(const std::vector<double>& base,
                                              const std::vector<double>& policy,
                                              std::uint32_t seed);

} // namespace suar
