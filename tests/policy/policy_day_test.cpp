// Interventions are combined with the baseline by operators with an identity: what is not there, or
// has intensity 0, changes no bit.
#include "policy/costs.h"
#include "policy/policy_day.h"
#include "rules/pass_exit.h"

#include <doctest/doctest.h>

using namespace suar;

namespace {

constexpr Day day_one{19'000};

Parameters baseline() {
    Parameters parameters{};
    parameters.check = {{0.2, 0.2, 0.2, 0.2}, 0.25, 0.5, 0.999};
    parameters.passport = {0.5, 0.02, 0.03, 0.0001, 250'000, 3'500'000};
    return parameters;
}

Intervention with_measure(std::string name, decltype(Intervention::measure) measure) {
    return {std::move(name), day_one, day_one + 9, 1, {0, 0, 0, no_cap}, std::move(measure)};
}

ExitCheck check_of(CheckKind kind, double coverage) {
    return {kind, {{coverage, coverage, 0, 0}, 0.4, 0.5, 0.998}, coverage};
}

PolicyDay policy(Day day, const std::vector<Intervention>& interventions) {
    return policy_on(day, baseline(), interventions, [](std::size_t) { return false; });
}

} // namespace

TEST_CASE("without interventions the day has the baseline's check and screening and nothing else") {
    const PolicyDay day = policy(day_one, {});
    REQUIRE(day.checks.size() == 1);
    CHECK(day.owner_of_check.front() == the_baseline);
    CHECK(day.screenings.size() == 1);
    CHECK(day.screenings.front().bound == 0.02);
    CHECK(day.campaigns.empty());
    CHECK(day.loans.empty());
}

TEST_CASE("an intervention is in force from its start to its end, both included") {
    const std::vector<Intervention> one{
        with_measure("a", AwarenessCampaign{{everybody(), Medium::school, 0.1}})};
    CHECK(policy(day_one + -1, one).campaigns.empty());
    CHECK(policy(day_one, one).campaigns.size() == 1);
    CHECK(policy(day_one + 9, one).campaigns.size() == 1);
    CHECK(policy(day_one + 10, one).campaigns.empty());
    const auto used_up = [](std::size_t) { return true; };
    CHECK(policy_on(day_one, baseline(), one, used_up).campaigns.empty());
}

TEST_CASE("intensity multiplies reach and coverage") {
    std::vector<Intervention> three{
        with_measure("a", AwarenessCampaign{{everybody(), Medium::school, 0.1}}),
        with_measure("b", check_of(CheckKind::departure, 0.6)),
        with_measure("c", Microloan{{everybody(), 0.02, 0.7, 0.2, 0.001, 700}, Training::with})};
    for (Intervention& each : three) each.intensity = 0.5;
    const PolicyDay day = policy(day_one, three);
    CHECK(day.campaigns.front().rules.reach_per_day == 0.05);
    CHECK(day.checks.back().coverage[0] == 0.3);
    CHECK(day.loans.front().rules.reach_per_day == 0.01);
    CHECK(day.loans.front().rules.take_up == 0.2);
}

TEST_CASE("passport screening acts at the office and the other checks at the exit") {
    const PolicyDay office =
        policy(day_one, {with_measure("a", check_of(CheckKind::passport_screening, 0.6))});
    CHECK(office.checks.size() == 1);
    REQUIRE(office.screenings.size() == 2);
    CHECK(office.screenings.back().bound == doctest::Approx(0.24));
    CHECK(office.screenings.back().irregular == doctest::Approx(0.3));
    CHECK(office.screenings.back().ordinary == doctest::Approx(0.0012));
    CHECK(office.screened.back() == 0.6);
    for (const CheckKind kind :
         {CheckKind::departure, CheckKind::visa, CheckKind::recommendation_letter}) {
        const PolicyDay exit = policy(day_one, {with_measure("a", check_of(kind, 0.6))});
        CHECK(exit.screenings.size() == 1);
        CHECK(exit.checks.size() == 2);
    }
}

TEST_CASE("the chance of either event has an identity, never falls and stays a chance") {
    for (const double one : {0.0, 0.1, 1.0 / 3, 0.7, 1.0}) {
        CHECK(either(one, 0) == one); // to the bit
        CHECK(either(0, one) == one);
        CHECK(either(one, 1) == 1);
        for (const double two : {0.0, 0.2, 0.9, 1.0}) {
            CHECK(either(one, two) >= one);
            CHECK(either(one, two) <= 1);
            CHECK(either(one, two) == doctest::Approx(either(two, one)));
        }
    }
}

TEST_CASE("daily parts of a fixed cost add up to the cost of the whole time, to the rupiah") {
    const CostRules rules{1'000'000'007, 0, 0, no_cap};
    std::int64_t sum = 0;
    for (std::int32_t day = 0; day < 1461; ++day)
        sum += fixed_cost_idr(rules, day + 1) - fixed_cost_idr(rules, day);
    CHECK(sum == 4'000'000'028);
}

TEST_CASE("only as many are served as the money that is left pays for") {
    const CostRules rules{0, 100, 50, 10'000};
    CHECK(agents_affordable(rules, 0, 1, 1000) == 66);
    CHECK(agents_affordable(rules, 0, 20, 1000) == 3);
    CHECK(agents_affordable(rules, 9'900, 1, 1000) == 0);
    CHECK(agents_affordable(rules, 20'000, 1, 1000) == 0);
    CHECK(agents_affordable(rules, 0, 1, 5) == 5);
    CHECK(agents_affordable({0, 0, 0, 10'000}, 10'000, 1, 7) == 7); // what costs nothing
    CHECK(agents_affordable({0, 100, 0, no_cap}, 0, 1, 1000) == 1000);
}
