// Inputs at the edges of what a scenario may say: the run must go on, and mean what it says.
#include "support/worlds.h"

#include "rules/apportion.h"
#include "rules/unemployment.h"

#include "core/error.h"

#include <algorithm>
#include <cmath>
#include <map>

using namespace suar;
using namespace suar::testing;

namespace {

Scenario world_with(const std::vector<std::string>& set, Day to) {
    Overrides overrides = small_world();
    overrides.to = to;
    overrides.set.insert(overrides.set.end(), set.begin(), set.end());
    return scenario("indonesia.toml", overrides);
}

std::int64_t today(const World& world, Outcome outcome) {
    return sum(world.tally.by_country[static_cast<std::size_t>(outcome)]);
}

} // namespace

TEST_CASE("a province too small for an agent stays empty and does not stop the run") {
    Scenario world = world_with({"recruiter.count=0 recruiters"}, to_day({2022, 1, 5}));
    world.tables.provinces.front().labour_force = 40;
    std::int64_t days = 0;
    run_replicate(setup_of(world, 0, Workers(1, std::nullopt)), [&](const World& now, Day) {
        CHECK(now.tally.by_province[static_cast<std::size_t>(Outcome::persons)].front() == 0);
        ++days;
        return true;
    });
    CHECK(days == 5);
}

TEST_CASE("a mission without beds negotiates nobody out") {
    const auto exits = [](const char* beds) {
        const Scenario world = world_with({beds}, to_day({2022, 9, 30}));
        std::int64_t out = 0;
        run_replicate(setup_of(world, 0, Workers(2, std::nullopt)), [&](const World& now, Day) {
            out += today(now, Outcome::exits_mission);
            return true;
        });
        return out;
    };
    CHECK(exits("mission.beds=0 beds") == 0);
    CHECK(exits("mission.beds=1 beds") > 0); // one agent, whatever it stands for
}

TEST_CASE("stops of other travellers do not depend on exits that nobody uses") {
    Scenario world = world_with({}, to_day({2022, 1, 31}));
    const auto stops = [&](std::size_t first) {
        std::vector<std::int64_t> daily;
        run_replicate(setup_of(world, 0, Workers(1, std::nullopt)), [&](const World& now, Day) {
            for (const ExitOutcome outcome :
                 {ExitOutcome::stops_irregular, ExitOutcome::stops_ordinary}) {
                const auto& series = now.tally.by_exit[static_cast<std::size_t>(outcome)];
                daily.insert(daily.end(), series.begin() + static_cast<std::ptrdiff_t>(first),
                             series.end());
            }
            return true;
        });
        return daily;
    };
    const auto before = stops(0);
    CHECK(sum(before) > 0);
    world.tables.exits.insert(world.tables.exits.begin(), {"a_new_port", Route::ferry, 0, 0, 0});
    CHECK(stops(1) == before);
}

TEST_CASE("a run that starts between two known months starts at the target of its day") {
    Overrides overrides;
    overrides.weight = 20;
    // The last day before a middle of month: the target has moved by most of a month's change.
    overrides.from = overrides.to = to_day({2020, 6, 14});
    overrides.set = {"recruiter.count=0 recruiters"};
    const Scenario world = scenario("indonesia.toml", overrides);
    run_replicate(setup_of(world, 0, Workers(2, std::nullopt)), [&](const World& now, Day day) {
        double target = 0, everybody = 0;
        for (std::size_t p = 0; p < world.tables.provinces.size(); ++p) {
            const auto persons = static_cast<double>(
                now.tally.by_province[static_cast<std::size_t>(Outcome::persons)][p]);
            target += province_unemployment(world.tables, p, day + 1) * persons;
            everybody += persons;
        }
        const auto unemployed = static_cast<double>(
            sum(now.tally.by_province[static_cast<std::size_t>(Outcome::unemployed)]));
        // The standard error of the first draw is 0.009 points; the month's change is 0.36.
        CHECK(100 * std::abs(unemployed - target) / everybody < 0.05);
        return true;
    });
}

TEST_CASE("more sites than have numbers are refused and not mixed up") {
    const Scenario world =
        world_with({"industry.capacity.KHM=1000000 persons", "industry.origin_share=0.001",
                    "industry.buildings_max=1", "industry.places_max=200 persons"},
                   to_day({2022, 1, 2}));
    CHECK_THROWS_AS(run_replicate(setup_of(world, 0, Workers(1, std::nullopt)),
                                  [](const World&, Day) { return true; }),
                    BrokenLaw);
}

TEST_CASE("there are sites for all the demand that moves in") {
    Scenario world = world_with({"industry.substitution=0"}, to_day({2022, 6, 30}));
    for (EnforcementRow& row : world.tables.enforcement)
        if (row.iso3 == "KHM")
            row = {"KHM", to_day({2021, 1, 1}), to_day({2021, 1, 31}), 0, 0, 1, 1};
    for (DestinationRow& row : world.tables.destinations) // one country takes it all
        row.opens = row.iso3 == "KHM" || row.iso3 == "MYS", row.opening = to_day({2019, 1, 1});
    std::int64_t wanted = 0, moved = 0;
    run_replicate(setup_of(world, 0, Workers(2, std::nullopt)), [&](const World& now, Day) {
        wanted = today(now, Outcome::demand);
        moved = today(now, Outcome::demand_moved_elsewhere);
        return true;
    });
    CHECK(moved > 5000);
    CHECK(wanted >= moved);
}

TEST_CASE("cases of a person are numbered one after the other") {
    const Scenario world = world_with({"journey.withdrawal=0.2 1/day"}, to_day({2022, 9, 30}));
    std::map<PersonIndex, int> numbers;
    run_replicate(setup_of(world, 0, Workers(2, std::nullopt)), [&](const World& now, Day day) {
        if (day != world.end) return true;
        for (const CaseRow& row : now.cases) CHECK(row.number == ++numbers[row.person]);
        return true;
    });
    CHECK(std::any_of(numbers.begin(), numbers.end(),
                      [](const auto& person) { return person.second > 1; }));
}

TEST_CASE("shares that add up to almost 1 still give every person a cell") {
    const Scenario world = world_with({}, to_day({2022, 1, 1}));
    for (const double off : {-9e-7, 9e-7}) {
        LabourProfile profile = world.tables.profile;
        profile.sex_share[0] += off;
        profile.age_share[0] += off;
        profile.education_share[0] += off;
        const std::int64_t persons = 100'000'000;
        std::int64_t given = 0;
        const auto counts = apportion(profile, {persons});
        for (const std::int64_t count : counts.front()) given += count;
        CHECK(given == persons);
    }
}

TEST_CASE("a hazard that would have to be more than infinite is no NaN") {
    CHECK(separation_hazard(0.8, 0.79, 2) > 1e300); // finding empties the pool faster than all lose
    CHECK(separation_hazard(0.05, 0.05, 1.0 / 180) < 1);
}
