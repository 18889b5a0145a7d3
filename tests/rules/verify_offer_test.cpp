#include "rules/luck.h"
#include "rules/verify_offer.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>

using namespace suar;

namespace {

VerificationRules rules(double reach, double detection, double heeded) {
    return {everybody(), reach, detection, heeded};
}

} // namespace

TEST_CASE("offers are checked, recognised and heeded in the shares that the rules name") {
    constexpr int draws = 40'000;
    std::array<int, 4> found{};
    for (std::uint32_t i = 0; i < draws; ++i)
        ++found[static_cast<std::size_t>(verify_offer(rules(0.5, 0.8, 0.7), testing::luck(i)))];
    const double asked = draws * (1 - std::exp(-0.5)); // five standard errors each
    CHECK(found[0] == doctest::Approx(draws - asked).epsilon(0.02));
    CHECK(found[1] == doctest::Approx(0.2 * asked).epsilon(0.06));
    CHECK(found[2] == doctest::Approx(0.24 * asked).epsilon(0.06));
    CHECK(found[3] == doctest::Approx(0.56 * asked).epsilon(0.04));
}

TEST_CASE("law: with more reach, detection or heed nobody who gave up goes on") {
    for (std::uint32_t i = 0; i < 5'000; ++i) {
        const auto gives_up = [&](double reach, double detection, double heeded) {
            return verify_offer(rules(reach, detection, heeded), testing::luck(i)) ==
                   Verified::gives_up;
        };
        if (!gives_up(0.3, 0.5, 0.5)) continue;
        CHECK(gives_up(0.6, 0.5, 0.5));
        CHECK(gives_up(0.3, 0.9, 0.5));
        CHECK(gives_up(0.3, 0.5, 0.9));
    }
}

TEST_CASE("limits: without reach nobody asks, without detection nothing is found") {
    for (std::uint32_t i = 0; i < 2'000; ++i) {
        CHECK(verify_offer(rules(0, 1, 1), testing::luck(i)) == Verified::not_asked);
        CHECK(verify_offer(rules(100, 0, 1), testing::luck(i)) == Verified::nothing_found);
        CHECK(verify_offer(rules(100, 1, 1), testing::luck(i)) == Verified::gives_up);
        CHECK(verify_offer(rules(100, 1, 0), testing::luck(i)) == Verified::not_heeded);
    }
}
