// P2's measure: how much more cases per head differ between provinces than labour market and access
// explain.
#pragma once

#include "patterns/history.h"

#include <vector>

namespace suar::testing {

struct Dispersion {
    double ratio;   // Pearson's chi-square over its degrees of freedom
    double freedom; // degrees of freedom
};

// `cases` by province, in agents. They are laid beside what a log-linear (Poisson) regression of
// cases per head on the province's unemployment, minimum wage and digital access expects of them.
Dispersion dispersion(const Tables& tables, const std::vector<double>& cases);

} // namespace suar::testing
