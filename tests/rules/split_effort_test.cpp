#include "rules/split_effort.h"

#include <doctest/doctest.h>

#include <cmath>
#include <numeric>

using namespace suar;

namespace {

RecruiterRules some_rules() {
    RecruiterRules rules{};
    rules.learning_rate = 0.05;
    rules.learning_prior = 10;
    rules.temperature = 0.3;
    rules.explore = 0.1;
    return rules;
}

double share(std::uint16_t fixed) { return fixed / split_one; }

} // namespace

TEST_CASE("split: a week discounts the past, and a late delivery counts for its week") {
    Learnt learnt{40, 20};
    forget_a_week(learnt, some_rules());
    CHECK(learnt.gained == doctest::Approx(38));
    CHECK(learnt.expected == doctest::Approx(19));
    CHECK(credit_after(some_rules(), 0) == 1);
    CHECK(credit_after(some_rules(), 2) == doctest::Approx(0.9025));
}

// The discounted sums are those of all weeks so far, each with its own deliveries.
TEST_CASE("split: credited late or at once, the sums are the same") {
    const RecruiterRules rules = some_rules();
    Learnt late, at_once;
    at_once.gained = 20;
    for (int week = 0; week < 4; ++week) {
        forget_a_week(late, rules);
        forget_a_week(at_once, rules);
    }
    late.gained += 20 * credit_after(rules, 4);
    CHECK(late.gained == doctest::Approx(at_once.gained).epsilon(1e-12));
}

TEST_CASE("split: yields are multiples of the average, and few deliveries teach little") {
    const std::vector<Learnt> arms{{60, 10}, {20, 30}}; // 80 of 40: the average is 2
    const auto yields = learnt_yields(arms, some_rules());
    CHECK(yields[0] == doctest::Approx(70.0 / 30));
    CHECK(yields[1] == doctest::Approx(30.0 / 70));
    const std::vector<Learnt> few{{6, 1}, {2, 3}};
    const auto near_one = learnt_yields(few, some_rules());
    CHECK(near_one[0] == doctest::Approx(16.0 / 12));
    CHECK(near_one[1] == doctest::Approx(12.0 / 16));
    CHECK(learnt_yields(std::vector<Learnt>(3), some_rules()) == std::vector<double>(3, 1.0));
}

TEST_CASE("split: equal yields leave the weights as they are") {
    const std::vector<double> weights{1, 2, 5}, yields{0.7, 0.7, 0.7};
    const auto shares = split_effort(weights, yields, some_rules());
    CHECK(share(shares[0]) == doctest::Approx(0.125).epsilon(2e-4));
    CHECK(share(shares[1]) == doctest::Approx(0.25).epsilon(2e-4));
    CHECK(share(shares[2]) == doctest::Approx(0.625).epsilon(2e-4));
}

TEST_CASE("split: a better arm gets more, by the logit of its yield, and none is given up") {
    const std::vector<double> weights{1, 1}, yields{1.3, 1.0};
    const auto shares = split_effort(weights, yields, some_rules());
    const double logit = std::exp(1.0) / (1 + std::exp(1.0));
    CHECK(share(shares[0]) == doctest::Approx(0.9 * logit + 0.05).epsilon(1e-4));
    CHECK(share(shares[1]) == doctest::Approx(0.9 * (1 - logit) + 0.05).epsilon(1e-4));
    const auto extreme = split_effort(weights, std::vector<double>{1000, 0}, some_rules());
    CHECK(share(extreme[1]) == doctest::Approx(0.05).epsilon(1e-3));
    CHECK(share(extreme[0]) == doctest::Approx(0.95).epsilon(1e-3));
}

TEST_CASE(
    "split: an arm without weight gets nothing, and nothing is shared out where all have none") {
    const auto shares =
        split_effort(std::vector<double>{0, 3}, std::vector<double>{9, 1}, some_rules());
    CHECK(shares[0] == 0);
    CHECK(shares[1] == 65535);
    const auto none =
        split_effort(std::vector<double>{0, 0}, std::vector<double>{1, 1}, some_rules());
    CHECK(std::accumulate(none.begin(), none.end(), 0) == 0);
}

TEST_CASE("split: never more than there is") {
    std::vector<double> weights, yields;
    for (int arm = 0; arm < 102; ++arm) {
        weights.push_back(1 + arm % 7);
        yields.push_back(0.2 * (arm % 11));
    }
    const auto shares = split_effort(weights, yields, some_rules());
    const int sum = std::accumulate(shares.begin(), shares.end(), 0);
    CHECK(sum <= 65536);
    CHECK(sum > 65536 - 102);
}
