#include "core/exact_math.h"
#include "rules/luck.h"
#include "rules/prepare.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace suar;

namespace {

// The chance that a gamma time with a whole shape is longer: e^-x (1 + x + ... + x^(k-1)/(k-1)!).
double longer_than(double days, double mean, int shape) {
    const double x = days * shape / mean;
    double term = 1, sum = 1;
    for (int k = 1; k < shape; ++k) sum += term *= x / k;
    return exact_exp(-x) * sum;
}

} // namespace

TEST_CASE(
    "preparing takes whole days of the gamma distribution: a time ends on the day it falls in") {
    // Luck at even steps makes the comparison exact: a share is met to within its step, 1/65536,
    // and the table of the distribution function itself to 4e-4, most near 0 for shape 1.
    for (const int shape : {1, 2, 5})
        for (const double mean : {3.0, 20.0, 90.0}) {
            CAPTURE(shape);
            CAPTURE(mean);
            const PreparationTime time(mean, shape);
            std::vector<int> ends(2000, 0);
            for (int step = 0; step < 65'536; ++step)
                ++ends[static_cast<std::size_t>(
                    time.days(testing::luck_at((step + 0.5) / 65'536)))];
            REQUIRE(ends[0] == 0);
            double until = 0;
            for (int day = 1; day < 10 * mean; ++day) {
                until += ends[static_cast<std::size_t>(day)] / 65'536.0;
                REQUIRE(std::abs(1 - until - longer_than(day, mean, shape)) < 4e-4);
            }
        }
}

TEST_CASE("short times are as frequent as the gamma distribution has them at shape 1/2 as well") {
    // Its density has no bound at 0. A time of shape 1/2 is half the square of a normal one, so the
    // chance that it is longer than x means is erfc(sqrt(x / 2)). What lies beyond twelve means is
    // 6e-4, and the luck's steps are 1/65536.
    for (const double mean : {1.0, 12.0, 60.0}) {
        CAPTURE(mean);
        const PreparationTime time(mean, 0.5);
        std::vector<int> ends(2000, 0);
        for (int step = 0; step < 65'536; ++step)
            ++ends[static_cast<std::size_t>(time.days(testing::luck_at((step + 0.5) / 65'536)))];
        double until = 0;
        for (int day = 1; day < 10 * mean; ++day) {
            until += ends[static_cast<std::size_t>(day)] / 65'536.0;
            REQUIRE(std::abs(1 - until - std::erfc(std::sqrt(day / mean / 2))) < 1e-3);
        }
    }
}

TEST_CASE("the mean time of preparing is the mean asked for, and the half day of rounding up") {
    // Days are the time rounded up, so their mean is half a day more, to 1/12 of the density's jump
    // at 0. 200,000 draws: the mean of a fresh seed lies within 5.5 standard deviations, mean /
    // sqrt(shape x 200,000) and less than 1.3 % of the mean; nine comparisons. With the table's own
    // 4e-4 a mean wrong by 2 % would be noticed.
    for (const int shape : {1, 2, 5})
        for (const double mean : {3.0, 20.0, 90.0}) {
            CAPTURE(shape);
            CAPTURE(mean);
            const PreparationTime time(mean, shape);
            double sum = 0;
            for (std::uint32_t i = 0; i < 200'000; ++i) {
                const int days = time.days(testing::luck(i));
                REQUIRE(days >= 1);
                sum += days;
            }
            const double found = sum / 200'000;
            const double jump = shape == 1 ? 1 / (12 * mean) : 0;
            const double sigma = std::sqrt((mean * mean / shape + 1.0 / 12) / 200'000);
            CHECK(std::abs(found - (mean + 0.5 + jump)) < 5.5 * sigma + 0.002 * mean);
        }
}

TEST_CASE("later luck never means a shorter preparation, and its ends stay finite") {
    for (const double shape : {0.5, 1.0, 2.0, 20.0})
        for (const double mean : {1.0, 20.0, 365.0}) {
            const PreparationTime time(mean, shape);
            int before = time.days(testing::extremes[0]);
            REQUIRE(before >= 1);
            for (int step = 0; step < 10'000; ++step) {
                const int days = time.days(testing::luck_at((step + 0.5) / 10'000));
                REQUIRE(days >= before);
                before = days;
            }
            const int last = time.days(testing::extremes[1]);
            REQUIRE(last >= before);
            REQUIRE(last <= 12 * mean + 2);
        }
}

TEST_CASE("the hazard of withdrawing starts at its base and rises with awareness and warnings") {
    JourneyRules rules{};
    rules.withdrawal_per_day = 0.016;
    rules.withdrawal_awareness = 0.02;
    rules.withdrawal_warning = 0.01;
    CHECK(withdrawal_hazard(rules, 0, 0) == 0.016);
    CHECK(withdrawal_hazard(rules, 0.5, 2) == doctest::Approx(0.016 + 0.01 + 0.02));
    for (int warnings = 0; warnings < 3; ++warnings)
        for (double awareness = 0; awareness < 1; awareness += 0.1) {
            const double hazard = withdrawal_hazard(rules, awareness, warnings);
            REQUIRE(withdrawal_hazard(rules, awareness, warnings + 1) > hazard);
            REQUIRE(withdrawal_hazard(rules, awareness + 0.1, warnings) > hazard);
        }
    rules = JourneyRules{};
    CHECK(withdrawal_hazard(rules, 1, 3) == 0);
}
