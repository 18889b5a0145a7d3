#include "rules/luck.h"
#include "rules/take_loan.h"
#include "support/statistics.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace suar;
using testing::agrees_with_chance;

namespace {

LoanRules rules(double accuracy) { return {everybody(), 0.001, accuracy, 0.2, 0.002, 365}; }

} // namespace

TEST_CASE("of the offers the share that goes to the unemployed is the accuracy") {
    for (const double rate : {0.02, 0.05, 0.3})
        for (const double accuracy : {0.35, 0.5, 0.7, 0.99}) {
            const double meant = rate * loan_offer_hazard(rules(accuracy), true, rate);
            const double others = (1 - rate) * loan_offer_hazard(rules(accuracy), false, rate);
            CHECK(meant / (meant + others) == doctest::Approx(accuracy));
        }
}

TEST_CASE(
    "with full accuracy nobody at work is offered a loan, the unemployed always at the reach") {
    CHECK(loan_offer_hazard(rules(1), false, 0.05) == 0);
    for (const double accuracy : {0.0, 0.3, 1.0})
        CHECK(loan_offer_hazard(rules(accuracy), true, 0.05) == 0.001);
    for (const double rate : {0.0, 0.05, 0.5, 1.0}) // no better than chance: everybody alike
        CHECK(loan_offer_hazard(rules(0), false, rate) == 0.001);
    CHECK(loan_offer_hazard(rules(0.1), false, 0.3) == 0.001);
}

TEST_CASE("a business fails at its hazard within the term, or else the loan is repaid at its end") {
    // One comparison of 100,000 businesses: would notice a share wrong by 0.9 percentage points.
    int failed = 0;
    for (std::uint32_t i = 0; i < 100'000; ++i) {
        const BusinessEnd end = business_end(rules(0.7), testing::luck(i));
        CHECK(end.days >= 1);
        CHECK(end.days <= 365);
        if (!end.failed) CHECK(end.days == 365);
        failed += end.failed;
    }
    CHECK(agrees_with_chance(failed, 100'000, 1 - std::exp(-0.002 * 365)));
}

TEST_CASE("a business that fails less often never ends earlier under the same luck") {
    LoanRules trained = rules(0.7);
    trained.failure_per_day = 0.001;
    for (std::uint32_t i = 0; i < 20'000; ++i) {
        const BusinessEnd with = business_end(trained, testing::luck(i));
        const BusinessEnd without = business_end(rules(0.7), testing::luck(i));
        REQUIRE(with.days >= without.days);
        REQUIRE(with.failed <= without.failed);
    }
    trained.failure_per_day = 0;
    for (const Draw& luck : testing::extremes) CHECK_FALSE(business_end(trained, luck).failed);
}
