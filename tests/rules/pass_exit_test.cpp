#include "rules/luck.h"
#include "rules/pass_exit.h"
#include "support/statistics.h"

#include <doctest/doctest.h>

#include <array>
#include <type_traits>

using namespace suar;
using testing::agrees_with_chance;

namespace {

// A check looks at the trip, never at who travels: the rule is handed nothing else. Whoever gives
// it a person has to change these lines, and the promise in MODEL 7.8 with them.
static_assert(std::is_same_v<decltype(stopped_by),
                             std::optional<std::size_t>(std::span<const CheckRules>, Route, Draw)>);
static_assert(
    std::is_same_v<decltype(choose_exit),
                   std::size_t(const std::vector<ExitRow>&, std::int32_t, const JourneyRules&,
                               const ByRoute<double>&, std::optional<Route>, Draw)>);
static_assert(std::is_same_v<decltype(expected_irregular_stops),
                             double(const CheckRules&, const ExitRow&, double)>);
static_assert(std::is_same_v<decltype(expected_ordinary_stops),
                             double(const CheckRules&, const ExitRow&, double)>);
// Coverage, two sensitivities and a specificity, all by route: a fifth number, or an array by
// anything but the route, does not compile.
constexpr auto these_make = []<class Made>(std::type_identity<Made>, auto... numbers) {
    return requires { Made{numbers...}; };
};
static_assert(these_make(std::type_identity<CheckRules>{}, ByRoute<double>{},
                         ByRoute<CheckQuality>{}));
static_assert(!these_make(std::type_identity<CheckRules>{}, ByRoute<double>{},
                          ByRoute<CheckQuality>{}, 0.0));
static_assert(these_make(std::type_identity<CheckQuality>{}, 0.0, 0.0, 0.0));
static_assert(!these_make(std::type_identity<CheckQuality>{}, 0.0, 0.0, 0.0, 0.0));

CheckRules check_of(double coverage, double sensitivity) {
    return on_every_route(
        {{coverage, coverage, coverage, coverage}, {sensitivity, sensitivity, 0.999}});
}

const std::vector<ExitRow> exits{{"main", Route::direct_flight, 0.3, 3'600'000, 60'000},
                                 {"main", Route::transit_flight, 0.25, 2'400'000, 20'000},
                                 {"others", Route::direct_flight, 0.12, 1'500'000, 25'000},
                                 {"others", Route::transit_flight, 0.08, 900'000, 10'000},
                                 {"ports", Route::ferry, 0.2, 1'800'000, 60'000},
                                 {"posts", Route::land, 0.05, 400'000, 30'000}};

JourneyRules journey(double same_route) {
    JourneyRules rules{};
    rules.same_route = same_route;
    return rules;
}

// The share of choices for each exit, from 100,000 draws.
std::vector<int> choices(std::optional<Route> stopped_on, double same_route,
                         const ByRoute<double>& learnt = {1, 1, 1, 1}) {
    std::vector<int> found(exits.size(), 0);
    for (std::uint32_t i = 0; i < 100'000; ++i)
        ++found[choose_exit(exits, 11, journey(same_route), learnt, stopped_on, testing::luck(i))];
    return found;
}

bool stopped_at_exit(const CheckRules& rules, Route route, Draw luck) {
    return stopped_by({&rules, 1}, route, luck).has_value();
}

constexpr Route every_route[] = {Route::direct_flight, Route::transit_flight, Route::ferry,
                                 Route::land};

} // namespace

TEST_CASE("full coverage and sensitivity stop everybody, none of either stops nobody") {
    for (const Route route : every_route)
        for (std::uint32_t i = 0; i < 20'000; ++i) {
            REQUIRE(stopped_at_exit(check_of(1, 1), route, testing::luck(i)));
            REQUIRE_FALSE(stopped_at_exit(check_of(0, 1), route, testing::luck(i)));
            REQUIRE_FALSE(stopped_at_exit(check_of(1, 0), route, testing::luck(i)));
        }
    for (const Draw& luck : testing::extremes) {
        CHECK(stopped_at_exit(check_of(1, 1), Route::ferry, luck));
        CHECK_FALSE(stopped_at_exit(check_of(0, 1), Route::ferry, luck));
    }
}

TEST_CASE(
    "one more check stops all whom the others stop, and one that covers nothing changes none") {
    const std::array<CheckRules, 2> two{check_of(0.2, 0.25), check_of(0.3, 0.5)},
        same{check_of(0.2, 0.25), check_of(0, 0.5)};
    // Two comparisons of 100,000 trips: each would notice a chance wrong by 0.9 points.
    std::array<int, 2> by{};
    for (std::uint32_t i = 0; i < 100'000; ++i) {
        const Draw luck = testing::luck(i);
        const auto one = stopped_by(std::span(two).first(1), Route::ferry, luck);
        const auto both = stopped_by(two, Route::ferry, luck);
        REQUIRE(stopped_by(same, Route::ferry, luck) == one);
        if (one) REQUIRE(both == one);
        if (both) ++by[*both];
    }
    CHECK(testing::agrees_with_chance(by[0], 100'000, 0.05));
    CHECK(testing::agrees_with_chance(by[1], 100'000, 0.95 * 0.15));
}

TEST_CASE("whom a check stops, a check with more coverage or sensitivity stops too") {
    for (std::uint32_t i = 0; i < 20'000; ++i) {
        const Draw luck = testing::luck(i);
        for (int tenth = 0; tenth < 10; ++tenth) {
            const double less = tenth / 10.0, more = less + 0.1;
            REQUIRE(stopped_at_exit(check_of(less, 0.7), Route::land, luck) <=
                    stopped_at_exit(check_of(more, 0.7), Route::land, luck));
            REQUIRE(stopped_at_exit(check_of(0.7, less), Route::land, luck) <=
                    stopped_at_exit(check_of(0.7, more), Route::land, luck));
        }
    }
}

TEST_CASE("a check stops at coverage times sensitivity, both of its own route") {
    // Four comparisons of 100,000 travellers: each would notice a share wrong by one percentage
    // point.
    CheckRules rules = on_every_route({{0.1, 0.4, 0.8, 0}, {0.5, 0.2, 0.999}});
    rules.quality[1].sensitivity_bound = 0.9;
    for (const Route route : every_route) {
        int stopped = 0;
        for (std::uint32_t i = 0; i < 100'000; ++i)
            stopped += stopped_at_exit(rules, route, testing::luck(i));
        CHECK(agrees_with_chance(stopped, 100'000,
                                 rules.coverage[static_cast<std::size_t>(route)] *
                                     (route == Route::transit_flight ? 0.9 : 0.5)));
    }
}

TEST_CASE("what is learnt of a route multiplies the preference for its exits") {
    const auto found = choices(std::nullopt, 0.3, {1, 1, 0.25, 0});
    double sum = 0;
    const auto weight = [](const ExitRow& exit) {
        return exit.bound_preference * (exit.route == Route::ferry  ? 0.25
                                        : exit.route == Route::land ? 0
                                                                    : 1);
    };
    for (const ExitRow& exit : exits) sum += weight(exit);
    for (std::size_t row = 0; row < exits.size(); ++row)
        CHECK(agrees_with_chance(found[row], 100'000, weight(exits[row]) / sum));
}

TEST_CASE("exits are chosen by preference") {
    // Six comparisons of 100,000 draws: each would notice a share wrong by 0.8 percentage points.
    const auto found = choices(std::nullopt, 0.3);
    for (std::size_t row = 0; row < exits.size(); ++row)
        CHECK(agrees_with_chance(found[row], 100'000, exits[row].bound_preference));
}

TEST_CASE("exits are chosen among those that serve the province, whatever the luck") {
    std::vector<ExitRow> some = exits;
    some[0].provinces = some[5].provinces = {12, 61};
    some[4].provinces = {61};
    // Eighteen comparisons of 100,000 draws: each would notice a share wrong by 0.9 points.
    for (const std::int32_t province : {11, 12, 61}) {
        double sum = 0;
        for (const ExitRow& exit : some) sum += exit.serves(province) ? exit.bound_preference : 0;
        std::vector<int> found(some.size(), 0);
        for (std::uint32_t i = 0; i < 100'000; ++i)
            ++found[choose_exit(some, province, journey(0.3), {1, 1, 1, 1}, std::nullopt,
                                testing::luck(i))];
        for (std::size_t row = 0; row < some.size(); ++row)
            CHECK(agrees_with_chance(found[row], 100'000,
                                     some[row].serves(province) ? some[row].bound_preference / sum
                                                                : 0));
        for (const Draw& luck : testing::extremes)
            CHECK(some[choose_exit(some, province, journey(0), {1, 1, 1, 1}, Route::ferry, luck)]
                      .serves(province));
    }
    // Who has one exit only takes it again, stopped there or not.
    const std::vector<ExitRow> one{{"port", Route::ferry, 0.5, 0, 0, {61}},
                                   {"main", Route::direct_flight, 0.5, 0, 0, {11}}};
    for (const Draw& luck : testing::extremes)
        CHECK(choose_exit(one, 61, journey(0), {1, 1, 1, 1}, Route::ferry, luck) == 0);
}

TEST_CASE("at a retry the stopped route weighs less, and nothing when its weight is zero") {
    // 24 comparisons of 100,000 draws: each would notice a share wrong by 0.9 percentage points.
    for (const Route stopped_on : every_route) {
        double sum = 0;
        const auto weight = [&](const ExitRow& exit) {
            return exit.bound_preference * (exit.route == stopped_on ? 0.3 : 1);
        };
        for (const ExitRow& exit : exits) sum += weight(exit);
        const auto found = choices(stopped_on, 0.3);
        for (std::size_t row = 0; row < exits.size(); ++row)
            CHECK(agrees_with_chance(found[row], 100'000, weight(exits[row]) / sum));
        const auto never = choices(stopped_on, 0);
        for (std::size_t row = 0; row < exits.size(); ++row)
            if (exits[row].route == stopped_on) CHECK(never[row] == 0);
        for (const Draw& luck : testing::extremes)
            CHECK(exits[choose_exit(exits, 11, journey(0), {1, 1, 1, 1}, stopped_on, luck)].route !=
                  stopped_on);
    }
}

TEST_CASE("expected stops of other travellers are shares of the day's checked travellers") {
    CheckRules rules = on_every_route({{0.1, 0.2, 0.4, 0.8}, {0.5, 0.25, 0.999}});
    rules.quality[2] = {0.5, 0.75, 0.99};
    for (const ExitRow& exit : exits) {
        const bool ferry = exit.route == Route::ferry;
        const double checked = rules.coverage[static_cast<std::size_t>(exit.route)] / 365.25;
        CHECK(expected_irregular_stops(rules, exit, 1) ==
              doctest::Approx(exit.irregular_per_normal_year * checked * (ferry ? 0.75 : 0.25)));
        CHECK(expected_ordinary_stops(rules, exit, 1) ==
              doctest::Approx(exit.ordinary_per_normal_year * checked * (ferry ? 0.01 : 0.001)));
        CHECK(expected_irregular_stops(rules, exit, 0) == 0);
        CHECK(expected_ordinary_stops(rules, exit, 0.5) ==
              doctest::Approx(expected_ordinary_stops(rules, exit, 1) / 2));
        CHECK(expected_ordinary_stops(on_every_route({{1, 1, 1, 1}, {1, 1, 1}}), exit, 1) == 0);
        CHECK(expected_irregular_stops(check_of(0, 1), exit, 1) == 0);
        // Those who are not stopped come to the next check.
        const double share = rules.coverage[static_cast<std::size_t>(exit.route)];
        CHECK(irregular_pass(rules, exit.route) ==
              doctest::Approx(1 - share * (ferry ? 0.75 : 0.25)));
        CHECK(ordinary_pass(rules, exit.route) ==
              doctest::Approx(1 - share * (ferry ? 0.01 : 0.001)));
    }
}

TEST_CASE("poisson numbers have the mean and variance of their law") {
    // 12 comparisons of 200,000 numbers. The variance of a Poisson number's squared distance from
    // its mean is m (1 + 2 m). Would notice a mean wrong by 1.3 % of its standard deviation.
    constexpr double count = 200'000;
    for (const double mean : {0.01, 0.3, 1.0, 7.5, 60.0, 499.0}) {
        CAPTURE(mean);
        double sum = 0, squares = 0;
        for (std::uint32_t i = 0; i < count; ++i) {
            const auto number = static_cast<double>(poisson(mean, testing::luck(i)));
            REQUIRE(number >= 0);
            sum += number;
            squares += (number - mean) * (number - mean);
        }
        CHECK(testing::agrees(sum, count * mean, count * mean));
        CHECK(testing::agrees(squares, count * mean, count * mean * (1 + 2 * mean)));
    }
}

TEST_CASE("a poisson number never falls when the mean rises under the same luck") {
    for (std::uint32_t i = 0; i < 3000; ++i) {
        const Draw luck = testing::luck(i);
        std::int64_t before = poisson(0, luck);
        REQUIRE(before == 0);
        for (double mean = 0.01; mean < 2000; mean *= 1.1) {
            const std::int64_t number = poisson(mean, luck);
            REQUIRE(number >= before);
            before = number;
        }
    }
}

TEST_CASE("of a mean above 500 the rest is added without noise") {
    for (std::uint32_t i = 0; i < 1000; ++i)
        REQUIRE(poisson(1700, testing::luck(i)) == poisson(500, testing::luck(i)) + 1200);
    CHECK(poisson(500, testing::extremes[1]) < 1000);
}
