#include "core/exact_math.h"
#include "rules/levels_over_time.h"
#include "rules/luck.h"
#include "support/statistics.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace suar;

TEST_CASE("decay starts at one, falls every day, and two stretches make one") {
    for (const double time_constant : {0.7, 9.0, 60.0, 395.2, 3000.0}) {
        const Decay decay(time_constant);
        CHECK(decay.after(0) == 1);
        const int end = static_cast<int>(std::min(30 * time_constant, 65'536.0)); // days of a run
        for (int day = 1; day < end; ++day) REQUIRE(decay.after(day) < decay.after(day - 1));
        for (int one = 0; one < end / 2; one += 1 + end / 40)
            for (int two = 0; two < end / 2; two += 1 + end / 40)
                REQUIRE(decay.after(one + two) ==
                        doctest::Approx(decay.after(one) * decay.after(two)).epsilon(1e-13));
        CHECK(decay.after(1'000'000) == 0);
    }
}

TEST_CASE("a half-life halves") {
    const Decay decay(270 / ln_2);
    for (int lives = 0; lives < 12; ++lives)
        CHECK(std::abs(decay.after(270 * lives) * (1 << lives) - 1) < 1e-14);
}

TEST_CASE("the target of stress rises with each burden and is never above one") {
    const StressRules mild{60, 0.2, 0.3, 0.25, 0.125, {}}, heavy{60, 0.7, 0.6, 0.5, 0.4, {}};
    CHECK(stress_target(mild, {}) == 0.2);
    for (const StressRules& rules : {mild, heavy})
        for (const bool one : {false, true})
            for (const bool two : {false, true}) {
                CHECK(stress_target(rules, {true, one, two}) >=
                      stress_target(rules, {false, one, two}));
                CHECK(stress_target(rules, {one, true, two}) >=
                      stress_target(rules, {one, false, two}));
                CHECK(stress_target(rules, {one, two, true}) >=
                      stress_target(rules, {one, two, false}));
            }
    CHECK(stress_target(mild, {true, true, false}) == 0.75);
    CHECK(stress_target(mild, {true, true, true}) == 0.875);
    CHECK(stress_target(mild, {false, false, true}) == 0.325);
    CHECK(stress_target(heavy, {true, true, true}) == 1);
}

TEST_CASE("as many have dependants as the share of their age says, each by luck of her own") {
    // Six comparisons of 100,000 persons: each would notice a share wrong by 0.9 percentage points.
    StressRules rules{};
    rules.dependants_share = {0.15, 0.55, 0.8, 0.75, 0.5, 0.3};
    for (std::size_t age = 0; age < ages; ++age) {
        int found = 0;
        for (std::uint32_t i = 0; i < 100'000; ++i)
            found += has_dependants(rules, static_cast<Age>(age), testing::luck(i));
        CHECK(testing::agrees_with_chance(found, 100'000, rules.dependants_share[age]));
    }
    rules.dependants_share = {0, 1, 0, 1, 0, 1};
    for (const Draw& luck : testing::extremes)
        for (std::size_t age = 0; age < ages; ++age)
            CHECK(has_dependants(rules, static_cast<Age>(age), luck) == (age % 2 == 1));
}

TEST_CASE("a level moves from where it was to its target and stays between them") {
    for (const double then : {0.0, 0.3, 1.0})
        for (const double target : {0.0, 0.55, 1.0}) {
            CHECK(moved_towards(then, target, 1) == doctest::Approx(then));
            CHECK(moved_towards(then, target, 0) == target);
            double distance = std::abs(then - target);
            for (double decay = 1; decay > 0; decay -= 0.01) {
                const double left = std::abs(moved_towards(then, target, decay) - target);
                REQUIRE(left <= distance + 1e-15);
                distance = left;
            }
        }
}

TEST_CASE("a message takes its share of what is missing, in whatever order messages come") {
    for (double level = 0; level <= 1; level += 0.05) {
        CHECK(raised_by(level, 0) == level);
        CHECK(raised_by(level, 1) == doctest::Approx(1));
        double before = level;
        for (double kappa = 0; kappa <= 1; kappa += 0.05) {
            const double raised = raised_by(level, kappa);
            REQUIRE(raised >= before);
            REQUIRE(raised <= 1 + 1e-15);
            REQUIRE(1 - raised == doctest::Approx((1 - kappa) * (1 - level)));
            REQUIRE(raised_by(raised, 0.3) ==
                    doctest::Approx(raised_by(raised_by(level, 0.3), kappa)));
            before = raised;
        }
    }
}
