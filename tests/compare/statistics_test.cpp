// Means, intervals and ratios against values from tables and from algebra.
#include "compare/statistics.h"

#include <cmath>
#include <doctest/doctest.h>

using namespace suar;

TEST_CASE("statistics: quantiles of t are those of the tables") {
    CHECK(t_quantile(1) == doctest::Approx(12.706204736));
    CHECK(t_quantile(2) == doctest::Approx(4.302652730));
    CHECK(t_quantile(19) == doctest::Approx(2.093024054));
}

TEST_CASE("statistics: the interval of a mean") {
    CHECK(!mean_interval({}));
    CHECK(!mean_interval({4}));
    const auto two = mean_interval({1, 3}); // mean 2, standard error 1
    REQUIRE(two);
    CHECK(two->low == doctest::Approx(2 - 12.706204736));
    CHECK(two->high == doctest::Approx(2 + 12.706204736));
    const auto three = mean_interval({1, 2, 3}); // mean 2, standard error 1 / sqrt 3
    CHECK(three->high == doctest::Approx(2 + 4.302652730 / std::sqrt(3.0)));
    std::vector<double> twenty;
    for (int i = 0; i < 20; ++i) twenty.push_back(i % 2); // variance 5 / 19
    CHECK(mean_interval(twenty)->high == doctest::Approx(0.5 + 2.093024054 * std::sqrt(1.0 / 76)));
}

TEST_CASE("statistics: equal differences have an interval of no width") {
    const Estimate estimate = paired({10, 20, 60}, {13, 23, 63});
    CHECK(estimate.base == 30);
    CHECK(estimate.policy == 33);
    CHECK(estimate.difference == 3);
    CHECK(*estimate.percent == doctest::Approx(10));
    CHECK(estimate.interval->low == 3);
    CHECK(estimate.interval->high == 3);
    CHECK(!estimate.narrower_by); // no ratio to a width of zero
    CHECK(*estimate.width_with_other_luck > 0);
}

TEST_CASE("statistics: equal worlds differ by exactly nothing") {
    const std::vector<double> world{0.1, 0.7, 1e15, 3};
    const Estimate estimate = paired(world, world);
    CHECK(estimate.difference == 0);
    CHECK(estimate.interval->low == 0);
    CHECK(estimate.interval->high == 0);
}

TEST_CASE("statistics: one replicate has no interval, and a base of zero no percent") {
    const Estimate estimate = paired({0}, {5});
    CHECK(estimate.difference == 5);
    CHECK(!estimate.interval);
    CHECK(!estimate.percent);
    CHECK(!estimate.width_of_paired);
    CHECK(!unpaired({1}, {2}).interval);
}

TEST_CASE("statistics: Welch's interval for separate luck") {
    // Variances 1 and 4, three each: error sqrt(5 / 3), degrees (5/3)^2 / ((1/3)^2/2 + (4/3)^2/2).
    const Estimate estimate = unpaired({1, 2, 3}, {3, 5, 7});
    const double degrees = (25.0 / 9) / (1.0 / 18 + 16.0 / 18);
    CHECK(estimate.difference == 3);
    CHECK(estimate.interval->high == doctest::Approx(3 + t_quantile(degrees) * std::sqrt(5.0 / 3)));
    CHECK(unpaired({2, 2}, {5, 5}).interval->width() == 0);
}

TEST_CASE("statistics: pairing narrows by what the worlds have in common") {
    const Estimate estimate = paired({10, 20, 30, 40}, {11, 19, 31, 41});
    const Estimate other = unpaired({10, 20, 30, 40}, {11, 19, 31, 41});
    CHECK(*estimate.width_of_paired == doctest::Approx(estimate.interval->width()));
    CHECK(*estimate.width_with_other_luck == doctest::Approx(other.interval->width()));
    CHECK(*estimate.narrower_by ==
          doctest::Approx(other.interval->width() / estimate.interval->width()));
    CHECK(*estimate.narrower_by > 5);
}

TEST_CASE("statistics: a ratio of means with Fieller's bounds") {
    // Proportional pairs: the ratio is sure, however the pairs spread.
    const auto sure = ratio_of_means({20, 22, 24}, {10, 11, 12});
    REQUIRE(sure);
    CHECK(sure->value == doctest::Approx(2));
    CHECK(sure->interval->low == doctest::Approx(2));
    CHECK(sure->interval->high == doctest::Approx(2));
    // A sure denominator: the interval of the mean above, divided.
    const auto fixed = ratio_of_means({1, 2, 3}, {4, 4, 4});
    CHECK(fixed->interval->low == doctest::Approx(mean_interval({1, 2, 3})->low / 4));
    CHECK(fixed->interval->high == doctest::Approx(mean_interval({1, 2, 3})->high / 4));
}

TEST_CASE("statistics: no ratio where the denominator may be nothing") {
    CHECK(!ratio_of_means({1, 2, 3}, {-1, 0, 4})); // its interval holds zero
    CHECK(!ratio_of_means({1, 2, 3}, {-4, -4, -4}));
    CHECK(!ratio_of_means({1}, {0}));
    const auto single = ratio_of_means({6}, {3});
    REQUIRE(single);
    CHECK(single->value == 2);
    CHECK(!single->interval);
}
