// Least squares by Levenberg and Marquardt (Marquardt 1963, J. SIAM 11(2), 431-441), for residuals
// that are dear: the matrix of derivatives comes from forward differences once, and is then kept up
// by rank-one updates (Broyden 1965, Math. Comp. 19, 577-593). Knows no simulation.
#pragma once

#include <Eigen/Core>

#include <functional>
#include <optional>
#include <vector>

namespace suar {

// The residuals at a point. Nothing: stop the search. Numbers that are not finite: the point is
// impossible, go elsewhere.
using Residuals = std::function<std::optional<Eigen::VectorXd>(const Eigen::VectorXd& point)>;

struct SearchLimits {
    int steps;              // tried after the differences
    double damping;         // to begin with, in units of the curvature
    double longest;         // change of any one coordinate in a step
    double least_reduction; // the search ends when less of the objective is promised, as a share
};

struct SearchStep {
    double objective; // the sum of squares there; not finite where the point was impossible
    double damping;
    bool accepted;
};

struct SearchResult {
    Eigen::VectorXd point, residuals; // where the last step that was kept led
    Eigen::MatrixXd derivatives;      // residuals x coordinates, as far as they are known there
    std::vector<SearchStep> steps;
    double damping; // that a next step would take
    bool settled;   // less than least_reduction was promised
};

// From `start`, whose residuals must be finite. `differences` are the steps of the coordinates for
// the derivatives; where one leads to an impossible point the opposite one is tried, and where that
// is impossible too the derivative counts as 0. Nothing when the residuals stopped it.
std::optional<SearchResult> least_squares(const Residuals& residuals, const Eigen::VectorXd& start,
                                          const Eigen::VectorXd& differences,
                                          const SearchLimits& limits);

} // namespace suar
