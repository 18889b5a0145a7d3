// MODEL 7.11 in a world: places that stay vacant go to others.
#include "engine/day.h"
#include "engine/state.h"
#include "support/statistics.h"
#include "support/worlds.h"

using namespace suar;
using namespace suar::testing;

namespace {

struct Industry {
    double moved = 0, places = 0; // of all countries in the end
};

Industry after(std::vector<std::string> settings) {
    Overrides overrides = small_world();
    overrides.set.insert(overrides.set.end(), settings.begin(), settings.end());
    const Scenario world = scenario("indonesia.toml", overrides);
    const Workers workers(2, std::nullopt);
    const Setup setup = setup_of(world, 0, workers);
    State state(setup);
    for (; state.today <= world.end; ++state.today) live_one_day(state);
    Industry industry;
    for (const Demand& demand : state.demand) {
        industry.moved += demand.moved_elsewhere;
        industry.places += demand.places;
    }
    return industry;
}

} // namespace

TEST_CASE("industry: places vacant for too long go to another nationality, and are counted") {
    const std::string nobody = "recruiter.count=0", calm = "industry.capacity.KHM=17000 persons";
    const Industry kept = after({nobody, calm, "industry.substitution=0"});
    const Industry given = after({nobody, calm, "industry.substitution=0.5"});
    CHECK(given.moved > kept.moved + 1000);
    // What is counted as moved is what is missing here.
    CHECK(given.places + given.moved == doctest::Approx(kept.places + kept.moved).epsilon(1e-9));
}

TEST_CASE("industry: no place goes to others before patience ends") {
    const Industry patient = after({"industry.patience=365 days", "industry.substitution=1"});
    const Industry kept = after({"industry.substitution=0"});
    CHECK(patient.moved == kept.moved);
    CHECK(patient.places == kept.places);
}
