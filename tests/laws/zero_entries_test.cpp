// MODEL 11, zero entries: nobody enters when nobody recruits, when no site wants anybody, or when
// every check sees everything.
#include "support/worlds.h"

using namespace suar;
using namespace suar::testing;

namespace {

struct Totals {
    std::int64_t accepted = 0, departures = 0, entries = 0, held = 0, stops = 0;
};

Totals run(const std::vector<std::string>& set) {
    Overrides overrides = small_world();
    overrides.set.insert(overrides.set.end(), set.begin(), set.end());
    const Scenario world = scenario("indonesia.toml", overrides);
    Totals totals;
    run_replicate(setup_of(world, 0, Workers(2, std::nullopt)), [&](const World& now, Day) {
        const auto of = [&](Outcome outcome) {
            return sum(now.tally.by_province[static_cast<std::size_t>(outcome)]);
        };
        totals.accepted += of(Outcome::offers_accepted);
        totals.departures += of(Outcome::departures);
        totals.entries += of(Outcome::entries);
        totals.held += of(Outcome::held);
        totals.stops += of(Outcome::stops_bound);
        return true;
    });
    return totals;
}

} // namespace

TEST_CASE("law: the world of these tests has entries to lose") {
    const Totals totals = run({});
    CHECK(totals.entries > 1000);
    CHECK(totals.held > 0);
}

TEST_CASE("law: no recruiters, no entries") {
    const Totals totals = run({"recruiter.count=0 recruiters"});
    CHECK(totals.accepted == 0);
    CHECK(totals.entries == 0);
    CHECK(totals.held == 0);
}

TEST_CASE("law: no demand, no entries") {
    std::vector<std::string> none;
    for (const char* const country : {"KHM", "PHL", "MMR", "LAO", "MYS", "VNM", "ARE"})
        none.push_back(std::string("industry.capacity.") + country + "=0 persons");
    const Totals totals = run(none);
    CHECK(totals.entries == 0);
    CHECK(totals.held == 0);
}

TEST_CASE("law: checks that see everything let nobody through") {
    const Totals totals =
        run({"check.coverage.direct_flight=1", "check.coverage.transit_flight=1",
             "check.coverage.ferry=1", "check.coverage.land=1", "check.sensitivity_bound=1"});
    CHECK(totals.accepted > 0);
    CHECK(totals.stops > 0);
    CHECK(totals.departures == 0);
    CHECK(totals.entries == 0);
}
