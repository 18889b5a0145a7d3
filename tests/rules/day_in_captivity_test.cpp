#include "rules/captivity.h"
#include "rules/day_in_captivity.h"
#include "rules/luck.h"
#include "support/statistics.h"

#include <doctest/doctest.h>

#include <map>

using namespace suar;

namespace {

CaptivityRules harsh(double injury, double attempt_sale) {
    CaptivityRules rules{};
    rules.injury = injury;
    rules.attempt_sale = attempt_sale;
    return rules;
}

// Everything at this hazard.
DayHazards all_at(double hazard) {
    DayHazards hazards{};
    hazards.turn.fill(hazard);
    hazards.coercion = hazards.contact = hazards.failed_attempt = hazards.naming = hazard;
    return hazards;
}

// Person `number`'s luck of one day.
auto luck_of(std::uint32_t number) {
    return [number](Decision decision) { return draw({7, 0}, decision, number, 0, 0); };
}

// Luck that falls at this moment of the day when the hazard is 1, or not at all.
using Moments = std::map<Decision, double>;
auto luck_at_moments(const Moments& moments) {
    return [&](Decision decision) {
        const auto found = moments.find(decision);
        const double moment = found == moments.end() ? 1.5 : found->second;
        return testing::luck_at(exact_exp(-moment));
    };
}

CaptiveDay day_with(const Moments& moments, const CaptivityRules& rules = harsh(0, 0)) {
    return live_captive_day(rules, all_at(1), luck_at_moments(moments));
}

} // namespace

TEST_CASE("of the turns of a day the earliest is hers, whatever their order in a list") {
    for (std::size_t first = 0; first < turns; ++first)
        for (std::size_t second = 0; second < turns; ++second) {
            if (first == second) continue;
            const CaptiveDay day =
                day_with({{luck_of_turn[first], 0.3}, {luck_of_turn[second], 0.6}});
            REQUIRE(day.turn == static_cast<Turn>(first));
        }
    CHECK(day_with({}).turn == Turn::none);
}

TEST_CASE("what comes after the turn does not happen, and what comes before it does") {
    for (std::size_t turn = 0; turn < turns; ++turn)
        for (const double when : {0.2, 0.9}) {
            const CaptiveDay day = day_with({{luck_of_turn[turn], 0.5},
                                             {Decision::coerce, when},
                                             {Decision::contact_mission, when},
                                             {Decision::failed_attempt, when},
                                             {Decision::name_someone, when}});
            REQUIRE(day.turn == static_cast<Turn>(turn));
            for (const bool happened : {day.coerced, day.contacted, day.failed_attempt, day.names})
                REQUIRE(happened == (when < 0.5));
        }
}

TEST_CASE("who is sold for a failed attempt is sold at once, and what was to come does not") {
    const Moments moments{{Decision::escape, 0.5},
                          {Decision::failed_attempt, 0.3},
                          {Decision::name_someone, 0.4},
                          {Decision::contact_mission, 0.2}};
    const CaptiveDay kept = day_with(moments, harsh(0, 0));
    CHECK(kept.failed_attempt);
    CHECK(kept.turn == Turn::escape);
    CHECK(kept.names);
    const CaptiveDay sold = day_with(moments, harsh(0, 1));
    CHECK(sold.failed_attempt);
    CHECK(sold.turn == Turn::sale);
    CHECK_FALSE(sold.names);
    CHECK(sold.contacted);
    CHECK(day_with({{Decision::escape, 0.1}, {Decision::failed_attempt, 0.3}}, harsh(1, 1)).turn ==
          Turn::escape); // nobody is sold for an attempt that did not happen
}

TEST_CASE("each turn is as frequent as competing hazards say") {
    // Six comparisons of 200,000 days: each would notice a share wrong by 0.5 percentage points.
    DayHazards hazards{};
    hazards.turn = {0.1, 0.2, 0.3, 0.05, 0.15, 0.4};
    double sum = 0;
    for (const double hazard : hazards.turn) sum += hazard;
    std::array<int, turns + 1> found{};
    for (std::uint32_t i = 0; i < 200'000; ++i)
        ++found[static_cast<std::size_t>(live_captive_day(harsh(0, 0), hazards, luck_of(i)).turn)];
    for (std::size_t turn = 0; turn < turns; ++turn)
        CHECK(testing::agrees_with_chance(found[turn], 200'000,
                                          hazards.turn[turn] / sum * (1 - exact_exp(-sum))));
}

TEST_CASE("of failed attempts the assumed shares end in an injury and in a sale") {
    DayHazards hazards{};
    hazards.failed_attempt = 0.5;
    int attempts = 0, injured = 0, sold = 0;
    for (std::uint32_t i = 0; i < 200'000; ++i) {
        const CaptiveDay day = live_captive_day(harsh(0.3, 0.1), hazards, luck_of(i));
        attempts += day.failed_attempt;
        injured += day.injured;
        sold += day.turn == Turn::sale;
        REQUIRE(day.failed_attempt >= day.injured);
    }
    CHECK(testing::agrees_with_chance(attempts, 200'000, 1 - exact_exp(-0.5)));
    CHECK(testing::agrees_with_chance(injured, attempts, 0.3));
    CHECK(testing::agrees_with_chance(sold, attempts, 0.1));
}

TEST_CASE("a quiet day brings nothing") {
    for (std::uint32_t i = 0; i < 10'000; ++i) {
        const CaptiveDay day = live_captive_day(harsh(1, 1), all_at(0), luck_of(i));
        REQUIRE(day.turn == Turn::none);
        REQUIRE_FALSE((day.coerced || day.contacted || day.failed_attempt || day.names));
    }
}
