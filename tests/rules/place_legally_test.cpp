#include "rules/luck.h"
#include "rules/place_legally.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace suar;

namespace {

LegalPlaceRules rules(double quota) { return {everybody(), quota, 0.01, 0.4, 0.25, 700}; }

} // namespace

TEST_CASE(
    "over time as many places can be filled as the quota has days, whatever an agent stands for") {
    for (const double agent : {1.0, 20.0, 500.0}) {
        double left = 0;
        std::int64_t filled = 0;
        constexpr int days = 3'000;
        for (int day = 0; day < days; ++day) {
            left = places_today(rules(7), left, agent);
            const auto served = static_cast<std::int64_t>(left / agent);
            left -= static_cast<double>(served) * agent;
            filled += served * static_cast<std::int64_t>(agent);
        }
        CHECK(filled <= 7 * days);
        CHECK(static_cast<double>(filled) > 7 * days - agent - 1);
    }
}

TEST_CASE("places that nobody takes are kept for a month and not longer") {
    double left = 0;
    for (int day = 0; day < 400; ++day) left = places_today(rules(7), left, 1);
    CHECK(left == doctest::Approx(7 * (days_per_month + 1)));
    CHECK(places_today(rules(0), 0, 1) == 0);
}

TEST_CASE("one who prepares turns to a safe place in the share that the rules name") {
    constexpr int draws = 40'000;
    int turned = 0;
    for (std::uint32_t i = 0; i < draws; ++i)
        turned += turns_to_legal_place(rules(7), testing::luck(i));
    // 0.25 x (1 - e^-0.4), five standard errors
    CHECK(turned == doctest::Approx(draws * 0.25 * (1 - std::exp(-0.4))).epsilon(0.09));
}
