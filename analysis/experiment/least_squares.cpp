#include "experiment/least_squares.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>
#include <limits>

namespace suar {

namespace {

using Eigen::MatrixXd;
using Eigen::VectorXd;

class Search {
public:
    Search(const Residuals& residuals, const SearchLimits& limits)
        : residuals_(residuals), limits_(limits) {}

    std::optional<SearchResult> run(const VectorXd& start, const VectorXd& differences) {
        auto first = residuals_(start);
        if (!first) return std::nullopt;
        at_ = {start, std::move(*first), {}, {}, limits_.damping, false};
        if (!differentiate(differences)) return std::nullopt;
        for (int step = 0; step < limits_.steps && !at_.settled; ++step) {
            const VectorXd move = proposal();
            const double promised = at_.residuals.squaredNorm() -
                                    (at_.residuals + at_.derivatives * move).squaredNorm();
            if (!(promised > limits_.least_reduction * at_.residuals.squaredNorm())) {
                at_.settled = true;
            } else if (!take(move)) {
                return std::nullopt;
            }
        }
        return std::move(at_);
    }

private:
    // Forward differences. The search goes on from the start: a differences' point that happens to
    // be better is left to the steps, which go further in its direction.
    bool differentiate(const VectorXd& differences) {
        at_.derivatives = MatrixXd::Zero(at_.residuals.size(), at_.point.size());
        for (Eigen::Index j = 0; j < at_.point.size(); ++j) {
            for (const double sign : {1.0, -1.0}) {
                VectorXd beside = at_.point;
                beside[j] += sign * differences[j];
                const auto there = residuals_(beside);
                if (!there) return false;
                if (!there->allFinite()) continue;
                at_.derivatives.col(j) = (*there - at_.residuals) / (beside[j] - at_.point[j]);
                break;
            }
        }
        return true;
    }

    // The damped Gauss-Newton step. A coordinate that would go too far to trust is cut by itself:
    // one that runs into the end of its range must not hold back the others.
    VectorXd proposal() const {
        const MatrixXd& derivatives = at_.derivatives;
        MatrixXd curvature = derivatives.transpose() * derivatives;
        const VectorXd slope = derivatives.transpose() * at_.residuals;
        constexpr double floor = 1e-12; // a coordinate that nothing depends on stays where it is
        for (Eigen::Index j = 0; j < curvature.rows(); ++j)
            curvature(j, j) += std::max(floor, at_.damping * curvature(j, j));
        VectorXd move = -curvature.ldlt().solve(slope);
        if (!move.allFinite()) return VectorXd::Zero(move.size());
        return move.cwiseMin(limits_.longest).cwiseMax(-limits_.longest);
    }

    // Tries a step and learns from it, whether or not it is kept. False: stop.
    bool take(const VectorXd& move) {
        const auto there = residuals_(at_.point + move);
        if (!there) return false;
        const double before = at_.residuals.squaredNorm();
        const bool possible = there->allFinite();
        const double after =
            possible ? there->squaredNorm() : std::numeric_limits<double>::infinity();
        const bool better = after < before;
        at_.steps.push_back({after, at_.damping, better});
        if (possible) {
            const VectorXd surprise = *there - at_.residuals - at_.derivatives * move;
            at_.derivatives += surprise * move.transpose() / move.squaredNorm();
        }
        if (better) {
            at_.point += move;
            at_.residuals = *there;
        }
        constexpr double easier = 0.25, harder = 5;
        at_.damping *= better ? easier : harder;
        return true;
    }

    const Residuals& residuals_;
    const SearchLimits& limits_;
    SearchResult at_{};
};

} // namespace

std::optional<SearchResult> least_squares(const Residuals& residuals, const VectorXd& start,
                                          const VectorXd& differences, const SearchLimits& limits) {
    return Search(residuals, limits).run(start, differences);
}

} // namespace suar
