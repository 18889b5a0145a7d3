// What interventions do to a world: their counters, their budgets, and the businesses made with
// loans.
#include "support/policies.h"

using namespace suar;
using namespace suar::testing;

namespace {

struct Totals {
    std::vector<std::int64_t> cost, units, reached;
    std::int64_t persons_reached = 0, loans_made = 0, loans_failed = 0;
    std::int64_t stops_bound = 0, stops_others = 0, withheld = 0, withheld_bound = 0;
};

void add(std::vector<std::int64_t>& to, const std::vector<std::int64_t>& today) {
    to.resize(today.size(), 0);
    for (std::size_t i = 0; i < today.size(); ++i) to[i] += today[i];
}

Totals totals_of(const std::vector<Intervention>& interventions) {
    const Scenario world = with(scenario("indonesia.toml", small_world()), interventions);
    Totals totals;
    run_replicate(setup_of(world, 0, Workers(2, std::nullopt)), [&](const World& now, Day) {
        const Tally& tally = now.tally;
        const auto of = [&](InterventionOutcome outcome) {
            return tally.by_intervention[static_cast<std::size_t>(outcome)];
        };
        const auto in_provinces = [&](Outcome outcome) {
            return sum(tally.by_province[static_cast<std::size_t>(outcome)]);
        };
        const auto at_exits = [&](ExitOutcome outcome) {
            return sum(tally.by_exit[static_cast<std::size_t>(outcome)]);
        };
        add(totals.cost, of(InterventionOutcome::cost_idr));
        add(totals.units, of(InterventionOutcome::units));
        add(totals.reached, of(InterventionOutcome::persons_reached));
        totals.persons_reached += in_provinces(Outcome::persons_reached);
        totals.loans_made += in_provinces(Outcome::loans_made);
        totals.loans_failed += in_provinces(Outcome::loans_failed);
        totals.stops_bound += in_provinces(Outcome::stops_bound);
        totals.withheld += in_provinces(Outcome::passports_withheld);
        totals.withheld_bound += in_provinces(Outcome::passports_withheld_bound);
        totals.stops_others +=
            at_exits(ExitOutcome::stops_irregular) + at_exits(ExitOutcome::stops_ordinary);
        return true;
    });
    return totals;
}

Intervention costing(Intervention intervention, CostRules cost) {
    intervention.cost = cost;
    return intervention;
}

} // namespace

TEST_CASE("a campaign's own counters and cost are those of its messages") {
    const Totals totals =
        totals_of({costing(campaign("campaign", 0.01), {1'000'000'000, 15'000, 0, no_cap})});
    CHECK(totals.persons_reached > 1'000'000);
    CHECK(totals.reached.front() == totals.persons_reached);
    CHECK(totals.units.front() == totals.persons_reached);
    const std::int64_t fixed = 501'026'694; // 183 days of a milliard a year
    CHECK(totals.cost.front() == fixed + 15'000 * totals.persons_reached);
}

TEST_CASE("two campaigns add their counters and share nothing else") {
    const Totals one = totals_of({campaign("a", 0.01)});
    const Totals both = totals_of({campaign("a", 0.01), campaign("b", 0.01)});
    CHECK(both.reached.at(0) == one.reached.at(0)); // the same name, the same luck
    CHECK(both.reached.at(1) != both.reached.at(0));
    CHECK(both.persons_reached == both.reached.at(0) + both.reached.at(1));
}

TEST_CASE("a budget is never overdrawn and is used up to less than one more person") {
    const double budget = 3e9;
    const Totals totals =
        totals_of({costing(campaign("campaign", 0.01), {1'000'000'000, 15'000, 0, budget})});
    CHECK(totals.cost.front() <= 3'000'000'000);
    CHECK(totals.cost.front() > 3'000'000'000 - 15'000 * 100);
    const Totals free = totals_of({campaign("campaign", 0.01)});
    CHECK(totals.persons_reached < free.persons_reached);
    const Totals half_way = totals_of(
        {costing(loans("loans", 0.01), {0, 0, 5'000'000, 100 * 5e6 * 100})}); // a hundred agents
    CHECK(half_way.loans_made == 100 * 100);
}

TEST_CASE("what a check stops and a screening refuses is counted as its own") {
    const Totals base = totals_of({});
    const Totals check = totals_of({departure_check("check", 0.4)});
    CHECK(check.stops_bound > base.stops_bound);
    CHECK(check.reached.front() <= check.stops_bound + check.stops_others);
    CHECK(check.reached.front() > 0);
    CHECK(check.units.front() > check.reached.front());
    const Totals office = totals_of({screening("screening", 0.6)});
    CHECK(base.withheld == 0);
    CHECK(office.withheld_bound > 0);
    CHECK(office.withheld > office.withheld_bound);
    CHECK(office.reached.front() == office.withheld);
}

TEST_CASE("businesses end: loans fail or are repaid, and the unemployed are counted right") {
    const Scenario world = with(scenario("indonesia.toml", small_world()), {loans("loans", 0.01)});
    std::int64_t made = 0, failed = 0;
    run_replicate(setup_of(world, 0, Workers(2, std::nullopt)), [&](const World& now, Day today) {
        made += sum(now.tally.by_province[static_cast<std::size_t>(Outcome::loans_made)]);
        failed += sum(now.tally.by_province[static_cast<std::size_t>(Outcome::loans_failed)]);
        if (today != world.end && today != to_day({2022, 6, 1})) return true;
        std::int64_t unemployed = 0, running = 0, with_job_and_loan = 0;
        for (std::uint32_t p = 0; p < now.persons.layout.persons; ++p) {
            const PersonRow& row = now.persons.row[PersonIndex{p}];
            unemployed += row.employment() == Employment::unemployed;
            running += row.loan();
            with_job_and_loan += row.loan() && row.employment() == Employment::informal;
        }
        CHECK(unemployed * world.weight ==
              sum(now.tally.by_province[static_cast<std::size_t>(Outcome::unemployed)]));
        CHECK(running == with_job_and_loan);
        CHECK(running > 0);
        // Loans are repaid after 100 days, not before.
        if (today == world.end)
            CHECK(running * world.weight < made - failed);
        else
            CHECK(running * world.weight == made - failed);
        return true;
    });
    CHECK(failed > made / 5);
    CHECK(failed < made / 2);
}

TEST_CASE("fewer are unemployed with loans that go to the unemployed") {
    Intervention accurate = loans("loans", 0.02);
    std::get<Microloan>(accurate.measure).rules.accuracy = 1;
    std::get<Microloan>(accurate.measure).rules.failure_per_day = 0;
    const auto unemployed = [](const std::vector<Intervention>& interventions) {
        const Scenario world = with(scenario("indonesia.toml", small_world()), interventions);
        std::int64_t last = 0;
        run_replicate(setup_of(world, 0, Workers(2, std::nullopt)), [&](const World& now, Day) {
            last = sum(now.tally.by_province[static_cast<std::size_t>(Outcome::unemployed)]);
            return true;
        });
        return last;
    };
    CHECK(unemployed({accurate}) < unemployed({}) * 9 / 10);
}
