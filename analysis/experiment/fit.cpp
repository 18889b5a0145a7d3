#include "experiment/fit.h"

#include "compare/statistics.h"
#include "experiment/least_squares.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace suar {

namespace {

using Eigen::MatrixXd;
using Eigen::VectorXd;

// Where a value lies between its bounds, 0 to 1 on its scale, as log-odds; and back.
class Place {
public:
    explicit Place(const FreeParameter& of)
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

bool counts_persons(const FitTarget& target) {
    return target.kind == TargetKind::count && target.outcome != "countries_with_cases";
}

class Fitting {
public:
    Fitting(const FitPlan& plan, const Simulate& simulate) : plan_(plan), simulate_(simulate) {
        for (const FreeParameter& each : plan.free) places_.emplace_back(each);
    }

    Result<std::optional<Fit>> run() {
        VectorXd at(size());
        for (Eigen::Index j = 0; j < at.size(); ++j)
            at[j] = place(j).of_value(plan_.free[static_cast<std::size_t>(j)].start);
        const PointSeen* const start = look(at);
        if (!problems_.empty()) return problems_;
        if (interrupted_) return std::optional<Fit>();
        if (!start)
            return Problem{"", "", "the start values do not go together", "", "see `suar check`"};
        Fit fit{*start, *start, {}, {}, false};
        constexpr double usual = 0.1;
        double damping = usual;
        for (int round = 1; round <= plan_.rounds && size() > 0 && !fit.settled; ++round) {
            const auto searched = search(at, round, damping, fit);
            if (!problems_.empty()) return problems_;
            if (!searched) return std::optional<Fit>();
            const bool stays = searched->point == at;
            fit.narrowed = narrowed(at);
            at = searched->point;
            fit.settled = stays && searched->settled;
            damping = stays ? searched->damping : usual; // not the same steps again
            const PointSeen& end = *look(at);
            if (end.objective() < fit.found.objective()) fit.found = end;
        }
        return std::optional<Fit>(std::move(fit));
    }

private:
    Eigen::Index size() const { return static_cast<Eigen::Index>(plan_.free.size()); }
    const Place& place(Eigen::Index j) const { return places_[static_cast<std::size_t>(j)]; }

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

    // Nothing where the point is impossible, and where the fit must end: see problems_ and
    // interrupted_.
    const PointSeen* look(const VectorXd& at) {
        const std::vector<double> values = values_at(at);
        if (const auto known = points_.find(values); known != points_.end())
            return known->second ? &*known->second : nullptr;
        std::vector<std::vector<double>> outcomes;
        for (std::uint32_t replicate = 0; replicate < plan_.replicates; ++replicate) {
            auto shown = simulate_(values, replicate);
            if (!shown) {
                problems_ = shown.problems();
                return nullptr;
            }
            if (shown.value().how == Shown::How::interrupted) {
                interrupted_ = true;
                return nullptr;
            }
            if (shown.value().how == Shown::How::impossible) {
                points_.emplace(values, std::nullopt);
                return nullptr;
            }
            outcomes.push_back(std::move(shown.value().outcomes));
        }
        return &*points_.emplace(values, judged(values, outcomes)).first->second;
    }

    double difference_at(const VectorXd& from, Eigen::Index j) const {
        return place(j).moved_by(from[j], plan_.free[static_cast<std::size_t>(j)].difference);
    }

    // The deviations under z for a round, as variances.
    std::vector<double> frozen(const PointSeen& first) const {
        std::vector<double> variances;
        for (std::size_t t = 0; t < plan_.targets.size(); ++t) {
            const double lumps = counts_persons(plan_.targets[t])
                                     ? plan_.persons_per_agent * first.targets[t].mean
                                     : 0;
            variances.push_back(std::max(first.targets[t].variance, lumps));
        }
        return variances;
    }

    VectorXd residuals(const PointSeen& seen, const std::vector<double>& variances) const {
        const auto count = static_cast<Eigen::Index>(plan_.targets.size());
        VectorXd all(count + size());
        for (std::size_t t = 0; t < plan_.targets.size(); ++t)
            all[static_cast<Eigen::Index>(t)] =
                std::sqrt(plan_.targets[t].weight) *
                z_of(plan_.targets[t], seen.targets[t].mean, variances[t]);
        all.tail(size()) = beliefs(seen.values);
        return all;
    }

    std::optional<SearchResult> search(const VectorXd& from, int round, double damping, Fit& fit) {
        const std::vector<double> variances = frozen(*look(from));
        const Residuals here = [&](const VectorXd& at) -> std::optional<VectorXd> {
            const PointSeen* const seen = look(at);
            if (seen) return residuals(*seen, variances);
            if (interrupted_ || !problems_.empty()) return std::nullopt;
            return VectorXd::Constant(static_cast<Eigen::Index>(plan_.targets.size()) + size(),
                                      std::numeric_limits<double>::infinity());
        };
        VectorXd differences(size());
        for (Eigen::Index j = 0; j < size(); ++j) differences[j] = difference_at(from, j);
        const SearchLimits limits{plan_.steps, damping, 2, 1e-3};
        const auto searched = least_squares(here, from, differences, limits);
        if (!searched) return std::nullopt;
        fit.steps.push_back({round, 0, here(from)->squaredNorm(), limits.damping, true, true});
        for (std::size_t s = 0; s < searched->steps.size(); ++s) {
            const SearchStep& step = searched->steps[s];
            fit.steps.push_back({round, static_cast<int>(s) + 1, step.objective, step.damping,
                                 step.accepted, std::isfinite(step.objective)});
        }
        return searched;
    }

    // What a step of coordinate j does to the residuals, from the replicates' paired differences.
    // Differences are partly luck, and luck would look like knowledge: each is shrunk by the factor
    // 1 - (its standard error / itself)^2, at least 0 (James and Stein 1961, positive part).
    VectorXd sure_slopes(const VectorXd& from, Eigen::Index j, double difference,
                         const std::vector<double>& variances) {
        VectorXd slopes = VectorXd::Zero(static_cast<Eigen::Index>(plan_.targets.size()) + size());
        const PointSeen* const here = look(from);
        for (const double sign : {1.0, -1.0}) {
            VectorXd beside = from;
            beside[j] += sign * difference;
            const PointSeen* const there = look(beside); // run before, in the search
            if (!there) continue;
            slopes = (residuals(*there, variances) - residuals(*here, variances)) /
                     (beside[j] - from[j]);
            for (std::size_t t = 0; t < plan_.targets.size(); ++t)
                slopes[static_cast<Eigen::Index>(t)] *=
                    surely(here->targets[t].by_replicate, there->targets[t].by_replicate);
            return slopes;
        }
        return slopes;
    }

    static double surely(const std::vector<double>& one, const std::vector<double>& other) {
        std::vector<double> changes;
        for (std::size_t r = 0; r < one.size(); ++r) changes.push_back(other[r] - one[r]);
        const double change = mean(changes);
        if (changes.size() < 2 || change == 0) return 1;
        const double error = variance(changes) / static_cast<double>(changes.size());
        return std::max(0.0, 1 - error / (change * change));
    }

    // From the curvature: the inverse of J'J is the covariance of the places when the residuals are
    // in units of their deviations. The beliefs are among the residuals, so it can be inverted.
    std::vector<double> narrowed(const VectorXd& from) {
        const std::vector<double> variances = frozen(*look(from));
        MatrixXd slopes(static_cast<Eigen::Index>(plan_.targets.size()) + size(), size());
        for (Eigen::Index j = 0; j < size(); ++j)
            slopes.col(j) = sure_slopes(from, j, difference_at(from, j), variances);
        const MatrixXd curvature = slopes.transpose() * slopes;
        const MatrixXd covariance =
            curvature.ldlt().solve(MatrixXd::Identity(curvature.rows(), curvature.cols()));
        std::vector<double> all;
        for (Eigen::Index j = 0; j < size(); ++j) {
            const double deviation =
                std::sqrt(std::max(0.0, covariance(j, j))) * place(j).change_by_place(from[j]);
            all.push_back(deviation / plan_.free[static_cast<std::size_t>(j)].spread);
        }
        return all;
    }

    const FitPlan& plan_;
    const Simulate& simulate_;
    std::vector<Place> places_;
    std::map<std::vector<double>, std::optional<PointSeen>> points_; // stays where it is put
    Problems problems_;
    bool interrupted_ = false;
};

} // namespace

std::int64_t most_runs(const FitPlan& plan) {
    const auto free = static_cast<std::int64_t>(plan.free.size());
    const std::int64_t points = free == 0 ? 1 : 1 + plan.rounds * (free + plan.steps);
    return points * plan.replicates;
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
