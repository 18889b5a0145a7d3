// MODEL 11, placebo: what the removal of one delivery changes, with recruiters who learn and make
// up.
#include "compare/ledger.h"
#include "compare/observe_world.h"
#include "engine/run.h"
#include "support/worlds.h"

using namespace suar;
using namespace suar::testing;

namespace {

struct Changed { // persons, in the two years after the delivery, mean over seeds
    double entries = 0, averted = 0, newly_harmed = 0, diverted = 0;
};

Changed changed_by_one(std::uint32_t weight, std::uint32_t seeds,
                       const std::vector<std::string>& settings) {
    const Day from = to_day({2023, 1, 1}), last = to_day({2024, 12, 31});
    Changed sum;
    for (std::uint32_t seed = 1; seed <= seeds; ++seed) {
        Overrides overrides;
        overrides.weight = weight;
        overrides.toy = true;
        overrides.seed = seed;
        overrides.from = to_day({2020, 1, 1});
        overrides.to = last;
        overrides.set = settings;
        const Scenario world = scenario("indonesia.toml", overrides);
        const Workers workers(2, std::nullopt);
        const Setup setup = setup_of(world, 0, workers);
        Setup one_less = setup;
        one_less.one_less_from = from;
        const auto go_on = [](const World&, Day) { return true; };
        Replicate base(setup);
        base.run_until(from + -1, go_on);
        Replicate one_fewer = base.fork(one_less);
        base.run_until(last, go_on);
        one_fewer.run_until(last, go_on);
        const auto lives = [](const Replicate& run) {
            return captivities_of(run.world().cases, run.world().persons.layout);
        };
        const Ledger ledger =
            ledger_of(lives(base), lives(one_fewer), {{from, last}, std::nullopt, weight});
        const auto add = [&](double& to, LedgerEntry entry) {
            to += static_cast<double>(ledger[entry]) / seeds;
        };
        add(sum.entries, LedgerEntry::first_entries_base);
        add(sum.averted, LedgerEntry::averted);
        add(sum.newly_harmed, LedgerEntry::newly_harmed);
        add(sum.diverted, LedgerEntry::diverted);
    }
    return sum;
}

} // namespace

// Nobody is there to make up for her, no queue and no full site has her before others, and she
// would have named, warned and recruited nobody. The place that she leaves may draw another there
// from another country, for the recruited go where places are vacant: with one country to go to,
// nobody else's life is another.
TEST_CASE(
    "law, placebo: where nothing is made up or learnt, one delivery less is one person less") {
    std::vector<std::string> settings{"recruiter.make_up=0",
                                      "recruiter.explore=1",
                                      "industry.substitution=0",
                                      "referral.per_captive_year=0 1/year",
                                      "referral.per_knowing_year=0 1/year",
                                      "referral.per_complicit_year=0 1/year",
                                      "return.recontact=0 1/year",
                                      "return.warning=0",
                                      "captivity.promotion=0 1/year",
                                      "industry.raid_moved=0",
                                      "captivity.sale=0 1/year",
                                      "captivity.attempt_sale=0",
                                      "recruiter.effort_per_delivery=30 recruiter-days",
                                      "mission.beds=1000000",
                                      "mission.cases_per_day=10000",
                                      "mission.papers_per_day=10000"};
    // Countries with places for a few agents only are left out: they would be full at times.
    const auto without = [&](const std::vector<std::string>& countries) {
        for (const std::string& country : countries)
            settings.push_back("industry.capacity." + country + "=0 persons");
    };
    without({"MYS", "VNM", "ARE"});
    const Changed in_many = changed_by_one(200, 3, settings);
    CHECK(in_many.averted == 200);
    CHECK(in_many.newly_harmed == 0);
    without({"PHL", "MMR", "LAO"});
    const Changed in_one = changed_by_one(200, 3, settings);
    CHECK(in_one.averted == 200);
    CHECK(in_one.newly_harmed == 0);
    CHECK(in_one.diverted == 0);
}

// How many agents live otherwise does not grow with how many there are: nobody is moved but by
// those who live otherwise already. So the law one to one, which takes long, stands or falls with
// this: as many agents, each of one person, are fewer than 0.1 % of the entries. Seen so far over
// seeds: 25, with a standard deviation of 6 from seed to seed; before a syndicate's sites filled
// together and countries were answered together it was 130.
TEST_CASE("law, placebo: one agent less changes few agents, however many there are") {
    for (const std::uint32_t weight : {20u, 40u}) {
        const Changed changed = changed_by_one(weight, 8, {});
        INFO("agents of " << weight << ": averted " << changed.averted / weight << ", newly harmed "
                          << changed.newly_harmed / weight << ", diverted "
                          << changed.diverted / weight);
        CHECK((changed.averted + changed.newly_harmed) / weight < 0.001 * changed.entries);
    }
}

// One to one, since the smallest delivery is an agent and an agent of ten persons is ten deliveries
// at once. Twenty seeds, as the law says, take a quarter of an hour of two cores.
TEST_CASE("law, placebo: one delivery changes fewer than 0.1 % of the entries of two years" *
          doctest::skip()) { // long: see tests/CMakeLists.txt
    const Changed changed = changed_by_one(1, 20, {});
    INFO("entries " << changed.entries << ", averted " << changed.averted << ", newly harmed "
                    << changed.newly_harmed << ", diverted " << changed.diverted);
    CHECK(changed.averted + changed.newly_harmed < 0.001 * changed.entries);
}
