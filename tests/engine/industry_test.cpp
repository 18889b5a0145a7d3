// MODEL 7.11 in a world: places that stay vacant go to others, and what raids do.
#include "engine/day.h"
#include "support/states.h"
#include "support/statistics.h"

#include <set>

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

namespace {

struct Raided { // the held at raided sites on the mornings of raids
    std::int64_t freed = 0, moved = 0, moved_within_syndicate = 0, abandoned = 0, stayed = 0;
    std::int64_t overtaken = 0; // moved, behind one in the list who was left at the same site
    double all() const { return static_cast<double>(freed + moved + abandoned + stayed); }
};

// Nobody is sold and no other way out is open, so what happens to the held is the raids'.
Raided raids(const std::vector<std::string>& more, double freed_share = 0.8,
             double demand_removed = 0) {
    std::vector<std::string> settings{"captivity.sale=0 1/year",
                                      "captivity.attempt_sale=0",
                                      "captivity.exit_median=120 months",
                                      "recruiter.stretch=10",
                                      "mission.walk_in=0",
                                      "mission.recording=0 1/year",
                                      "recruiter.effort_max=20000 recruiter-days/day",
                                      "industry.capacity.KHM=40000 persons"};
    settings.insert(settings.end(), more.begin(), more.end());
    Scenario scenario = small_world_with(settings);
    scenario.tables.enforcement.resize(1);
    EnforcementRow& strike = scenario.tables.enforcement.front();
    strike.iso3 = "KHM";
    strike.from = to_day({2022, 5, 1});
    strike.to = to_day({2022, 9, 30});
    strike.freed_share = freed_share;
    strike.demand_removed = demand_removed;
    Running world(std::move(scenario));
    const World& now = world.state.world;
    Raided result;
    std::vector<std::pair<std::size_t, SiteIndex>> yesterday; // cases in the order of the held
    Column<SiteIndex, std::int32_t> raids_so_far = now.compounds.raids;
    world.live(273, [&] {
        std::set<SiteIndex> left_behind_at;
        for (const auto& [which, site] : yesterday) {
            if (now.compounds.raids[site] == raids_so_far[site]) continue;
            const CaseRow& row = now.cases[as<CaseIndex>(which)];
            if (row.freed == world.state.today && row.end == CaseEnd::abandoned)
                left_behind_at.insert(site);
            if (row.freed == world.state.today)
                ++(row.end == CaseEnd::raid        ? result.freed
                   : row.end == CaseEnd::abandoned ? result.abandoned
                                                   : result.stayed);
            else if (row.site == site)
                ++result.stayed;
            else {
                ++result.moved;
                result.overtaken += left_behind_at.contains(site);
                result.moved_within_syndicate +=
                    now.compounds.syndicate[row.site] == now.compounds.syndicate[site];
                // Nobody is moved to where it is raided too.
                REQUIRE(now.compounds.raids[row.site] == raids_so_far[row.site]);
            }
        }
        yesterday.clear();
        for (const CaseIndex which : world.state.held)
            yesterday.emplace_back(at(which), now.cases[which].site);
        raids_so_far = now.compounds.raids;
    });
    return result;
}

} // namespace

TEST_CASE(
    "industry: a raid empties its site: freed, moved to sites that are not raided, abandoned") {
    const Raided some = raids({"industry.raid_moved=0.4", "industry.raid_abandoned=0.2"});
    REQUIRE(some.all() > 500);
    CHECK(static_cast<double>(some.stayed) < 0.01 * some.all()); // who died or came out on that day
    // Five standard errors of five hundred people; for some of the moved there is no place.
    CHECK(std::abs(static_cast<double>(some.freed) / some.all() - 0.4) < 0.11);
    CHECK(std::abs(static_cast<double>(some.moved + some.abandoned) / some.all() - 0.6) < 0.11);
    CHECK(static_cast<double>(some.moved) / some.all() > 0.2);
    CHECK(some.moved_within_syndicate > 0);
    const Raided none = raids({"industry.raid_moved=0", "industry.raid_abandoned=0"});
    CHECK(none.moved + none.abandoned == 0);
    CHECK(none.freed > 0);
}

TEST_CASE("industry: places away from a raid go by luck, not by who stands first") {
    // Demand falls while they are raided, so that few sites have room, and none is abroad.
    std::vector<std::string> few{"industry.raid_moved=0.9", "industry.raid_abandoned=0",
                                 "industry.capacity.KHM=20000 persons"};
    for (const char* const country : {"PHL", "MMR", "LAO", "MYS", "VNM", "ARE"})
        few.push_back(std::string("industry.capacity.") + country + "=0 persons");
    const Raided crowded = raids(few, 0.3, 0.9);
    INFO("moved " << crowded.moved << ", abandoned " << crowded.abandoned);
    CHECK(crowded.abandoned > 20); // for want of places only
    CHECK(crowded.overtaken > 20);
}
