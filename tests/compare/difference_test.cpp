// From which day on two scenarios differ, whether they can be compared, and over which days.
#include "compare/first_difference.h"
#include "compare/window.h"
#include "support/policies.h"
#include "support/texts.h"

using namespace suar;
using namespace suar::testing;

namespace {

Scenario base_with(const std::vector<std::string>& set) {
    Overrides overrides = small_world();
    overrides.set.insert(overrides.set.end(), set.begin(), set.end());
    return scenario("indonesia.toml", overrides);
}

const Scenario& base() {
    static const Scenario made = base_with({});
    return made;
}

Day first_of(const Scenario& policy) {
    const auto found = first_difference(base(), policy);
    REQUIRE(found);
    return found->first;
}

Day fork_of(const Scenario& policy) { return first_difference(base(), policy)->fork; }

constexpr auto date = [](int month, int day) { return to_day({2022, month, day}); };

std::string refusals(const Scenario& policy) {
    std::string text;
    for (const Problem& problem : not_comparable(base(), "base.toml", policy, "policy.toml"))
        text += describe(problem) + "\n";
    return text;
}

} // namespace

TEST_CASE("difference: a scenario does not differ from itself") {
    CHECK(!first_difference(base(), base()));
    const Scenario with_policies = with(base(), one_of_each());
    CHECK(!first_difference(with_policies, with_policies));
    // A step to the value that holds already is no difference.
    CHECK(!first_difference(base(), base_with({"travel.factor@2022-06-01=1"})));
}

TEST_CASE("difference: a dated parameter differs from its date on") {
    const Scenario later = base_with({"check.coverage.ferry@2022-06-01=0.9"});
    CHECK(first_of(later) == date(6, 1));
    CHECK(fork_of(later) == date(6, 1));
    const Scenario two =
        base_with({"check.coverage.ferry@2022-06-01=0.9", "travel.factor@2022-05-11=0.5"});
    CHECK(first_of(two) == date(5, 11));
    CHECK(first_difference(two, base())->first == date(5, 11));
}

TEST_CASE("difference: a parameter of the whole run differs from its start") {
    const Scenario other = base_with({"captivity.exit_median=10 months"});
    CHECK(first_of(other) == base().start);
    CHECK(fork_of(other) == base().start);
}

TEST_CASE("difference: the industry shapes the sites of the whole run, so nothing is forked") {
    const Scenario later = base_with({"industry.relocation_min@2022-06-01=10 days"});
    CHECK(first_of(later) == date(6, 1));
    CHECK(fork_of(later) == base().start);
    const Scenario larger = base_with({"industry.capacity.KHM=18000 persons"});
    CHECK(first_of(larger) == base().start);
}

TEST_CASE("difference: an intervention differs from its start, whichever side has it") {
    const Scenario policy = with(base(), {campaign("campaign", 0.01)});
    CHECK(first_of(policy) == date(4, 1));
    CHECK(fork_of(policy) == date(4, 1));
    CHECK(first_difference(policy, base())->first == date(4, 1));
}

TEST_CASE("difference: an intervention that is equal on both sides is none") {
    const Intervention check = departure_check("check", 0.4);
    Intervention late = loans("loans", 0.01);
    late.start = date(7, 2);
    const auto found = first_difference(with(base(), {check}), with(base(), {check, late}));
    REQUIRE(found);
    CHECK(found->first == date(7, 2));
}

TEST_CASE("difference: every field of an intervention counts") {
    const auto differs = [](const Intervention& one, const Intervention& two) {
        return first_difference(with(base(), {one}), with(base(), {two})).has_value();
    };
    const Intervention own = campaign("campaign", 0.01);
    CHECK(!differs(own, own));
    Intervention other = own;
    other.intensity = 0.5;
    CHECK(differs(own, other));
    other = own;
    other.cost.budget_idr = 1e9;
    CHECK(differs(own, other));
    other = own;
    other.name = "another";
    CHECK(differs(own, other));
    other = own;
    std::get<AwarenessCampaign>(other.measure).rules.target.provinces = {11};
    CHECK(differs(own, other));
    CHECK(differs(own, campaign("campaign", 0.02)));
    CHECK(differs(loans("x", 0.01), loans("x", 0.02)));
    CHECK(differs(departure_check("x", 0.1), departure_check("x", 0.2)));
}

TEST_CASE("difference: what lies outside of the run is none, what began before it begins with it") {
    Intervention after = campaign("campaign", 0.01);
    after.start = to_day({2023, 1, 1});
    after.end = to_day({2023, 12, 31});
    CHECK(!first_difference(base(), with(base(), {after})));
    Intervention before = after;
    before.start = to_day({2020, 1, 1});
    CHECK(first_of(with(base(), {before})) == base().start);
    before.end = to_day({2021, 1, 1});
    CHECK(!first_difference(base(), with(base(), {before})));
}

TEST_CASE("difference: other seeds, weights, periods, replicates and tables are refused by name") {
    CHECK(refusals(base()) == "");
    Scenario other = base();
    other.seed = 9;
    CHECK(contains(refusals(other), "policy.toml: error: run.seed: 9"));
    CHECK(contains(refusals(other), "expected 1, as in base.toml"));
    other = base();
    other.weight = 40;
    CHECK(contains(refusals(other), "population.weight: 40"));
    other = base();
    other.replicates = 3;
    CHECK(contains(refusals(other), "run.replicates: 3"));
    other = base();
    other.start = date(1, 2);
    other.end = date(9, 29);
    CHECK(contains(refusals(other), "run.start: 2022-01-02"));
    CHECK(contains(refusals(other), "run.end: 2022-09-29"));
    other = base();
    for (TableText& table : other.table_texts)
        if (table.key == "enforcement") table.text += "\n";
    CHECK(contains(refusals(other), "tables.enforcement"));
    other = base();
    other.table_texts.pop_back();
    CHECK(contains(refusals(other), "tables." + base().table_texts.back().key));
}

TEST_CASE("window: months later is the same day of the month, or its last") {
    CHECK(months_later(to_day({2025, 12, 31}), -12) == to_day({2024, 12, 31}));
    CHECK(months_later(to_day({2024, 2, 29}), 12) == to_day({2025, 2, 28}));
    CHECK(months_later(to_day({2024, 2, 29}), -12) == to_day({2023, 2, 28}));
    CHECK(months_later(to_day({2023, 1, 31}), 1) == to_day({2023, 2, 28}));
    CHECK(months_later(to_day({2023, 12, 15}), 1) == to_day({2024, 1, 15}));
    CHECK(months_later(to_day({2023, 11, 30}), 12) == to_day({2024, 11, 30}));
    CHECK(months_later(to_day({2023, 1, 1}), -1) == to_day({2022, 12, 1}));
}

TEST_CASE("window: the horizon leaves twelve months to follow where twelve are left to count") {
    const Window run{to_day({2019, 1, 1}), to_day({2025, 12, 31})};
    const auto horizon = [&](Day first) {
        return choose_window(run, first, std::nullopt).value().last;
    };
    CHECK(horizon(to_day({2022, 6, 1})) == to_day({2024, 12, 31}));
    CHECK(horizon(to_day({2024, 1, 1})) == to_day({2024, 12, 31})); // exactly twelve
    CHECK(horizon(to_day({2024, 1, 2})) == run.last);
    CHECK(choose_window(run, to_day({2022, 6, 1}), std::nullopt).value().first ==
          to_day({2022, 6, 1}));
    CHECK(followed_until(run, to_day({2024, 12, 31})) == run.last);
    CHECK(!followed_until(run, to_day({2025, 1, 1})));
}

TEST_CASE("window: a horizon that is asked for must lie between the start and the end") {
    const Window run{to_day({2019, 1, 1}), to_day({2025, 12, 31})};
    const Day first = to_day({2022, 6, 1});
    const auto chosen = [&](Day asked) { return choose_window(run, first, asked); };
    CHECK(chosen(first).value() == Window{first, first});
    CHECK(chosen(run.last).value().last == run.last);
    CHECK(!chosen(first + -1));
    REQUIRE(!chosen(run.last + 1));
    CHECK(contains(describe(chosen(run.last + 1).problems()[0]), "2022-06-01"));
}
