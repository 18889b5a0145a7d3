// What interventions do to a world: their counters, their budgets, and the businesses made with
// loans.
#include "support/policies.h"
#include "support/statistics.h"

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
    const Scenario world = with(small_base(), interventions);
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
    const Scenario world = with(small_base(), {loans("loans", 0.01)});
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
        const Scenario world = with(small_base(), interventions);
        std::int64_t last = 0;
        run_replicate(setup_of(world, 0, Workers(2, std::nullopt)), [&](const World& now, Day) {
            last = sum(now.tally.by_province[static_cast<std::size_t>(Outcome::unemployed)]);
            return true;
        });
        return last;
    };
    CHECK(unemployed({accurate}) < unemployed({}) * 9 / 10);
}

TEST_CASE(
    "a campaign and loans reach the provinces, ages and educations they aim at and no others") {
    Target target = everybody();
    target.provinces = {12, 71};
    target.ages = {true, true, false, false, false, false};
    target.educations = {false, false, true, true, true, true};
    Intervention heard = campaign("campaign", 0.01), borrowed = loans("loans", 0.02);
    std::get<AwarenessCampaign>(heard.measure).rules.target = target;
    std::get<Microloan>(borrowed.measure).rules.target = target;
    const Scenario world = with(small_base(), {heard, borrowed});
    for (const Outcome outcome : {Outcome::persons_reached, Outcome::loans_made}) {
        CAPTURE(row_of(outcome).name);
        std::vector<std::int64_t> by_province, by_group;
        run_replicate(setup_of(world, 0, Workers(2, std::nullopt)), [&](const World& now, Day) {
            add(by_province, now.tally.by_province[static_cast<std::size_t>(outcome)]);
            add(by_group, now.tally.by_group[static_cast<std::size_t>(outcome)]);
            return true;
        });
        for (std::size_t p = 0; p < by_province.size(); ++p) {
            const std::int32_t code = world.tables.provinces[p].code;
            CHECK((by_province[p] > 0) == (code == 12 || code == 71));
        }
        for (std::size_t cell = 0; cell < by_group.size(); ++cell)
            if (!aims_at_cell(target, cell)) CHECK(by_group[cell] == 0);
        CHECK(sum(by_group) == sum(by_province));
    }
}

TEST_CASE("a fixed cost that cannot be paid for a whole day ends the intervention before it") {
    // A million a day and money for ten and a half days.
    Intervention ten_days = costing(campaign("campaign", 0.01), {365'250'000, 0, 0, 10'500'000});
    const Scenario world = with(small_base(), {ten_days});
    std::int64_t days = 0, cost = 0;
    run_replicate(setup_of(world, 0, Workers(2, std::nullopt)), [&](const World& now, Day) {
        const auto& tally = now.tally.by_intervention;
        days += tally[static_cast<std::size_t>(InterventionOutcome::persons_reached)][0] > 0;
        cost += tally[static_cast<std::size_t>(InterventionOutcome::cost_idr)][0];
        return true;
    });
    CHECK(days == 10);
    CHECK(cost == 10'000'000);
}

TEST_CASE("a check ends before the day that its budget cannot pay for") {
    const CostRules by_trip{0, 0, 1000, 4e8};
    const Totals some = totals_of({costing(departure_check("check", 0.4), by_trip)});
    const Totals free = totals_of({departure_check("check", 0.4)});
    CHECK(some.cost.front() == 1000 * some.units.front());
    CHECK(some.cost.front() <= 400'000'000);
    CHECK(some.units.front() < free.units.front());
    CHECK(some.units.front() > 390'000);
    CHECK(some.stops_bound < free.stops_bound);
}

TEST_CASE(
    "a budget of exactly what a check costs pays for it to the last day, and no rupiah less does") {
    const auto units_with = [&](double budget) {
        return totals_of({costing(departure_check("check", 0.4), {0, 0, 1000, budget})})
            .units.front();
    };
    const std::int64_t all = totals_of({departure_check("check", 0.4)}).units.front();
    const auto exactly = 1000 * static_cast<double>(all);
    CHECK(units_with(exactly) == all);
    CHECK(units_with(exactly - 1) < all);
}

TEST_CASE("the last of a budget goes by drawn priority, never by number, on any threads") {
    const Intervention tight = costing(campaign("campaign", 0.02), {0, 1000, 0, 1000.0 * 100 * 50});
    const auto served = [&](int threads) {
        const Scenario world = with(small_base(), {tight});
        std::vector<std::uint32_t> heard;
        run_replicate(setup_of(world, 0, Workers(threads, std::nullopt)),
                      [&](const World& now, Day today) {
                          if (today != tight.start) return true;
                          for (std::uint32_t p = 0; p < now.persons.layout.persons; ++p) {
                              const Level level = now.persons.awareness[PersonIndex{p}];
                              if (level.value > 0 && level.day == today - world.start)
                                  heard.push_back(p);
                          }
                          return false;
                      });
        return heard;
    };
    const auto one = served(1);
    CHECK(one.size() >= 50); // fifty agents, and whoever was told at an exit that day
    CHECK(one.size() < 60);
    // Fifty of the thirty thousand who wanted it lie all over the country: by number they would
    // all be in the first province.
    const Scenario world = small_base();
    CHECK(one[one.size() / 2] > 300'000);
    CHECK(served(5) == one);
}

TEST_CASE("a refused passport is no stop on any route: who tries again chooses as at first") {
    Intervention office = screening("screening", 1);
    std::get<ExitCheck>(office.measure).screening.sensitivity_bound = 1;
    Overrides overrides = small_world();
    overrides.set.push_back("journey.needs_passport=1");
    overrides.set.push_back("journey.same_route=0");
    overrides.set.push_back("journey.retry=1");
    for (const char* const route : {"direct_flight", "transit_flight", "ferry", "land"})
        overrides.set.push_back(std::string("check.coverage.") + route + "=0");
    const Scenario world = with(scenario("indonesia.toml", overrides), {office});
    std::vector<std::int64_t> left(world.tables.exits.size(), 0);
    run_replicate(setup_of(world, 0, Workers(2, std::nullopt)), [&](const World& now, Day today) {
        if (today == world.end)
            for (const CaseRow& row : now.cases)
                if (row.departed != never && row.accepted > office.start && row.attempts == 1)
                    ++left[at(row.exit)];
        return true;
    });
    std::int64_t all = 0;
    for (const std::int64_t each : left) all += each;
    double preferences = 0;
    for (const ExitRow& exit : world.tables.exits) preferences += exit.bound_preference;
    REQUIRE(all > 100);
    // Six comparisons, 5.5 standard deviations each: would notice a route left out.
    for (std::size_t e = 0; e < left.size(); ++e)
        CHECK(agrees_with_chance(static_cast<double>(left[e]), static_cast<double>(all),
                                 world.tables.exits[e].bound_preference / preferences));
}
