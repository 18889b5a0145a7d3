#include "core/spells.h"
#include "rules/come_home.h"
#include "rules/luck.h"
#include "support/statistics.h"

#include <doctest/doctest.h>

using namespace suar;

TEST_CASE("as many are helped as the share says, and nobody at 0") {
    // Two comparisons of 100,000 returns: each would notice a share wrong by 0.9 percentage points.
    int helped = 0, settled = 0;
    for (std::uint32_t i = 0; i < 100'000; ++i) {
        const Draw one = draw({7, 0}, Decision::reintegrate, i, 0, 0);
        const Draw two = draw({7, 0}, Decision::settle_debt, i, 0, 0);
        const Help help = help_at_return({0.4, 0.5, 2, 0.25}, one, two);
        helped += help.finding == 3;
        settled += help.debt_settled;
        REQUIRE((help.testimony == 0.25) == (help.finding == 3));
        const Help none = help_at_return({0, 1, 5, 1}, one, two);
        REQUIRE(none.finding == 1);
        REQUIRE_FALSE(none.debt_settled);
        REQUIRE(none.testimony == 0);
    }
    CHECK(testing::agrees_with_chance(helped, 100'000, 0.4));
    CHECK(testing::agrees_with_chance(settled, 100'000, 0.2));
}

TEST_CASE("without testimony the chance of a warning is the usual one to the last bit") {
    for (const double usual : {0.0, 0.1, 0.3, 1.0}) {
        ReturnRules rules{};
        rules.warning = usual;
        CHECK(chance_of_warning(rules, {}) == usual);
        CHECK(chance_of_warning(rules, {1, false, 1}) == doctest::Approx(1));
        double before = usual;
        for (double testimony = 0.1; testimony <= 1; testimony += 0.1) {
            const double now = chance_of_warning(rules, {1, false, testimony});
            CHECK(now == doctest::Approx(1 - (1 - usual) * (1 - testimony)));
            CHECK(now >= before);
            before = now;
        }
    }
}

TEST_CASE("the time to a meeting has the mean of its hazard, and there is none at 0") {
    ReturnRules rules{};
    CHECK(days_until_found(rules, testing::luck(1)) == longest_spell);
    rules.recontact_per_day = 0.01;
    double sum = 0;
    for (std::uint32_t i = 0; i < 100'000; ++i) sum += days_until_found(rules, testing::luck(i));
    // Whole days, rounded up; one comparison, would notice a mean wrong by 2 %.
    CHECK(testing::agrees(sum, 100'000 * 100.5, 100'000 * 100.0 * 100.0));
}
