// How far a difference can be trusted: bootstrap, power, probabilities, against known answers.
#include "compare/certainty.h"

#include "compare/bootstrap.h"
#include "compare/power.h"
#include "core/draw.h"
#include "made_comparison.h"

#include <cmath>
#include <doctest/doctest.h>

using namespace suar;

namespace {

const std::vector<double> skewed{12, -3, 5, 40, 7, 9, 1, 0, 16, 3};
const std::vector<double> other{2, 4, 9, 1, 5, 30, 2, 8, 3, 6};

Certainty certainty(const Comparison& comparison, std::string_view outcome) {
    const auto found = certainty_of(comparison, {0, std::nullopt},
                                    take_outcome(position_of(outcome)), better_of(outcome));
    REQUIRE(found);
    return *found;
}

Comparison changed_by(const std::vector<std::int64_t>& changes, std::string_view outcome) {
    Comparison made = made::comparison(static_cast<std::uint32_t>(changes.size()), 1);
    std::vector<std::int64_t> base(changes.size(), 1000), policy = base;
    for (std::size_t r = 0; r < changes.size(); ++r) policy[r] += changes[r];
    made::set(made.draws[0], outcome, base, policy);
    return made;
}

} // namespace

TEST_CASE("bootstrap: the interval is that of scipy.stats.bootstrap, BCa with 200,000 resamples") {
    // 3.9 to 20.2 there; with 2,000 resamples an end has a standard error of some 0.35, so that six
    // of them are 2.1.
    for (const std::uint32_t seed : {1u, 2u, 3u}) {
        const auto found = bootstrap_of_mean(skewed, seed);
        REQUIRE(found);
        CHECK(std::abs(found->low - 3.9) < 1.0);
        CHECK(std::abs(found->high - 20.2) < 2.1);
        const auto both = bootstrap_of_difference(other, skewed, seed);
        REQUIRE(both);
        CHECK(std::abs(both->low + 5.8) < 1.8);
        CHECK(std::abs(both->high - 12.1) < 2.1);
    }
}

TEST_CASE(
    "bootstrap: skewness moves the interval to the long side, further than percentiles would") {
    const auto found = bootstrap_of_mean(skewed, 1);
    std::vector<double> mirrored = skewed;
    for (double& value : mirrored) value = -value;
    const auto mirror = bootstrap_of_mean(mirrored, 1);
    REQUIRE(found);
    REQUIRE(mirror);
    CHECK(found->high - mean(skewed) > 1.8 * (mean(skewed) - found->low));
    CHECK(found->low == doctest::Approx(-mirror->high).epsilon(0.15));
}

TEST_CASE(
    "bootstrap: a law: shifted and stretched values give the interval shifted and stretched") {
    std::vector<double> moved = skewed;
    for (double& value : moved) value = 100 + 3 * value;
    const auto one = bootstrap_of_mean(skewed, 5), two = bootstrap_of_mean(moved, 5);
    CHECK(two->low == doctest::Approx(100 + 3 * one->low));
    CHECK(two->high == doctest::Approx(100 + 3 * one->high));
}

TEST_CASE("bootstrap: the same seed gives the same interval, another seed another") {
    CHECK(bootstrap_of_mean(skewed, 5)->low == bootstrap_of_mean(skewed, 5)->low);
    CHECK(bootstrap_of_mean(skewed, 5)->low != bootstrap_of_mean(skewed, 6)->low);
}

TEST_CASE("bootstrap: equal values have no width, and two values none at all") {
    CHECK(bootstrap_of_mean({4, 4, 4}, 1)->width() == 0);
    CHECK(!bootstrap_of_mean({4, 5}, 1));
    CHECK(!bootstrap_of_difference({1, 2}, {1, 2, 3}, 1));
}

TEST_CASE("bootstrap: of normal samples of twenty, between 88 and 97 of a hundred hold the mean") {
    // 1,000 samples: the true share is some 93 %, so a false alarm needs six standard errors.
    int held = 0;
    for (std::uint32_t sample = 0; sample < 1000; ++sample) {
        std::vector<double> values;
        for (std::uint32_t i = 0; i < 20; ++i) {
            double sum = -6; // of twelve uniform ones: near enough to normal
            for (std::uint32_t j = 0; j < 12; ++j)
                sum += philox_4x32<10>({i, j, sample, 0}, 3, 4)[0] / 4294967296.0;
            values.push_back(sum);
        }
        held += bootstrap_of_mean(values, 1)->holds(0) ? 1 : 0;
    }
    CHECK(held > 880);
    CHECK(held < 975);
}

TEST_CASE("power: the detectable difference is that of scipy's noncentral t") {
    CHECK(detectable_in_errors(1) == doctest::Approx(16.33400887));
    CHECK(detectable_in_errors(3) == doctest::Approx(4.255898687));
    CHECK(detectable_in_errors(9) == doctest::Approx(3.149632886));
    CHECK(detectable_in_errors(19) == doctest::Approx(2.953584870));
    CHECK(detectable_in_errors(199) == doctest::Approx(2.815192566));
}

TEST_CASE("power: replicates for a half-width are the fewest that reach it") {
    CHECK(*replicates_for(10, 5) == 18);
    CHECK(*replicates_for(10, 1) == 387);
    CHECK(*replicates_for(3, 10) == 3);
    CHECK(*replicates_for(0, 1) == 2);
    CHECK(*replicates_for(0, 0) == 2);
    CHECK(!replicates_for(1, 0));
    CHECK(!replicates_for(1e9, 1));
}

TEST_CASE("power: the probability that a mean is above zero is Student's t") {
    CHECK(*probability_above_zero(3, 2, 3) == doctest::Approx(0.8847080674));
    CHECK(*probability_above_zero(-0.7, 1, 9) == doctest::Approx(0.2508095196));
    CHECK(*probability_above_zero(0, 1, 9) == doctest::Approx(0.5));
    CHECK(*probability_above_zero(2, 0, 9) == 1);
    CHECK(*probability_above_zero(-2, 0, 9) == 0);
    CHECK(!probability_above_zero(0, 0, 9));
}

TEST_CASE("certainty: fewer entries are better, and labels are never better or worse") {
    const Comparison fewer = changed_by({-10, -12, -2, -9}, "entries");
    const Certainty sure = certainty(fewer, "entries");
    CHECK(*sure.probability_better > 0.95);
    CHECK(*sure.share_better == 1);
    CHECK(*certainty(changed_by({10, 12, 2, 9}, "entries"), "entries").probability_better ==
          doctest::Approx(1 - *sure.probability_better));
    for (const char* const outcome : {"recorded_cases", "tppo_classified_cases", "entries_knowing",
                                      "entries_deceived", "stops_bound", "promoted"}) {
        CAPTURE(outcome);
        const Certainty none = certainty(changed_by({-10, -12, -2, -9}, outcome), outcome);
        CHECK(!none.probability_better);
        CHECK(!none.share_better);
        CHECK(none.detectable);
    }
    CHECK(*certainty(changed_by({10, 12, 2, 9}, "legal_placements"), "legal_placements")
               .probability_better > 0.95);
}

TEST_CASE("certainty: what it takes to know a difference better follows from its spread") {
    const Comparison made = changed_by({-10, -20, -30}, "entries");
    const Certainty found = certainty(made, "entries");
    CHECK(*found.detectable == doctest::Approx(detectable_in_errors(2) * 10 / std::sqrt(3.0)));
    CHECK(*found.replicates_needed == *replicates_for(10, 2)); // a tenth of 20
    Comparison finer = made;
    finer.precision = 0.05;
    CHECK(*certainty(finer, "entries").replicates_needed == *replicates_for(10, 1));
    CHECK(found.bootstrap->holds(-20));
}

TEST_CASE("certainty: where nothing differs nothing is better, and one replicate says nothing") {
    const Certainty none = certainty(changed_by({0, 0, 0}, "entries"), "entries");
    CHECK(!none.probability_better);
    CHECK(!none.share_better);
    const Comparison one = changed_by({-10}, "entries");
    CHECK(
        !certainty_of(one, {0, std::nullopt}, take_outcome(position_of("entries")), Better::fewer));
}

TEST_CASE("certainty: with drawn parameters it is that of one more draw") {
    Comparison made = made::comparison(2, 3);
    const std::vector<std::int64_t> by_draw{-10, -40, 20};
    for (std::size_t draw = 0; draw < 3; ++draw)
        made::set(made.draws[draw], "entries", {1000, 1000},
                  {1000 + by_draw[draw], 1000 + by_draw[draw]});
    // Mean -10, deviation 30: of one more draw the error is 30 * sqrt(4 / 3).
    CHECK(*certainty(made, "entries").probability_better ==
          doctest::Approx(*probability_above_zero(10, 30 * std::sqrt(4.0 / 3), 2)));
    CHECK(*certainty(made, "entries").share_better == doctest::Approx(2.0 / 3));
}

TEST_CASE("certainty: separate luck has no replicates that belong together") {
    Comparison made = changed_by({-10, -300, 280}, "entries");
    made.luck = Luck::independent;
    const Certainty found = certainty(made, "entries");
    CHECK(!found.share_better);
    CHECK(found.probability_better);
    CHECK(found.bootstrap);
}

TEST_CASE("certainty: policies are compared with each other by the luck that they share") {
    Comparison made = made::comparison(3, 1);
    made.policies.push_back({"Other", "Other", "xxh3-128 2", "title = \"Other\"\n"});
    made.draws[0].policies.push_back(made.draws[0].policies[0]);
    made::set(made.draws[0], "entries", {1000, 1300, 900}, {990, 1291, 889});
    for (std::size_t r = 0; r < 3; ++r)
        made.draws[0].policies[1][r].outcomes[position_of("entries")] =
            *made.draws[0].policies[0][r].outcomes[position_of("entries")] - 5;
    const Take take = take_outcome(position_of("entries"));
    const auto figure = figure_of(made, Versus{1, 0}, take);
    REQUIRE(figure);
    CHECK(figure->estimate.difference == -5);
    CHECK(figure->estimate.interval->width() == 0);
    // Three that are all alike are too few to tell, whatever they are.
    CHECK(!certainty_of(made, {1, 0}, take, Better::fewer)->probability_better);
    made.draws[0].policies[1][0].outcomes[position_of("entries")] =
        *made.draws[0].policies[0][0].outcomes[position_of("entries")] - 6;
    CHECK(*certainty_of(made, {1, 0}, take, Better::fewer)->probability_better > 0.99);
    CHECK(*certainty_of(made, {0, 1}, take, Better::fewer)->probability_better < 0.01);
    made.draws[0].policies[1][0].outcomes[position_of("entries")] =
        *made.draws[0].policies[0][0].outcomes[position_of("entries")] - 5;
    made.luck = Luck::independent; // of the base; among policies it is shared still
    CHECK(figure_of(made, Versus{1, 0}, take)->estimate.interval->width() == 0);
}

TEST_CASE("estimates: shared luck saves replicates as the ratio of the variances") {
    Comparison made = made::comparison(3, 1);
    made::set(made.draws[0], "entries", {100, 200, 300}, {90, 188, 286});
    const auto figure = figure_of(made, 0, take_outcome(position_of("entries")));
    // Variances: 10,000 and 9,604 (of 90, 188, 286); of the changes -10, -12, -14: 4.
    CHECK(*figure->estimate.fewer_replicates_by == doctest::Approx((10'000 + 9'604) / 4.0));
}
