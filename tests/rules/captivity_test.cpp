#include "core/exact_math.h"
#include "rules/captivity.h"
#include "rules/levels_over_time.h"
#include "rules/luck.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace suar;

namespace {

constexpr double months = 365.25 / 12;

CaptivityRules captivity() {
    CaptivityRules rules{};
    rules.exit_median_days = 8 * months;
    rules.exit_shape = 1;
    rules.share_escape = 0.35;
    rules.share_release = 0.55;
    rules.share_police = 0.10;
    rules.attempt_success = 0.4;
    rules.debt_low_idr = 1e7;
    rules.debt_high_idr = 1e8;
    rules.debt_effect = -0.2;
    rules.harshness_effect = -0.2;
    return rules;
}

MissionRules mission(double recording_per_year, double walk_in) {
    MissionRules rules{};
    rules.recording_per_day = recording_per_year / 365.25;
    rules.walk_in = walk_in;
    return rules;
}

double ways_out(const ExitHazards& hazards) {
    return hazards.contact + hazards.escape + hazards.release + hazards.police;
}

double factor(const CaptivityRules& rules, double debt_idr, double harshness) {
    return exit_factor(rules, log_mean_debt(rules), {debt_idr, harshness});
}

const double mean_debt = std::sqrt(1e7 * 1e8);

} // namespace

TEST_CASE("half are out after the median") {
    for (const double median : {7.0, 243.5, 3650.0})
        CHECK(exact_exp(-median * hazard_of_median(median)) == doctest::Approx(0.5));
}

TEST_CASE("recorded and unrecorded ways out together are those of the median") {
    for (const double recording : {0.06, 0.08, 0.19, 1.0})
        for (const double walk_in : {0.0, 0.05, 0.1}) {
            const MissionRules missions = mission(recording, walk_in);
            const ExitHazards hazards = mean_exit_hazards(captivity(), missions);
            CHECK(ways_out(hazards) == doctest::Approx(hazard_of_median(8 * months)));
            const double walking_in = walk_in * (hazards.escape + hazards.police);
            CHECK(hazards.contact + walking_in == doctest::Approx(missions.recording_per_day));
            CHECK(hazards.contact >= 0);
            const double out = hazards.escape + hazards.release + hazards.police;
            CHECK(hazards.escape / out == doctest::Approx(0.35));
            CHECK(hazards.release / out == doctest::Approx(0.55));
            CHECK(hazards.police / out == doctest::Approx(0.10));
        }
}

TEST_CASE("of attempts to escape the assumed share succeeds") {
    CaptivityRules rules = captivity();
    for (const double success : {0.01, 0.4, 1.0}) {
        rules.attempt_success = success;
        const ExitHazards hazards = mean_exit_hazards(rules, mission(0.08, 0.1));
        CHECK(hazards.escape / (hazards.escape + hazards.failed_attempt) ==
              doctest::Approx(success));
    }
    CHECK(mean_exit_hazards(rules, mission(0.08, 0.1)).failed_attempt == 0);
}

TEST_CASE("more recording by missions means more contacts and fewer other ways out") {
    ExitHazards before = mean_exit_hazards(captivity(), mission(0.06, 0.1));
    for (double recording = 0.07; recording < 1; recording += 0.05) {
        const ExitHazards now = mean_exit_hazards(captivity(), mission(recording, 0.1));
        REQUIRE(now.contact > before.contact);
        REQUIRE(now.escape < before.escape);
        REQUIRE(now.release < before.release);
        REQUIRE(now.police < before.police);
        before = now;
    }
}

TEST_CASE("at the mean debt and harshness, and without effects, nobody is held longer or shorter") {
    CHECK(factor(captivity(), mean_debt, 0.5) == doctest::Approx(1));
    CaptivityRules rules = captivity();
    rules.debt_effect = rules.harshness_effect = 0;
    for (const double debt : {1e4, 1e8, 1e11})
        for (const double harshness : {0.0, 0.3, 1.0}) CHECK(factor(rules, debt, harshness) == 1);
}

TEST_CASE("an effect is the change of the log-hazard: below zero, debt and harshness hold longer") {
    const CaptivityRules rules = captivity();
    CHECK(factor(rules, 2.718281828459045 * mean_debt, 0.5) == doctest::Approx(exact_exp(-0.2)));
    CHECK(factor(rules, mean_debt, 1) == doctest::Approx(exact_exp(-0.1)));
    double before = factor(rules, 1e7, 0);
    for (int step = 1; step <= 20; ++step) {
        const double debtor = factor(rules, 1e7 * (1 + step), 0);
        const double harsher = factor(rules, 1e7 * (1 + step), step / 20.0);
        REQUIRE(debtor < before);
        REQUIRE(harsher < debtor);
        before = debtor;
    }
}

TEST_CASE("the debt at arrival is even between its bounds on the log scale") {
    const CaptivityRules rules = captivity();
    std::int64_t before = 0;
    for (int step = 0; step < 4096; ++step) {
        const double share = (step + 0.5) / 4096;
        const std::int64_t debt = debt_at_arrival(rules, testing::luck_at(share));
        REQUIRE(debt > before);
        REQUIRE(static_cast<double>(debt) / (1e7 * exact_exp(share * exact_log(10))) ==
                doctest::Approx(1).epsilon(1e-6));
        before = debt;
    }
    for (const Draw& luck : testing::extremes) {
        CHECK(debt_at_arrival(rules, luck) >= 9'999'999); // whole rupiah, rounded down
        CHECK(debt_at_arrival(rules, luck) <= 100'000'000);
    }
}

TEST_CASE("half are out after the median whatever the shape of the days held") {
    CaptivityRules rules = captivity();
    rules.exit_median_days = 240;
    for (const double shape : {0.3, 0.7, 1.0, 1.4, 3.0}) {
        rules.exit_shape = shape;
        const ExitPace pace(rules);
        double cumulated = 0;
        for (int day = 0; day < 240; ++day) cumulated += hazard_of_median(240) * pace.on(day);
        CHECK(exact_exp(-cumulated) == doctest::Approx(0.5));
        for (int day = 240; day < 480; ++day) cumulated += hazard_of_median(240) * pace.on(day);
        // Weibull: ln 2 (t / median)^shape.
        CHECK(cumulated == doctest::Approx(ln_2 * std::pow(2, shape)));
    }
}

TEST_CASE("with the days held ways out close below shape 1, open above it, and stay at 1") {
    CaptivityRules rules = captivity();
    for (const double shape : {0.5, 0.9, 1.0, 1.1, 2.0}) {
        rules.exit_shape = shape;
        const ExitPace pace(rules);
        for (int day = 1; day < 3000; ++day) {
            if (shape < 1) REQUIRE(pace.on(day) < pace.on(day - 1));
            if (shape > 1) REQUIRE(pace.on(day) > pace.on(day - 1));
            if (shape == 1) REQUIRE(pace.on(day) == 1); // not a bit changes
        }
        CHECK(pace.on(0xFFFF) > 0); // the last day that a run can have
    }
}
