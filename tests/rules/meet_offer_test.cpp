#include "rules/luck.h"
#include "rules/meet_offer.h"
#include "support/statistics.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace suar;

namespace {

OfferRules rules() {
    OfferRules all{};
    all.reach = {0.01, 0.004, 0.001, 0.5};
    all.saturation = {1e-3, 2e-3, 0.1, 5};
    all.takedown = {0, 0.25, 0.9, 0.5};
    all.high_wage_usd = 1100;
    all.low_wage_idr = 6.5e6;
    all.low_share = 0.3;
    all.idr_per_usd = 15'000;
    return all;
}

constexpr Channel every_channel[] = {Channel::open_adverts, Channel::closed_groups,
                                     Channel::in_person, Channel::referral};

} // namespace

TEST_CASE("the hazard of an offer stays within the channel's reach and grows with effort") {
    for (const Channel channel : every_channel) {
        const auto c = static_cast<std::size_t>(channel);
        const double bound = rules().reach[c] * (1 - rules().takedown[c]);
        for (const double persons : {1.0, 5e4, 2.54e7}) {
            CHECK(offer_hazard(rules(), channel, 0, persons) == 0);
            double before = 0;
            for (double effort = 1e-6; effort < 1e9; effort *= 1.5) {
                const double hazard = offer_hazard(rules(), channel, effort, persons);
                REQUIRE(hazard >= before);
                REQUIRE(hazard <= bound);
                REQUIRE(offer_hazard(rules(), channel, effort, 2 * persons) <= hazard);
                before = hazard;
            }
            CHECK(offer_hazard(rules(), channel, 1e12, persons) == bound);
        }
    }
}

TEST_CASE("effort is not lost: what two recruiters leave uncovered is the product of both") {
    const double persons = 1e6, reach = rules().reach[0];
    const auto uncovered = [&](double effort) {
        return 1 - offer_hazard(rules(), Channel::open_adverts, effort, persons) / reach;
    };
    for (double one = 1; one < 3000; one *= 2)
        for (double two = 1; two < 3000; two *= 2)
            CHECK(uncovered(one + two) ==
                  doctest::Approx(uncovered(one) * uncovered(two)).epsilon(1e-12));
    // A little effort meets in proportion: reach / (persons x saturation) for each recruiter-day.
    for (const Channel channel : every_channel) {
        const auto c = static_cast<std::size_t>(channel);
        const double slope = rules().reach[c] * (1 - rules().takedown[c]) / rules().saturation[c];
        CHECK(offer_hazard(rules(), channel, 1e-3, persons) / 1e-3 ==
              doctest::Approx(slope / persons).epsilon(1e-5));
    }
}

TEST_CASE("a takedown removes its share, and all of it when complete") {
    OfferRules changed = rules();
    for (const Channel channel : every_channel) {
        const auto c = static_cast<std::size_t>(channel);
        changed.takedown[c] = 0;
        const double whole = offer_hazard(changed, channel, 500, 1e5);
        for (int tenth = 0; tenth <= 10; ++tenth) {
            changed.takedown[c] = tenth / 10.0;
            CHECK(offer_hazard(changed, channel, 500, 1e5) ==
                  doctest::Approx(whole * (10 - tenth) / 10));
        }
        CHECK(offer_hazard(changed, channel, 500, 1e5) == 0);
    }
}

TEST_CASE("the promised pay is one of two figures, the low one at its share") {
    // One comparison of 100,000 draws: would notice a share wrong by one percentage point.
    OfferRules changed = rules();
    int low = 0;
    for (std::uint32_t i = 0; i < 100'000; ++i) {
        const double wage = promised_wage_idr(changed, testing::luck(i));
        REQUIRE((wage == 6.5e6 || wage == 1100.0 * 15'000));
        low += wage == 6.5e6;
    }
    CHECK(testing::agrees_with_chance(low, 100'000, 0.3));
    for (const Draw& luck : testing::extremes) {
        changed.low_share = 0;
        CHECK(promised_wage_idr(changed, luck) == 1100.0 * 15'000);
        changed.low_share = 1;
        CHECK(promised_wage_idr(changed, luck) == 6.5e6);
    }
}
