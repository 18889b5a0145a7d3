// What policies buy and whom it reaches, on numbers chosen by hand.
#include "compare/ends.h"
#include "compare/power.h"
#include "compare/value.h"
#include "made_comparison.h"
#include "synthetic_run.h"

#include <cmath>
#include <doctest/doctest.h>

using namespace suar;

namespace {

// Policies with these costs and coerced days averted, equal in every replicate.
Comparison strategies(const std::vector<std::pair<std::int64_t, std::int64_t>>& cost_and_days) {
    Comparison made = made::comparison(2, 1);
    made.policies.clear();
    made.draws[0].policies.clear();
    for (std::size_t p = 0; p < cost_and_days.size(); ++p) {
        const std::string name = std::string("policy ") + static_cast<char>('A' + p);
        made.policies.push_back({name, name, "xxh3-128 1", "title = \"x\"\n"});
        std::vector<WorldAmounts> worlds(2, made::world());
        for (WorldAmounts& world : worlds) {
            world.interventions[0][0] = cost_and_days[p].first;
            world.outcomes[position_of("person_days_coerced")] = -cost_and_days[p].second;
        }
        made.draws[0].policies.push_back(std::move(worlds));
    }
    return made;
}

void set_days(Comparison& made, Division division, std::size_t part,
              const std::vector<std::int64_t>& change) {
    constexpr auto days = static_cast<std::size_t>(PartOutcome::coerced_days);
    for (std::size_t r = 0; r < change.size(); ++r)
        made.draws[0].policies[0][r].parts[at(division)][part][days] = change[r];
}

void set_entries(Comparison& made, std::size_t country, const std::vector<std::int64_t>& change) {
    constexpr auto entries = static_cast<std::size_t>(CountryOutcome::entries);
    for (std::size_t r = 0; r < change.size(); ++r)
        made.draws[0].policies[0][r].countries[entries][country] = change[r];
}

} // namespace

TEST_CASE("value: the plane has a point for each replicate, policy less base") {
    Comparison made = made::comparison(2, 1);
    made::set(made.draws[0], "person_days_coerced", {1000, 2000}, {900, 1700});
    made::set_cost(made.draws[0], {5000, 7000});
    const auto plane = plane_of(made, 0);
    REQUIRE(plane);
    CHECK((*plane)[0].cost_idr == 5000);
    CHECK((*plane)[0].days_averted == 100);
    CHECK((*plane)[1].cost_idr == 7000);
    CHECK((*plane)[1].days_averted == 300);
    made.luck = Luck::independent;
    CHECK(!plane_of(made, 0));
}

TEST_CASE("value: acceptability is the probability that days are worth more than they cost") {
    Comparison made = made::comparison(3, 1);
    made::set(made.draws[0], "person_days_coerced", {1000, 1000, 1000}, {900, 800, 700});
    made::set_cost(made.draws[0], {2'000'000, 2'000'000, 2'000'000});
    const auto curve = acceptability_of(made, 0);
    const auto& prices = prices_of_a_day();
    REQUIRE(curve.size() == prices.size());
    CHECK(*curve[0] == 0); // at no price a cost is only a cost
    for (std::size_t i = 1; i < prices.size(); ++i) {
        // Benefits 100, 200, 300 times the price, less two million.
        const double error = 100 * prices[i] / std::sqrt(3.0);
        CHECK(*curve[i] ==
              doctest::Approx(*probability_above_zero(200 * prices[i] - 2e6, error, 2)));
        CHECK(*curve[i] >= *curve[i - 1]);
    }
    CHECK(*curve.back() > 0.9);
    CHECK(std::is_sorted(prices.begin(), prices.end()));
}

TEST_CASE("value: a policy that costs more and averts less than another is dominated by it") {
    const auto found = dominance_of(strategies({{100, 50}, {200, 40}, {200, 90}, {50, 50}}));
    CHECK(found[0].standing == Standing::dominated);
    CHECK(*found[0].by == 3);
    CHECK(found[1].standing == Standing::dominated);
    CHECK(found[2].standing == Standing::efficient);
    CHECK(*found[2].cost_per_further_day == doctest::Approx(150.0 / 40));
    CHECK(found[3].standing == Standing::efficient);
    CHECK(*found[3].cost_per_further_day == 1);
}

TEST_CASE("value: one that a mix of two others beats is dominated by extension") {
    // By a day: A 1, then B dearer (10 for 2), then C cheap (110 for 100): B lies above the line
    // A-C.
    const auto found = dominance_of(strategies({{10, 10}, {20, 12}, {120, 110}}));
    CHECK(found[0].standing == Standing::efficient);
    CHECK(found[1].standing == Standing::extended_dominated);
    CHECK(*found[1].by == 2);
    CHECK(found[2].standing == Standing::efficient);
    CHECK(*found[2].cost_per_further_day == doctest::Approx(1.1));
}

TEST_CASE("value: one that costs something and averts nothing is dominated by the base") {
    const auto found = dominance_of(strategies({{100, -5}, {200, 5}}));
    CHECK(found[0].standing == Standing::dominated);
    CHECK(!found[0].by);
    CHECK(found[1].standing == Standing::efficient);
}

TEST_CASE("value: dominance is that of every mix tried one by one") {
    // Costs and days from a fixed walk; a policy is efficient if no other, nor any of 1,000 mixes
    // of two, averts as much for less.
    for (std::uint32_t number = 1; number < 40; ++number) {
        std::vector<std::pair<std::int64_t, std::int64_t>> all;
        for (std::uint32_t p = 0; p < 5; ++p)
            all.push_back({1 + (number * 7919 + p * p * 104'729) % 997,
                           (number * 6101 + p * 15'485'863) % 991});
        auto with_base = all;
        with_base.push_back({0, 0});
        const auto found = dominance_of(strategies(all));
        for (std::size_t p = 0; p < all.size(); ++p) {
            bool beaten = false;
            for (const auto& one : with_base)
                for (const auto& other : with_base)
                    for (int step = 0; step <= 1000 && !beaten; ++step) {
                        const double way = step / 1000.0;
                        const double cost = way * static_cast<double>(one.first) +
                                            (1 - way) * static_cast<double>(other.first);
                        const double days = way * static_cast<double>(one.second) +
                                            (1 - way) * static_cast<double>(other.second);
                        beaten = cost < static_cast<double>(all[p].first) - 2 &&
                                 days >= static_cast<double>(all[p].second);
                    }
            CAPTURE(number);
            CAPTURE(p);
            if (beaten) CHECK(found[p].standing != Standing::efficient);
            if (found[p].standing == Standing::dominated) {
                const auto& by = found[p].by ? all[*found[p].by] : with_base.back();
                CHECK(by.first <= all[p].first);
                CHECK(by.second >= all[p].second);
            }
        }
    }
}

TEST_CASE("value: entries that move are those of countries where a change can be told") {
    Comparison made = made::comparison(3, 1);
    made.countries = {"Cambodia", "Myanmar"};
    set_entries(made, 0, {-100, -102, -98});
    set_entries(made, 1, {20, 21, 22});
    const Price moved = entries_moved_per_entry_fallen_away(made, 0);
    REQUIRE(moved.reason == Price::Reason::given);
    CHECK(moved.ratio->value == doctest::Approx(0.21));
    CHECK(moved.ratio->interval->holds(0.21));
    made::set(made.draws[0], "entries", {1000, 1000, 1000}, {920, 919, 924});
    const Price averted = entries_moved_per_entry_averted(made, 0);
    REQUIRE(averted.reason == Price::Reason::given);
    CHECK(averted.ratio->value == doctest::Approx(21.0 / 79));
    CHECK(averted.ratio->interval->holds(21.0 / 79));
    // That no rise can be told is not that nothing moves.
    set_entries(made, 1, {20, -24, 22});
    CHECK(entries_moved_per_entry_fallen_away(made, 0).reason ==
          Price::Reason::not_distinguishable);
    CHECK(entries_moved_per_entry_averted(made, 0).reason == Price::Reason::not_distinguishable);
    set_entries(made, 1, {0, 0, 0});
    CHECK(entries_moved_per_entry_averted(made, 0).ratio->value == 0);
    REQUIRE(entries_moved_per_entry_fallen_away(made, 0).ratio);
    CHECK(entries_moved_per_entry_fallen_away(made, 0).ratio->value == 0);
    set_entries(made, 0, {100, 102, 98});
    CHECK(entries_moved_per_entry_fallen_away(made, 0).reason == Price::Reason::none);
    made::set(made.draws[0], "entries", {1000, 1000, 1000}, {1100, 1102, 1098});
    CHECK(entries_moved_per_entry_averted(made, 0).reason == Price::Reason::none);
    // One replicate shows no chance, and so finds nothing.
    Comparison one = made::comparison(1, 1);
    one.countries = {"Cambodia", "Myanmar"};
    set_entries(one, 0, {-100});
    set_entries(one, 1, {20});
    CHECK(entries_moved_per_entry_fallen_away(one, 0).reason == Price::Reason::not_distinguishable);
}

TEST_CASE("value: a standing is told where the coerced days that it rests on are") {
    Comparison made = strategies({{0, 0}, {0, 0}});
    made.replicates = 3;
    made.draws[0].base.assign(3, made::world());
    for (auto& worlds : made.draws[0].policies) worlds.assign(3, made::world());
    const auto averts = [&](std::size_t policy, const std::vector<std::int64_t>& days) {
        for (std::size_t r = 0; r < 3; ++r)
            made.draws[0].policies[policy][r].outcomes[position_of("person_days_coerced")] =
                -days[r];
    };
    const Dominance efficient{Standing::efficient, std::nullopt, std::nullopt},
        by_the_base{Standing::dominated, std::nullopt, std::nullopt},
        by_the_first{Standing::dominated, 0, std::nullopt};
    averts(0, {100, 95, 105});
    averts(1, {90, 120, 110});
    CHECK(standing_is_told(made, 0, efficient));
    CHECK(!standing_is_told(made, 1, by_the_first)); // they cannot be told apart
    averts(1, {10, 15, 5});
    CHECK(standing_is_told(made, 1, by_the_first));
    averts(1, {0, -80, 70});
    CHECK(!standing_is_told(made, 1, by_the_base));
    averts(1, {7, 7, 7}); // three that are alike show no chance
    CHECK(!standing_is_told(made, 1, efficient));
}

TEST_CASE("value: places that enforcement moves are told per entry averted") {
    Comparison made = made::comparison(3, 1);
    made::set(made.draws[0], "entries", {1000, 1000, 1000}, {900, 880, 890});
    constexpr auto moved = static_cast<std::size_t>(CountryOutcome::demand_moved);
    for (std::size_t r = 0; r < 3; ++r)
        made.draws[0].policies[0][r].countries[moved][1] = 50 + 5 * static_cast<std::int64_t>(r);
    REQUIRE(places_moved_per_entry_averted(made, 0).ratio);
    CHECK(places_moved_per_entry_averted(made, 0).ratio->value == doctest::Approx(0.5));
    made.draws[0].base[0].countries[moved][0] = std::nullopt;
    CHECK(places_moved_per_entry_averted(made, 0).reason == Price::Reason::not_known);
}

TEST_CASE(
    "value: a rate of 0 changes nothing, and another counts each year as its middle day does") {
    Comparison made = made::comparison(6, 1);
    CHECK(discount_factors(made.window, 0) == std::vector<double>{1, 1});
    const Window window{to_day({2020, 1, 1}), to_day({2021, 12, 31})};
    const auto factors = discount_factors(window, 0.05);
    CHECK(factors[0] == doctest::Approx(std::pow(1.05, -182.5 / 365.25)));
    CHECK(factors[1] == doctest::Approx(std::pow(1.05, -(366 + 182) / 365.25)));
    for (std::size_t r = 0; r < 6; ++r) {
        WorldAmounts& world = made.draws[0].policies[0][r];
        world.cost_by_year[0] = {1'000'000, 2'000'000};
        world.interventions[0][0] = 3'000'000;
        world.parts[at(Division::year)][0][2] = -100;
        world.parts[at(Division::year)][1][2] = -50;
        world.outcomes[position_of("person_days_coerced")] = -150;
    }
    CHECK(cost_per_coerced_day_averted(made, 0).ratio->value == doctest::Approx(20'000));
    made.discount_per_year = 0.05;
    const auto own = discount_factors(made.window, 0.05);
    const double cost = std::round(own[0] * 1e6 + own[1] * 2e6);
    const double days = std::round(own[0] * 100 + own[1] * 50);
    CHECK(cost_per_coerced_day_averted(made, 0).ratio->value == doctest::Approx(cost / days));
    CHECK(plane_of(made, 0)->front().cost_idr == cost);
    made.draws[0].base[1].cost_by_year[0][1] = std::nullopt;
    CHECK(cost_per_coerced_day_averted(made, 0).reason == Price::Reason::not_known);
}

TEST_CASE("value: who benefits is told by shares, and all alike is no concentration") {
    Comparison made = made::comparison(3, 1);
    set_days(made, Division::sex, 0, {-30, -33, -27});
    set_days(made, Division::sex, 1, {-30, -33, -27});
    const Benefits even = benefits_of(made, 0, Division::sex);
    CHECK(even.parts[0].share_of_persons == 0.5);
    CHECK(even.parts[0].share_of_days->value == doctest::Approx(0.5));
    CHECK(*even.concentration == doctest::Approx(0));
    CHECK(*even.concentration_by_chance == doctest::Approx(0)); // shares that never vary
    set_days(made, Division::sex, 1, {0, 0, 0});
    const Benefits uneven = benefits_of(made, 0, Division::sex);
    CHECK(uneven.parts[0].share_of_days->value == doctest::Approx(1));
    CHECK(*uneven.concentration == doctest::Approx(0.5));
    set_days(made, Division::sex, 0, {30, 33, 27});
    const Benefits none = benefits_of(made, 0, Division::sex);
    CHECK(!none.parts[0].share_of_days);
    CHECK(!none.concentration);
    CHECK(benefits_of(made, 0, Division::year).parts.empty());
}

TEST_CASE("ends: they are the ends of the ranges of priors.csv") {
    const std::string priors = synthetic::bytes_of(SUAR_SOURCE_DIR "/scenarios/data/priors.csv");
    CHECK(priors.find("\nP03,") != std::string::npos);
    for (const char* const row : {",0.03-0.20,0.08,", "(referral.per_captive_year),0.2-0.9,0.5,",
                                  "P19,recruiter.make_up: do recruiters make up for lost "
                                  "deliveries,0-1,0.5,"}) {
        CAPTURE(row);
        CHECK(priors.find(row) != std::string::npos);
    }
    const auto has = [](const std::string& key, const std::string& value) {
        return std::any_of(ends_to_run().begin(), ends_to_run().end(), [&](const EndToRun& end) {
            return end.key == key && end.value == value;
        });
    };
    CHECK(has("recruiter.make_up", "0"));
    CHECK(has("recruiter.make_up", "1"));
    CHECK(has("mission.recording", "0.03 1/year"));
    CHECK(has("mission.recording", "0.2 1/year"));
    CHECK(has("referral.per_captive_year", "0.2 1/year"));
    CHECK(has("referral.per_captive_year", "0.9 1/year"));
}

TEST_CASE("ends: the range holds the intervals of the comparison itself and of all its ends") {
    Comparison made = made::comparison(2, 1);
    made::set(made.draws[0], "entries", {100, 100}, {90, 90});
    made::set(made.draws[0], "person_days_coerced", {100, 100}, {95, 95});
    CHECK(!over_ends(made, 0, 0));
    made.ends = {{"a", "0", "a=0", {{{200, 10}}, {{200, 10}}}, {{{{198, 10}}, {{198, 10}}}}},
                 {"b", "1", "b=1", {{{50, 10}}, {{50, 10}}}, {{{{52, 10}}, {{52, 10}}}}}};
    auto over = over_ends(made, 0, 0);
    REQUIRE(over);
    CHECK(over->percent.low == doctest::Approx(-10));
    CHECK(over->percent.high == doctest::Approx(4));
    CHECK(over->worlds == 3);
    CHECK(over->most_of_all == "b");
    CHECK(over->fall == 0); // two that are alike tell nothing
    CHECK(over_ends(made, 0, 1)->percent.low == doctest::Approx(-5));
    CHECK(over_ends(made, 0, 1)->percent.high == doctest::Approx(0));
    // Chance at an end belongs to the range: 2 +- 12.7 of 200.
    made.ends[0].policies[0][1][0] = 200;
    over = over_ends(made, 0, 0);
    CHECK(over->percent.low == doctest::Approx(-10));
    made.ends[0].policies[0][0][0] = 190;
    over = over_ends(made, 0, 0);
    const double half = 12.7062047 * std::sqrt(50.0) / std::sqrt(2.0);
    CHECK(over->percent.low == doctest::Approx((-5 - half) / 2));
    // A policy that sets the number itself has no such end.
    made.ends[0].policies[0] = std::vector<EndAmounts>(2);
    CHECK(sets_itself(made.ends[0], 0));
    CHECK(!sets_itself(made.ends[1], 0));
    CHECK(over_ends(made, 0, 0)->worlds == 2);
    made.ends.pop_back();
    CHECK(!over_ends(made, 0, 0));
}

TEST_CASE("ends: with fewer replicates than the answer they show changes, and tell nothing") {
    Comparison made = made::comparison(4, 1);
    made::set(made.draws[0], "entries", {100, 100, 100, 100}, {90, 91, 89, 90});
    const EndAmounts base{100, 1};
    made.ends = {{"a", "0", "a=0", {base, base, {}, {}}, {{{80, 1}, {90, 1}, {}, {}}}},
                 {"b", "0", "b=0", {base, base, {}, {}}, {{{97, 1}, {99, 1}, {}, {}}}}};
    CHECK(is_bare(made, made.ends[0]));
    const auto figure = end_figure(made, made.ends[0], 0, 0);
    REQUIRE(figure);
    CHECK(figure->estimate.difference == -15);
    CHECK(!figure->estimate.interval);
    const auto over = over_ends(made, 0, 0);
    REQUIRE(over);
    CHECK(over->bare);
    CHECK(over->percent.low == doctest::Approx(-15));
    CHECK(over->percent.high == doctest::Approx(-2));
    CHECK(over->worlds + over->fall + over->rise == 0);
    CHECK(over->most_of_all.empty());
    // A world that was run and cannot say it is no replicate that was not run.
    made.ends[0].policies[0][1][0] = std::nullopt;
    CHECK(!end_figure(made, made.ends[0], 0, 0));
    made.ends[0].policies[0][1][0] = 90;
    // As many as the answer has are no fewer.
    for (End& end : made.ends) {
        end.base[2] = end.base[3] = base;
        end.policies[0][2] = end.policies[0][3] = {98, 1};
    }
    CHECK(!over_ends(made, 0, 0)->bare);
    CHECK(over_ends(made, 0, 0)->worlds == 3);
    // Of many draws six replicates tell as much as a comparison of six.
    Comparison drawn = made::comparison(6, 30);
    drawn.ends = {
        {"a", "0", "a=0", std::vector<EndAmounts>(6, base), {std::vector<EndAmounts>(6, {90, 1})}}};
    CHECK(!is_bare(drawn, drawn.ends[0]));
    drawn.ends[0].base[5] = {};
    CHECK(is_bare(drawn, drawn.ends[0]));
    // Two that are alike tell nothing however many draws there are: five do not either.
    drawn.ends[0].base[5] = base;
    CHECK(end_figure(drawn, drawn.ends[0], 0, 0)->estimate.interval->width() == 0);
}

TEST_CASE("ends: they fall or rise as far as it can be told") {
    Comparison made = made::comparison(3, 1);
    made::set(made.draws[0], "entries", {100, 100, 100}, {90, 91, 89});
    made.ends = {{"a",
                  "0",
                  "a=0",
                  {{{100, 1}}, {{100, 1}}, {{100, 1}}},
                  {{{{110, 1}}, {{111, 1}}, {{109, 1}}}}},
                 {"a",
                  "1",
                  "a=1",
                  {{{100, 1}}, {{100, 1}}, {{100, 1}}},
                  {{{{90, 1}}, {{130, 1}}, {{80, 1}}}}}};
    const auto over = over_ends(made, 0, 0);
    REQUIRE(over);
    CHECK(over->fall == 1);
    CHECK(over->rise == 1);
    CHECK(over->worlds == 3);
}
