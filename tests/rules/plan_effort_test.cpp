#include "rules/plan_effort.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace suar;

namespace {

RecruiterRules rules_with(double make_up) {
    RecruiterRules rules{};
    rules.vacancy_days = 20;
    rules.effort_per_delivery = 45;
    rules.effort_max = 20'000;
    rules.make_up = make_up;
    rules.weekly_change = 0.2;
    return rules;
}

// The multiple after as many weeks of the same want.
double settled(double make_up, double planned, double wanted, int weeks) {
    double multiple = 1;
    for (int week = 0; week < weeks; ++week)
        multiple = next_multiple(rules_with(make_up), multiple, planned, wanted);
    return multiple;
}

} // namespace

TEST_CASE("effort: losses are those of the median time to an exit, of promotion and of death") {
    CaptivityRules rules{};
    rules.exit_median_days = 240;
    rules.promotion_per_day = 1e-4;
    rules.death_per_day = 1e-5;
    CHECK(expected_losses(rules) == doctest::Approx(std::log(2) / 240 + 1.1e-4).epsilon(1e-12));
}

TEST_CASE("effort: whom captives bring is nobody's to make good, and never less than nobody") {
    CaptivityRules captivity{};
    captivity.exit_median_days = 240;
    ReferralRules referral{};
    referral.success_per_captive_day = 0.001;
    CHECK(losses_to_make_good(captivity, referral) ==
          doctest::Approx(std::log(2) / 240 - 0.001).epsilon(1e-12));
    referral.success_per_captive_day = 0.01;
    CHECK(losses_to_make_good(captivity, referral) == 0);
}

TEST_CASE("effort: the plan is growth and losses, and never below nothing") {
    CHECK(planned_deliveries(1000, 1000, 45, 0.003) == doctest::Approx(3));
    CHECK(planned_deliveries(1000, 910, 45, 0.003) == doctest::Approx(5));
    CHECK(planned_deliveries(1000, 1090, 45, 0.003) == doctest::Approx(1));
    CHECK(planned_deliveries(1000, 4000, 45, 0.003) == 0);
    CHECK(planned_deliveries(0, 0, 45, 0.003) == 0);
}

TEST_CASE("effort: what is wanted are the places that those on their way leave vacant") {
    CHECK(wanted_deliveries(rules_with(1), 100, 40) == doctest::Approx(3));
    CHECK(wanted_deliveries(rules_with(1), 40, 100) == 0);
}

// The three words of MODEL 7.12 on make_up.
TEST_CASE("effort: without making up, what a policy takes stays lost") {
    for (const double wanted : {0.0, 0.1, 1.0, 5.0, 1000.0}) CHECK(settled(0, 2, wanted, 60) == 1);
}

TEST_CASE("effort: made up in full, it aims at what is wanted, and by half, at the mean of logs") {
    CHECK(2 * settled(1, 2, 6, 60) == doctest::Approx(6));
    CHECK(2 * settled(1, 2, 0.5, 60) == doctest::Approx(0.5));
    CHECK(2 * settled(0.5, 2, 8, 60) == doctest::Approx(4));
    CHECK(2 * settled(0.5, 2, 0.5, 60) == doctest::Approx(1));
}

TEST_CASE("effort: it moves by a fifth a week at most, up and down, and falls where all is full") {
    CHECK(settled(1, 2, 6, 1) == doctest::Approx(1.2));
    CHECK(settled(1, 2, 6, 2) == doctest::Approx(1.44));
    CHECK(settled(1, 6, 2, 1) == doctest::Approx(0.8));
    CHECK(settled(1, 2, 0, 3) == doctest::Approx(0.512));
    CHECK(settled(0.5, 2, 2.2, 1) == doctest::Approx(std::sqrt(1.1)));
}

TEST_CASE("effort: a trade that begins has nothing to make up for") {
    CHECK(next_multiple(rules_with(1), 3, 0, 10) == 1);
}

TEST_CASE("effort: more is wanted, more is aimed at, whatever was before") {
    for (const double make_up : {0.1, 0.5, 1.0})
        for (const double multiple : {0.3, 1.0, 4.0}) {
            double before = 0;
            for (double wanted = 0; wanted < 50; wanted += 0.37) {
                const double next = next_multiple(rules_with(make_up), multiple, 2, wanted);
                REQUIRE(next >= before);
                before = next;
            }
        }
}

TEST_CASE("effort: nobody is aimed at places that there are not") {
    CHECK(aimed_deliveries(3, 2, 1000) == doctest::Approx(6));
    CHECK(aimed_deliveries(3, 2, 14) == doctest::Approx(2));
    CHECK(aimed_deliveries(3, 2, 0) == 0);
}

TEST_CASE("effort: it is bounded") {
    CHECK(effort_for(rules_with(1), 2) == doctest::Approx(90));
    CHECK(effort_for(rules_with(1), 1e6) == 20'000);
    CHECK(effort_for(rules_with(1), 0) == 0);
}
