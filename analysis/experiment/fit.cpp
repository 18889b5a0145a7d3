#include "experiment/fit.h"

#include "compare/statistics.h"
#include "experiment/least_squares.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace suar {

namespace {

using Eigen::MatrixXd;
using Eigen::VectorXd;

// Where a value lies between its bounds, 0 to 1 on its scale, as log-odds; and back.
class ParameterPlace {
public:
    explicit ParameterPlace(const FreeParameter& of)
        : of_(of), low_(on_scale(of.scale, of.low)), high_(on_scale(of.scale, of.high)) {
        // The ends of a range may have no place on its scale: 0 has no logarithm.
        if (!std::isfinite(low_)) low_ = on_scale(of.scale, of.start) - furthest_;
        if (!std::isfinite(high_)) high_ = on_scale(of.scale, of.start) + furthest_;
    }

    double of_value(double value) const {
        const double part = (on_scale(of_.scale, value) - low_) / (high_ - low_);
        return std::log(part / (1 - part));
    }
    double on_scale_at(double place) const {
        return low_ + (high_ - low_) / (1 + std::exp(-place));
    }
    // Rounding must not carry a value over its bounds.
    double value(double place) const {
        return std::clamp(as_written(from_scale(of_.scale, on_scale_at(place))), of_.low, of_.high);
    }
    // Places by which to move so that the value moves by `change` on its scale.
    double moved_by(double place, double change) const {
        const double part = 1 / (1 + std::exp(-place));
        constexpr double furthest = 1;
        return std::min(furthest, change / ((high_ - low_) * part * (1 - part)));
    }
    double change_by_place(double place) const { // on the scale
        const double part = 1 / (1 + std::exp(-place));
        return (high_ - low_) * part * (1 - part);
    }

private:
    static constexpr double furthest_ = 10;
    const FreeParameter& of_;
    double low_, high_;
};

// The roots of outcomes near a centre as straight lines through the points of a design. Coordinates
// are in steps of the design.
struct Lines {
    VectorXd centre;   // of each target
    MatrixXd slopes;   // targets x parameters; 0 where luck alone may have made it
    VectorXd variance; // of one replicate around the lines
    std::size_t points, possible;

    VectorXd means(const VectorXd& move) const {
        return (centre + slopes * move).cwiseMax(0).array().square() + variance.array();
    }
    // Of one replicate's outcome, were its root normal. The same for every move: more noise must
    // not pay.
    double variance_of(Eigen::Index target) const {
        const double root = centre[target], v = variance[target];
        return 4 * root * root * v + 2 * v * v;
    }
};

class Fitting {
public:
    Fitting(const FitPlan& plan, const Simulate& simulate) : plan_(plan), simulate_(simulate) {
        for (const FreeParameter& each : plan.free) places_.emplace_back(each);
    }

    Result<std::optional<Fit>> run() {
        VectorXd at(size());
        for (Eigen::Index j = 0; j < at.size(); ++j)
            at[j] = place(j).of_value(plan_.free[static_cast<std::size_t>(j)].start);
        const auto start = look(at);
        if (ended()) return how_it_ended();
        if (!start)
            return Problem{"", "", "the start values do not go together", "", "see `suar check`"};
        Fit fit{*start, *start, {}, {}, false};
        VectorXd best = at;
        double least = std::numeric_limits<double>::infinity();
        for (int round = 1; round <= plan_.rounds + 1 && size() > 0 && !fit.settled; ++round) {
            const VectorXd steps = steps_at(at);
            const auto lines = run_design(at, steps);
            if (ended()) return how_it_ended();
            if (!lines)
                return Problem{"", "", "too few values near the start go together", "",
                               "hold some of the numbers: --hold KEY"};
            const VectorXd move = search(at, steps, *lines);
            const VectorXd nowhere = VectorXd::Zero(size());
            fit.rounds.push_back({values_at(at), lines->points, lines->possible,
                                  residuals(at, steps, *lines, nowhere).squaredNorm(),
                                  residuals(at, steps, *lines, move).squaredNorm(),
                                  move.cwiseAbs().maxCoeff()});
            if (fit.rounds.back().here < least) {
                least = fit.rounds.back().here;
                best = at;
                fit.narrowed = narrowed(at, steps, *lines);
            }
            constexpr double near = 0.1;
            fit.settled = fit.rounds.back().moved < near;
            at += steps.cwiseProduct(move);
        }
        if (fit.rounds.empty()) return std::optional<Fit>(std::move(fit));
        const auto found = look(best);
        if (ended()) return how_it_ended();
        if (!found)
            return Problem{"", "", "the values that were found do not go together", "",
                           "hold some of the numbers: --hold KEY"};
        fit.found = *found;
        return std::optional<Fit>(std::move(fit));
    }

private:
    Eigen::Index size() const { return static_cast<Eigen::Index>(plan_.free.size()); }
    const ParameterPlace& place(Eigen::Index j) const {
        return places_[static_cast<std::size_t>(j)];
    }

    std::vector<double> values_at(const VectorXd& at) const {
        std::vector<double> values;
        for (Eigen::Index j = 0; j < at.size(); ++j) values.push_back(place(j).value(at[j]));
        return values;
    }

    // How far each value is from what is believed, in standard deviations.
    VectorXd beliefs(const std::vector<double>& values) const {
        VectorXd all(size());
        for (std::size_t p = 0; p < values.size(); ++p) {
            const FreeParameter& free = plan_.free[p];
            all[static_cast<Eigen::Index>(p)] =
                (on_scale(free.scale, values[p]) - on_scale(free.scale, free.centre)) / free.spread;
        }
        return all;
    }

    PointSeen judged(const std::vector<double>& values,
                     const std::vector<std::vector<double>>& outcomes) const {
        PointSeen seen{values, {}, 0, beliefs(values).squaredNorm()};
        for (std::size_t t = 0; t < plan_.targets.size(); ++t) {
            TargetSeen target{};
            for (const auto& replicate : outcomes) target.by_replicate.push_back(replicate[t]);
            target.mean = mean(target.by_replicate);
            target.variance = outcomes.size() > 1 ? variance(target.by_replicate) : 0;
            target.z = z_of(plan_.targets[t], target.mean, target.variance);
            seen.from_targets += plan_.targets[t].weight * target.z * target.z;
            seen.targets.push_back(std::move(target));
        }
        return seen;
    }

    bool ended() const { return interrupted_ || !problems_.empty(); }
    Result<std::optional<Fit>> how_it_ended() const {
        if (!problems_.empty()) return problems_;
        return std::optional<Fit>();
    }

    // Nothing where the values are impossible together, and where the fit must end.
    std::optional<std::vector<double>> run(const std::vector<double>& values,
                                           std::uint32_t replicate) {
        auto shown = simulate_(values, replicate);
        if (!shown) problems_ = shown.problems();
        if (shown && shown.value().how == Shown::How::interrupted) interrupted_ = true;
        if (!shown || shown.value().how != Shown::How::seen) return std::nullopt;
        return std::move(shown.value().outcomes);
    }

    // All replicates at a point; nothing as above.
    std::optional<PointSeen> look(const VectorXd& at) {
        const std::vector<double> values = values_at(at);
        std::vector<std::vector<double>> outcomes;
        for (std::uint32_t replicate = 0; replicate < plan_.replicates; ++replicate) {
            auto seen = run(values, replicate);
            if (!seen) return std::nullopt;
            outcomes.push_back(std::move(*seen));
        }
        return judged(values, outcomes);
    }

    // Steps of a round's design, in places.
    VectorXd steps_at(const VectorXd& from) const {
        VectorXd steps(size());
        for (Eigen::Index j = 0; j < size(); ++j)
            steps[j] =
                place(j).moved_by(from[j], plan_.free[static_cast<std::size_t>(j)].difference);
        return steps;
    }

    // Nothing where the fit must end, or too few points were possible to draw lines through.
    std::optional<Lines> run_design(const VectorXd& from, const VectorXd& steps) {
        const std::size_t points = points_of_design(plan_);
        std::vector<VectorXd> where;
        std::vector<std::vector<double>> outcomes;
        for (std::size_t point = 0; point < points; ++point) {
            VectorXd there(size());
            for (Eigen::Index j = 0; j < size(); ++j)
                there[j] = sign_of(points, point, static_cast<std::size_t>(j));
            // Where the values do not go together, nearer ones may.
            for (const double nearer : {1.0, 0.5, 0.25}) {
                const VectorXd move = nearer * there;
                auto seen = run(values_at(from + steps.cwiseProduct(move)),
                                static_cast<std::uint32_t>(point));
                if (ended()) return std::nullopt;
                if (!seen) continue;
                where.push_back(move);
                outcomes.push_back(std::move(*seen));
                break;
            }
        }
        if (outcomes.size() < static_cast<std::size_t>(2 * (size() + 1))) return std::nullopt;
        return through(where, outcomes, points);
    }

    // Least squares, target by target. Of many effects some are large by luck, which would look
    // like knowledge: what is within three standard errors of nothing counts as nothing.
    Lines through(const std::vector<VectorXd>& where,
                  const std::vector<std::vector<double>>& outcomes, std::size_t points) const {
        const auto rows = static_cast<Eigen::Index>(where.size());
        const auto targets = static_cast<Eigen::Index>(plan_.targets.size());
        MatrixXd design(rows, size() + 1), seen(rows, targets);
        for (Eigen::Index row = 0; row < rows; ++row) {
            design(row, 0) = 1;
            design.row(row).tail(size()) = where[static_cast<std::size_t>(row)].transpose();
            for (Eigen::Index t = 0; t < targets; ++t)
                seen(row, t) =
                    std::sqrt(outcomes[static_cast<std::size_t>(row)][static_cast<std::size_t>(t)]);
        }
        const MatrixXd spread =
            (design.transpose() * design).ldlt().solve(MatrixXd::Identity(size() + 1, size() + 1));
        const MatrixXd lines = spread * (design.transpose() * seen);
        const MatrixXd off = seen - design * lines;
        Lines all{lines.row(0).transpose(), lines.bottomRows(size()).transpose(),
                  off.colwise().squaredNorm().transpose() / static_cast<double>(rows - size() - 1),
                  points, where.size()};
        for (Eigen::Index t = 0; t < targets; ++t)
            for (Eigen::Index j = 0; j < size(); ++j) {
                const double error = std::sqrt(all.variance[t] * spread(j + 1, j + 1));
                constexpr double surely = 3;
                if (std::abs(all.slopes(t, j)) < surely * error) all.slopes(t, j) = 0;
            }
        return all;
    }

    // What the lines say of z and of beliefs, `move` steps from the centre.
    VectorXd residuals(const VectorXd& centre, const VectorXd& steps, const Lines& lines,
                       const VectorXd& move) const {
        const auto count = static_cast<Eigen::Index>(plan_.targets.size());
        const VectorXd means = lines.means(move);
        VectorXd all(count + size());
        for (Eigen::Index t = 0; t < count; ++t) {
            const FitTarget& target = plan_.targets[static_cast<std::size_t>(t)];
            all[t] = std::sqrt(target.weight) * z_of(target, means[t], lines.variance_of(t));
        }
        all.tail(size()) = beliefs(values_at(centre + steps.cwiseProduct(move)));
        return all;
    }

    // The move with the least residuals, of at most two steps for each parameter: what is further
    // away the lines do not know.
    VectorXd search(const VectorXd& centre, const VectorXd& steps, const Lines& lines) const {
        constexpr double furthest = 2, little = 1e-3;
        const auto moved = [&](const VectorXd& at) -> VectorXd {
            return furthest * at.array() / (1 + at.array().square()).sqrt();
        };
        const Residuals there = [&](const VectorXd& at) -> std::optional<VectorXd> {
            return residuals(centre, steps, lines, moved(at));
        };
        const SearchLimits limits{200, 0.1, 1, 1e-6};
        const auto searched = least_squares(there, VectorXd::Zero(size()),
                                            VectorXd::Constant(size(), little), limits);
        return moved(searched->point);
    }

    // From the curvature: the inverse of J'J is the covariance of the moves when the residuals are
    // in units of their deviations. The beliefs are among the residuals, so it can be inverted.
    std::vector<double> narrowed(const VectorXd& centre, const VectorXd& steps,
                                 const Lines& lines) const {
        constexpr double little = 1e-3;
        const VectorXd here = residuals(centre, steps, lines, VectorXd::Zero(size()));
        MatrixXd slopes(here.size(), size());
        for (Eigen::Index j = 0; j < size(); ++j)
            slopes.col(j) =
                (residuals(centre, steps, lines, little * VectorXd::Unit(size(), j)) - here) /
                little;
        const MatrixXd covariance =
            (slopes.transpose() * slopes).ldlt().solve(MatrixXd::Identity(size(), size()));
        std::vector<double> all;
        for (Eigen::Index j = 0; j < size(); ++j) {
            const double deviation = std::sqrt(std::max(0.0, covariance(j, j))) * steps[j] *
                                     place(j).change_by_place(centre[j]);
            all.push_back(deviation / plan_.free[static_cast<std::size_t>(j)].spread);
        }
        return all;
    }

    const FitPlan& plan_;
    const Simulate& simulate_;
    std::vector<ParameterPlace> places_;
    Problems problems_;
    bool interrupted_ = false;
};

} // namespace

std::size_t points_of_design(const FitPlan& plan) {
    return std::bit_ceil((plan.free.size() + 1) * static_cast<std::size_t>(plan.points_per_number));
}

// Columns of Sylvester's Hadamard matrix, and the mirror of them.
int sign_of(std::size_t points, std::size_t point, std::size_t parameter) {
    const std::size_t half = points / 2;
    const int sign = std::popcount((point % half) & (parameter + 1)) % 2 == 0 ? 1 : -1;
    return point < half ? sign : -sign;
}

std::int64_t most_runs(const FitPlan& plan) {
    const std::int64_t scored = plan.replicates;
    if (plan.free.empty()) return scored;
    return 2 * scored + (plan.rounds + 1) * static_cast<std::int64_t>(points_of_design(plan));
}

Result<std::optional<Fit>> fit(const FitPlan& plan, const Simulate& simulate) {
    return Fitting(plan, simulate).run();
}

double share_within_two(const std::vector<FitTarget>& targets, const PointSeen& point) {
    double all = 0, within = 0;
    for (std::size_t t = 0; t < targets.size(); ++t) {
        all += targets[t].weight;
        if (std::abs(point.targets[t].z) <= 2) within += targets[t].weight;
    }
    return all > 0 ? within / all : 0;
}

std::optional<std::size_t> furthest(const std::vector<FitTarget>& targets, const PointSeen& point) {
    std::optional<std::size_t> worst;
    for (std::size_t t = 0; t < targets.size(); ++t)
        if (targets[t].weight > 0 &&
            (!worst || std::abs(point.targets[t].z) > std::abs(point.targets[*worst].z)))
            worst = t;
    return worst;
}

} // namespace suar
