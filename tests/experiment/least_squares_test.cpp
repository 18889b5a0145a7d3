// The search, on functions of which the answer is known.
#include "experiment/least_squares.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

using namespace suar;
using Eigen::MatrixXd;
using Eigen::VectorXd;

namespace {

const SearchLimits patient{60, 0.1, 2, 1e-12};

VectorXd of(std::initializer_list<double> numbers) {
    VectorXd all(static_cast<Eigen::Index>(numbers.size()));
    Eigen::Index at = 0;
    for (const double number : numbers) all[at++] = number;
    return all;
}

// Counts that grow: a exp(b t), t = 0 to 4, and their logarithms' places.
std::optional<VectorXd> growth(const VectorXd& x) {
    VectorXd all(5);
    for (Eigen::Index t = 0; t < 5; ++t)
        all[t] = x[0] * std::exp(x[1] * static_cast<double>(t)) -
                 2 * std::exp(0.5 * static_cast<double>(t));
    return all;
}

} // namespace

TEST_CASE("search: finds what made the numbers, without new differences") {
    int calls = 0;
    const auto found = least_squares(
        [&](const VectorXd& x) {
            ++calls;
            return growth(x);
        },
        of({1, 0.2}), of({1e-3, 1e-3}), patient);
    REQUIRE(found);
    CHECK(found->point[0] == doctest::Approx(2).epsilon(1e-4));
    CHECK(found->point[1] == doctest::Approx(0.5).epsilon(1e-4));
    CHECK(calls == 3 + static_cast<int>(found->steps.size()));
}

TEST_CASE("search: a straight problem ends in the one least-squares answer") {
    // Two lines through three points: minimum at the normal equations' answer, (1, 1/2).
    const auto line = [](const VectorXd& x) -> std::optional<VectorXd> {
        VectorXd all(3);
        for (Eigen::Index t = 0; t < 3; ++t) all[t] = x[0] + x[1] * static_cast<double>(t);
        return all - of({1, 1.5, 2});
    };
    const auto found = least_squares(line, of({5, -3}), of({0.1, 0.1}), {30, 0.1, 100, 1e-9});
    REQUIRE(found);
    CHECK(found->settled);
    CHECK(found->point[0] == doctest::Approx(1).epsilon(1e-5));
    CHECK(found->point[1] == doctest::Approx(0.5).epsilon(1e-5));
    CHECK(found->residuals.norm() < 1e-4);
}

TEST_CASE("search: no kept step makes it worse, and steps stay as short as told") {
    std::vector<VectorXd> met;
    const SearchLimits limits{12, 0.1, 0.25, 0};
    const auto found = least_squares(
        [&](const VectorXd& x) {
            met.push_back(x);
            return growth(x);
        },
        of({0.5, 1.2}), of({1e-3, 1e-3}), limits);
    REQUIRE(found);
    double before = growth(of({0.5, 1.2}))->squaredNorm();
    for (const SearchStep& step : found->steps)
        if (step.accepted) {
            CHECK(step.objective < before);
            before = step.objective;
        }
    CHECK(found->residuals.squaredNorm() == before);
    CHECK(*growth(found->point) == found->residuals);
    // A step starts where the last kept one ended.
    VectorXd at = met[0];
    for (std::size_t s = 0; s < found->steps.size(); ++s) {
        CHECK((met[3 + s] - at).cwiseAbs().maxCoeff() <= 0.25 + 1e-12);
        if (found->steps[s].accepted) at = met[3 + s];
    }
}

TEST_CASE("search: goes round points that are impossible") {
    const auto walled = [](const VectorXd& x) -> std::optional<VectorXd> {
        if (x[0] > 1.05 && x[0] < 1.5)
            return VectorXd::Constant(5, std::numeric_limits<double>::infinity());
        return growth(x);
    };
    // The forward difference is impossible: the backward one serves.
    const auto found = least_squares(walled, of({1, 0.5}), of({0.1, 1e-3}), patient);
    REQUIRE(found);
    CHECK(found->derivatives.col(0).norm() > 0);
    CHECK(found->point[0] == doctest::Approx(2).epsilon(1e-3));
    CHECK(found->residuals.allFinite());
    const auto nowhere = least_squares(
        [](const VectorXd& x) -> std::optional<VectorXd> {
            if (x[0] != 1) return VectorXd::Constant(5, std::nan(""));
            return growth(x);
        },
        of({1, 0.5}), of({0.1, 1e-3}), patient);
    REQUIRE(nowhere);
    CHECK(nowhere->derivatives.col(0).norm() == 0);
    CHECK(nowhere->point[0] == doctest::Approx(1));
}

TEST_CASE("search: what nothing depends on stays, and a stop ends it at once") {
    const auto found = least_squares([](const VectorXd& x) { return growth(x.head(2)); },
                                     of({1, 0.2, 7}), of({1e-3, 1e-3, 1e-3}), patient);
    REQUIRE(found);
    CHECK(found->point[2] == 7);
    for (int stop_at = 1; stop_at <= 6; ++stop_at) {
        int calls = 0;
        const auto stopped = least_squares(
            [&](const VectorXd& x) -> std::optional<VectorXd> {
                if (++calls == stop_at) return std::nullopt;
                return growth(x);
            },
            of({1, 0.2}), of({1e-3, 1e-3}), patient);
        CHECK(!stopped);
        CHECK(calls == stop_at);
    }
}
