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

TEST_CASE("a hazard that would have to be more than infinite is no NaN") {
    CHECK(separation_hazard(0.8, 0.79, 2) > 1e300); // finding empties the pool faster than all lose
    CHECK(separation_hazard(0.05, 0.05, 1.0 / 180) < 1);
}
