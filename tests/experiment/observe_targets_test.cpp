// What is counted of a world for each kind of figure: on days and cases made by hand.
#include "experiment/observe_targets.h"
#include "support/worlds.h"

#include <algorithm>

using namespace suar;

namespace {

Scenario small(std::vector<std::string> set) {
    Overrides overrides;
    overrides.set = std::move(set);
    return testing::scenario("small.toml", overrides);
}

const Day first = to_day({2022, 2, 1}), last = to_day({2022, 2, 10});

FitTarget target(const std::string& outcome, const std::string& country) {
    return {outcome, outcome, country, first, last, 1, 1, TargetKind::count, 1, 2};
}

std::size_t country(const Scenario& scenario, const std::string& iso3) {
    const auto& rows = scenario.tables.destinations;
    return static_cast<std::size_t>(
        std::find_if(rows.begin(), rows.end(),
                     [&](const DestinationRow& row) { return row.iso3 == iso3; }) -
        rows.begin());
}

// A world of nothing, with columns of the right length.
World empty_world(const Scenario& scenario) {
    World world{};
    for (auto& series : world.tally.by_country)
        series.assign(scenario.tables.destinations.size(), 0);
    for (auto& series : world.tally.by_province) series.assign(scenario.tables.provinces.size(), 0);
    for (auto& series : world.tally.by_exit) series.assign(scenario.tables.exits.size(), 0);
    return world;
}

std::int64_t& of(World& world, Outcome outcome, std::size_t place) {
    return world.tally.by_country[static_cast<std::size_t>(outcome)][place];
}

double only(const TargetObserver& observer) {
    const std::vector<double> values = observer.values();
    REQUIRE(values.size() == 1);
    return values.front();
}

} // namespace

TEST_CASE("observe: flows are summed over the period, both ends in, and no day beside it") {
    const Scenario scenario = small({});
    const std::vector<FitTarget> targets{target("recorded_cases", "KHM"),
                                         target("recorded_cases", "all"),
                                         target("recorded_cases_share", "KHM"),
                                         target("tppo_classified_share", "all"),
                                         target("tppo_classified_cases", "PHL"),
                                         target("countries_with_cases", "all"),
                                         target("passports_withheld", "all"),
                                         target("held", "KHM"),
                                         target("held", "all"),
                                         target("held_all_nationalities", "KHM"),
                                         target("stops_bound_plus_irregular_main_airport", "all")};
    REQUIRE(unseen_targets(targets, "t.csv", scenario).empty());
    TargetObserver observer(targets, scenario);
    World world = empty_world(scenario);
    const std::size_t khm = country(scenario, "KHM"), phl = country(scenario, "PHL");
    std::size_t airport_rows = 0;
    for (Day day = first + -3; day <= last + 3; ++day) {
        of(world, Outcome::recorded_cases, khm) = 30;
        of(world, Outcome::recorded_cases, phl) = day == last ? 100 : 0;
        of(world, Outcome::tppo_classified_cases, khm) = 12;
        of(world, Outcome::tppo_classified_cases, phl) = day == last ? 40 : 0;
        of(world, Outcome::held, khm) = day == last ? 220 : 7;
        of(world, Outcome::held, phl) = 50;
        world.tally.by_province[static_cast<std::size_t>(Outcome::passports_withheld)][3] = 4;
        world.tally.by_province[static_cast<std::size_t>(Outcome::passports_withheld)][5] = 1;
        airport_rows = 0;
        for (std::size_t e = 0; e < scenario.tables.exits.size(); ++e) {
            airport_rows += scenario.tables.exits[e].exit == "main_airport";
            world.tally.by_exit[static_cast<std::size_t>(ExitOutcome::stops_bound)][e] = 1;
            world.tally.by_exit[static_cast<std::size_t>(ExitOutcome::stops_irregular)][e] = 10;
            world.tally.by_exit[static_cast<std::size_t>(ExitOutcome::stops_ordinary)][e] = 100;
        }
        observer.observe(world, day);
    }
    const std::vector<double> seen = observer.values();
    CHECK(seen[0] == 300);
    CHECK(seen[1] == 400);
    CHECK(seen[2] == 0.75);
    CHECK(seen[3] == 0.4);
    CHECK(seen[4] == 40);
    CHECK(seen[5] == 2);
    CHECK(seen[6] == 50);
    CHECK(seen[7] == 220);
    CHECK(seen[8] == 270);
    CHECK(seen[9] == doctest::Approx(220 / 0.11));
    CHECK(airport_rows == 2);
    CHECK(seen[10] == 220);
}

TEST_CASE("observe: the share of the origin divides the held, as the scenario has it") {
    const Scenario scenario = small({"industry.origin_share=0.2"});
    const std::vector<FitTarget> targets{target("held_all_nationalities", "KHM")};
    TargetObserver observer(targets, scenario);
    World world = empty_world(scenario);
    of(world, Outcome::held, country(scenario, "KHM")) = 100;
    observer.observe(world, last);
    CHECK(only(observer) == doctest::Approx(500));
}

TEST_CASE("observe: cases recorded in the period by this mission, by their state on its last day") {
    const Scenario scenario = small({});
    const std::vector<FitTarget> targets{target("case_state_returned_share", "KHM"),
                                         target("case_state_shelter_share", "KHM"),
                                         target("case_state_held_share", "KHM")};
    TargetObserver observer(targets, scenario);
    World world = empty_world(scenario);
    const auto khm = as<CountryIndex>(country(scenario, "KHM"));
    const auto phl = as<CountryIndex>(country(scenario, "PHL"));
    const auto add = [&](Day recorded, CountryIndex mission, CaseState state, CaseEnd end) {
        CaseRow row{};
        row.recorded = recorded;
        row.mission = mission;
        row.state = state;
        row.end = end;
        world.cases.push(row);
    };
    for (int i = 0; i < 5; ++i) add(first, khm, CaseState::closed, CaseEnd::mission);
    add(last, khm, CaseState::in_shelter, CaseEnd::escape);
    add(last, khm, CaseState::captive, CaseEnd::open);
    add(last, khm, CaseState::complicit, CaseEnd::open);
    add(last, khm, CaseState::way_home, CaseEnd::release); // neither of the three
    add(last, khm, CaseState::closed, CaseEnd::death);     // nor home
    add(first + -1, khm, CaseState::captive, CaseEnd::open);
    add(last + 1, khm, CaseState::captive, CaseEnd::open);
    add(never, khm, CaseState::captive, CaseEnd::open);
    add(first, phl, CaseState::captive, CaseEnd::open);
    observer.observe(world, last + -1); // an earlier state does not count
    CHECK(observer.values() == std::vector<double>{0, 0, 0});
    observer.observe(world, last);
    const std::vector<double> seen = observer.values();
    CHECK(seen[0] == 0.5);
    CHECK(seen[1] == doctest::Approx(0.1));
    CHECK(seen[2] == doctest::Approx(0.2));
    for (CaseRow& row : world.cases) row.state = CaseState::in_shelter;
    observer.observe(world, last + 1);
    CHECK(observer.values() == seen);
}

TEST_CASE("observe: entries and held of every whole year, and of no part of one") {
    const auto untold = untold_by_year(to_day({2019, 1, 1}), to_day({2021, 12, 30}));
    REQUIRE(untold.size() == 7);
    CHECK(untold[0].outcome == "entries");
    CHECK(untold[1].outcome == "held");
    CHECK(untold[2].outcome == "referral_reproduction");
    for (const FitTarget& each : untold) CHECK(each.country == "all");
    CHECK(untold[0].from == to_day({2019, 1, 1}));
    CHECK(untold[3].from == to_day({2020, 1, 1}));
    CHECK(untold[3].to == to_day({2020, 12, 31}));
    CHECK(untold[6].outcome == "referral_reproduction"); // over all whole years
    CHECK(untold[6].from == to_day({2019, 1, 1}));
    CHECK(untold[6].to == to_day({2020, 12, 31}));
    CHECK(untold_by_year(to_day({2019, 1, 2}), to_day({2020, 12, 31})).size() == 4);
    CHECK(untold_by_year(to_day({2019, 1, 2}), to_day({2019, 12, 31})).empty());
}

TEST_CASE("observe: a share of nothing is nothing") {
    const Scenario scenario = small({});
    const std::vector<FitTarget> targets{target("recorded_cases_share", "KHM")};
    TargetObserver observer(targets, scenario);
    observer.observe(empty_world(scenario), first);
    CHECK(only(observer) == 0);
}

TEST_CASE("observe: what a scenario cannot show is told, with its place") {
    const Scenario scenario = small({});
    const auto problem = [&](const std::string& outcome, const std::string& where) {
        const Problems problems = unseen_targets({target(outcome, where)}, "t.csv", scenario);
        return problems.empty() ? std::string() : describe(problems.front());
    };
    const auto says = [](const std::string& text, const std::string& part) {
        CAPTURE(text);
        return text.find(part) != std::string::npos;
    };
    CHECK(says(problem("recorded_case", "all"), "did you mean \"recorded_cases\""));
    CHECK(says(problem("recorded_case", "all"), "t.csv:2:1"));
    CHECK(says(problem("recorded_cases", "KMH"), "\"KMH\" is no destination"));
    CHECK(says(problem("recorded_cases_share", "all"), "of one country"));
    CHECK(says(problem("case_state_held_share", "all"), "of one country"));
    CHECK(says(problem("passports_withheld", "KHM"), "not counted by country"));
    CHECK(says(problem("countries_with_cases", "KHM"), "not counted by country"));
    CHECK(problem("exits_escape", "MMR") == "");
    CHECK(within_run(target("held", "all"), scenario));
    FitTarget early = target("held", "all");
    early.from = to_day({2021, 12, 31});
    CHECK(!within_run(early, scenario));
    FitTarget late = target("held", "all");
    late.to = to_day({2023, 1, 1});
    CHECK(!within_run(late, scenario));
}
