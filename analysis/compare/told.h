// Whether a difference can be told from none: alone, and where many are looked at together.
#pragma once

#include "compare/estimates.h"

#include <vector>

namespace suar {

// Replicates, or draws of the parameters, that an interval is made of.
std::size_t samples_in(const Comparison& comparison);

// Without an interval nobody can say, nor with one that has no width, of fewer than six replicates
// that are all alike, as whole numbers of agents often are.
bool can_be_told(const Comparison& comparison, const std::optional<Bounds>& interval);
bool can_be_told(std::size_t samples, const std::optional<Bounds>& interval); // made of so many

// Which of several differences, of provinces or countries, can be told when all of them are looked
// at: with a chance of 5 % that any is told that is none, after Holm (1979, Scandinavian Journal of
// Statistics 6, p. 65). In the order of `takes`.
std::vector<bool> told_together(const Comparison& comparison, std::size_t policy,
                                const std::vector<Take>& takes);

} // namespace suar
