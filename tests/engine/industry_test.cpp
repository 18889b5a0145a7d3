// MODEL 7.11 in a world: places that stay vacant go to others, and what raids do.
#include "engine/day.h"
#include "support/states.h"
#include "support/statistics.h"

#include <set>

using namespace suar;
using namespace suar::testing;

namespace {

struct Industry { // of all countries in the end
    double moved = 0, substituted = 0, places = 0;
    std::int64_t told_moved = 0, told_substituted = 0; // as results tell them
};

std::int64_t& in_country(State& state, Outcome outcome, std::size_t country) {
    return state.world.tally.by_country[static_cast<std::size_t>(outcome)][country];
}

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
        industry.substituted += demand.substituted;
        industry.places += demand.places;
    }
    for (std::size_t c = 0; c < state.demand.size(); ++c) {
        industry.told_moved += in_country(state, Outcome::demand_moved_elsewhere, c);
        industry.told_substituted += in_country(state, Outcome::demand_substituted, c);
    }
    return industry;
}

} // namespace

TEST_CASE("industry: places vacant for too long go to another nationality, and are counted") {
    const std::string nobody = "recruiter.count=0", calm = "industry.capacity.KHM=17000 persons";
    const Industry kept = after({nobody, calm, "industry.substitution=0"});
    const Industry given = after({nobody, calm, "industry.substitution=0.5"});
    CHECK(kept.substituted == 0);
    CHECK(given.substituted > 1000);
    // What is counted as gone to others is what is missing here; enforcement moves what it moved.
    CHECK(given.places + given.substituted == doctest::Approx(kept.places).epsilon(1e-9));
    CHECK(kept.moved > 0);
    CHECK(given.moved == kept.moved);
    // The results tell both, and the first within the second; each country is rounded.
    CHECK(kept.told_substituted == 0);
    CHECK(kept.told_moved > 0);
    CHECK(std::abs(static_cast<double>(given.told_substituted) - given.substituted) < 7);
    CHECK(std::abs(static_cast<double>(given.told_moved - given.told_substituted -
                                       kept.told_moved)) <= 7);
}

TEST_CASE("industry: no place goes to others before patience ends") {
    const Industry patient = after({"industry.patience=365 days", "industry.substitution=1"});
    const Industry kept = after({"industry.substitution=0"});
    CHECK(patient.substituted == 0);
    CHECK(patient.told_substituted == 0);
    CHECK(patient.moved == kept.moved);
    CHECK(patient.places == kept.places);
}

TEST_CASE("industry: places go to others day by day as the rule says, and results tell each day") {
    Overrides overrides = small_world();
    for (const char* const setting :
         {"recruiter.count=0", "industry.patience=30 days", "industry.substitution=0.4",
          "captivity.sale=0 1/year", "industry.raid_moved=0"})
        overrides.set.emplace_back(setting);
    Running world(scenario("indonesia.toml", overrides));
    const IndustryRules& rules = world.state.parameters->industry;
    const std::size_t countries = world.scenario.tables.destinations.size();
    std::vector<std::vector<double>> vacant(countries); // by country and day
    std::vector<double> gone(countries, 0);
    double entries = 0;
    std::int64_t last = 0;
    world.live(120, [&] {
        std::int64_t all = 0;
        for (std::size_t c = 0; c < countries; ++c) {
            // What went to others today is missing tomorrow.
            const std::int64_t told = in_country(world.state, Outcome::demand_substituted, c);
            const double can = world.state.demand[c].places + world.state.demand[c].substituted;
            REQUIRE(std::abs(static_cast<double>(told) - std::min(gone[c], can)) < 0.51);
            all += told;
            entries += static_cast<double>(in_country(world.state, Outcome::entries, c));
            const std::vector<double>& before = vacant[c];
            vacant[c].push_back(world.state.vacancies[c]);
            if (before.size() > 30)
                gone[c] += places_substituted(
                    rules, std::min(before[before.size() - 31], world.state.vacancies[c]));
        }
        REQUIRE(all >= last);
        last = all;
    });
    REQUIRE(entries == 0); // nobody fills a place, so all that is vacant stays so
    CHECK(last > 1000);
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
