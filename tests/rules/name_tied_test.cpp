#include "rules/name_tied.h"

#include <doctest/doctest.h>

using namespace suar;

namespace {

constexpr Namer namers[] = {Namer::pressed, Namer::knowing, Namer::complicit};

ReferralRules referral() { return {0.3 / 365.25, 0.2 / 365.25, 0.6 / 365.25, 0.05, 10, 30}; }

} // namespace

TEST_CASE("each kind of namer names at the rate that gives the assumed successes, within gap and "
          "career") {
    const ReferralRules rules = referral();
    const double successes[] = {0.3, 0.2, 0.6};
    for (int i = 0; i < 3; ++i) {
        const double hazard = naming_hazard(rules, namers[i], 0, 1'000'000);
        // A name takes the gap and then 1/hazard days in the mean.
        CHECK(0.05 / (30 + 1 / hazard) == doctest::Approx(successes[i] / 365.25));
        for (int named = 0; named < 20; ++named)
            for (int days = 0; days < 60; ++days)
                REQUIRE(naming_hazard(rules, namers[i], named, days) ==
                        (named < 10 && days >= 30 ? hazard : 0));
    }
}

TEST_CASE("who brings nobody names nobody, and so does everybody when no names are allowed") {
    for (const Namer namer : namers) {
        CHECK(naming_hazard({0, 0, 0, 0.05, 10, 30}, namer, 0, 100) == 0);
        ReferralRules rules = referral();
        rules.named_max = 0;
        CHECK(naming_hazard(rules, namer, 0, 100) == 0);
    }
}
