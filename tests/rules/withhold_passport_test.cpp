#include "rules/luck.h"
#include "rules/withhold_passport.h"
#include "support/statistics.h"

#include <doctest/doctest.h>

#include <array>
#include <type_traits>

using namespace suar;
using testing::agrees_with_chance;

namespace {

// A screening looks at the application, never at who applies: the rule is handed nothing else.
static_assert(std::is_same_v<decltype(withheld_by),
                             std::optional<std::size_t>(std::span<const Screening>, Draw)>);

} // namespace

TEST_CASE("screenings withhold at the chance of two independent ones, each its own part") {
    // Two comparisons of 100,000 applications: each would notice a chance wrong by 0.9 points.
    const std::array<Screening, 2> two{{{0.1, 0, 0}, {0.25, 0, 0}}};
    std::array<int, 2> by{};
    for (std::uint32_t i = 0; i < 100'000; ++i)
        if (const auto found = withheld_by(two, testing::luck(i))) ++by[*found];
    CHECK(agrees_with_chance(by[0], 100'000, 0.1));
    CHECK(agrees_with_chance(by[1], 100'000, 0.9 * 0.25));
}

TEST_CASE("one more screening withholds from all whom the others refuse, and none from nobody") {
    const std::array<Screening, 2> two{{{0.1, 0, 0}, {0.25, 0, 0}}}, same{{{0.1, 0, 0}, {0, 0, 0}}};
    for (std::uint32_t i = 0; i < 50'000; ++i) {
        const auto one = withheld_by(std::span(two).first(1), testing::luck(i));
        REQUIRE(one == withheld_by(same, testing::luck(i)));
        if (one) REQUIRE(withheld_by(two, testing::luck(i)) == one);
    }
}

TEST_CASE("applications of a day are the province's share of a year's, by the travel index") {
    PassportRules rules{};
    rules.irregular_per_year = 365'250;
    rules.ordinary_per_year = 3'652'500;
    const Applications all = applications_of_day(rules, 1, 1);
    CHECK(all.irregular == doctest::Approx(1000));
    CHECK(all.ordinary == doctest::Approx(10'000));
    CHECK(applications_of_day(rules, 0.5, 0.1).ordinary == doctest::Approx(500));
    CHECK(applications_of_day(rules, 0, 1).irregular == 0);
}
