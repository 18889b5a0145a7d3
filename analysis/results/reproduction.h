// Referral's reproduction R (MODEL 7.5): entries of persons whom somebody named, per career that
// ended. A period measure: both are counted in the same year, so it needs nobody followed to the
// end. At 1 the trade would go on without recruiters.
#pragma once

#include "results/result_file.h"

#include <optional>
#include <vector>

namespace suar {

// A baseline at or above it is refused: each averted entry would avert ten or more others.
inline constexpr double reproduction_limit = 0.9;

struct Reproduction {
    std::int64_t successes; // persons, over the replicates
    std::int64_t careers;   // that ended: exits of captives and complicit persons, and deaths
    std::optional<double> value() const; // nothing while no career has ended
};

struct YearlyReproduction {
    int year;
    Reproduction reproduction;
};

// Year by year, over all replicates and provinces. Periods of a file that holds no successes yet
// or is cut short count as far as they go.
Result<std::vector<YearlyReproduction>> reproduction_by_year(const ResultFile& file);

// Why a baseline of this R is refused; nothing if it is not.
std::optional<Problem> refused_reproduction(double reproduction);

} // namespace suar
