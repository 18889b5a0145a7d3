// MODEL 7.14: what follows a return: being found again by people who know her, and help to begin
// anew, which is off in the baseline.
#include "engine/phases/phases.h"
#include "rules/come_home.h"
#include "support/states.h"
#include "support/statistics.h"

#include <algorithm>
#include <map>
#include <set>

using namespace suar;
using namespace suar::testing;

namespace {

// Nobody is named and nobody accepts through a tie: what is left of offers through ties are the
// meetings of the returned.
const std::vector<std::string> only_found_again{"referral.per_captive_year=0 1/year",
                                                "referral.per_knowing_year=0 1/year",
                                                "referral.per_complicit_year=0 1/year",
                                                "decision.base.referral=-20 log-odds",
                                                "captivity.exit_median=2 months",
                                                "mission.walk_in=0",
                                                "recruiter.make_up=1"};

std::vector<std::string> joined(std::vector<std::string> set,
                                const std::vector<std::string>& more) {
    set.insert(set.end(), more.begin(), more.end());
    return set;
}

} // namespace

TEST_CASE("the returned are found again at the hazard of return.recontact, and nobody else is") {
    // One comparison of some thousand meetings: would notice a hazard wrong by a fifth.
    Running world(small_world_with(joined(only_found_again, {"return.recontact=5 1/year"})));
    double expected = 0, found = 0;
    std::set<PersonIndex> returned; // before today
    world.live(270, [&] {
        expected += static_cast<double>(returned.size()) * (1 - exact_exp(-5 / days_per_year));
        found += static_cast<double>(world.state.named.size());
        for (const Named& named : world.state.named) {
            REQUIRE(returned.contains(named.person));
            REQUIRE_FALSE(named.by_captive);
        }
        for (const CaseRow& row : world.state.world.cases)
            if (world.state.world.persons.row[row.person].returned()) returned.insert(row.person);
    });
    CHECK(expected > 500);
    CHECK(agrees(found, expected, expected));
}

TEST_CASE("nobody is found again where nobody looks") {
    Running world(small_world_with(joined(only_found_again, {"return.recontact=0 1/year"})));
    world.live(120, [&] { REQUIRE(world.state.named.empty()); });
    CHECK(today(world.state, Outcome::held) > 0);
}

TEST_CASE("being found again brings people back: repeat entries come from it") {
    const auto repeats = [](const char* recontact) {
        Running world(small_world_with({recontact}));
        std::int64_t entries = 0, successes = 0, named = 0;
        world.live(273, [&] {
            entries += today(world.state, Outcome::repeat_entries);
            successes += today(world.state, Outcome::referral_successes);
            for (const CaseRow& row : world.state.world.cases)
                named += row.arrived == world.state.today && row.was_named;
        });
        CHECK(successes == named * world.state.agent()); // who was found again was not named
        return entries;
    };
    CHECK(repeats("return.recontact=10 1/year") > 2 * repeats("return.recontact=0 1/year") + 500);
}

TEST_CASE("who comes home a second time is looked for once and not twice") {
    Running world(small_world_with({"return.recontact=10 1/year", "captivity.exit_median=1 months",
                                    "mission.walk_in=0", "mission.recording=0 1/year"}));
    std::map<PersonIndex, int> returns;
    world.live(273, [&] {
        std::set<PersonIndex> awaited;
        for (const auto& [day, meetings] : world.state.found_again)
            for (const Returned& meeting : meetings) REQUIRE(awaited.insert(meeting.person).second);
    });
    for (const CaseRow& row : world.state.world.cases)
        returns[row.person] += row.state == CaseState::closed && row.arrived != never;
    CHECK(std::any_of(returns.begin(), returns.end(),
                      [](const auto& each) { return each.second > 1; }));
}

TEST_CASE("one whom several know of meets one offer, whatever the order in which they stand") {
    Running world(small_world_with({}));
    world.live(2);
    State& state = world.state;
    std::vector<Named> names;
    for (std::uint32_t i = 0; i < 60; ++i)
        names.push_back({PersonIndex{1000 + i % 20}, as<RecruiterIndex>(i % 7), 7000 + i, true});
    const auto settled = [&] {
        state.named = names;
        meet_again(state);
        std::vector<std::pair<PersonIndex, std::uint32_t>> all;
        for (const Named& named : state.named) all.push_back({named.person, named.by});
        state.named.clear();
        return all;
    };
    const auto in_order = settled();
    CHECK(in_order.size() == 20);
    std::reverse(names.begin(), names.end());
    CHECK(settled() == in_order);
    std::rotate(names.begin(), names.begin() + 23, names.end());
    CHECK(settled() == in_order);
    std::set<std::uint32_t> rounds; // not always the first of them: luck decides
    for (const auto& [person, by] : in_order) rounds.insert((by - 7000) / 20);
    CHECK(rounds.size() == 3);
}

TEST_CASE("help that reaches nobody changes nothing, whatever it would do") {
    Overrides overrides = small_world();
    const std::uint64_t untouched =
        fingerprint(scenario("indonesia.toml", overrides), Workers(2, std::nullopt));
    for (const char* part :
         {"return.help_debt_relief=1", "return.help_finding=3", "return.help_testimony=1"})
        overrides.set.push_back(part);
    CHECK(fingerprint(scenario("indonesia.toml", overrides), Workers(2, std::nullopt)) ==
          untouched);
    overrides.set.push_back("return.help_share=1");
    CHECK(fingerprint(scenario("indonesia.toml", overrides), Workers(2, std::nullopt)) !=
          untouched);
}

TEST_CASE("those who are helped owe nothing, are less stressed and find work sooner") {
    struct Lives {
        std::int64_t home = 0, debts = 0, jobless = 0;
        double stress = 0;
    };
    const auto lives = [](const std::vector<std::string>& help) {
        Running world(small_world_with(joined(only_found_again, help)));
        world.live(270);
        Lives all;
        for (std::uint32_t i = 0; i < world.state.world.persons.layout.persons; ++i) {
            const PersonIndex person{i};
            const PersonRow& row = world.state.world.persons.row[person];
            if (!row.returned() || row.stage() != Stage::home) continue;
            ++all.home;
            all.debts += row.debt();
            all.jobless += row.employment() == Employment::unemployed;
            all.stress += stress_now(world.state, name_of(world.state, person), row);
        }
        return all;
    };
    const Lives alone = lives({});
    const Lives helped =
        lives({"return.help_share=1", "return.help_debt_relief=1", "return.help_finding=4"});
    REQUIRE(alone.home > 300);
    CHECK(alone.debts == alone.home);
    CHECK(helped.debts == 0);
    const auto mean = [](double sum, const Lives& all) {
        return sum / static_cast<double>(all.home);
    };
    CHECK(mean(helped.stress, helped) < mean(alone.stress, alone) - 0.05);
    CHECK(mean(static_cast<double>(helped.jobless), helped) <
          0.7 * mean(static_cast<double>(alone.jobless), alone));
}

TEST_CASE("testimony warns more ties, and everyone whom the usual warnings reach") {
    const auto warnings = [](const std::vector<std::string>& help) {
        Running world(small_world_with(joined(only_found_again, help)));
        world.live(150);
        std::vector<int> heard;
        for (std::uint32_t i = 0; i < world.state.world.persons.layout.persons; ++i)
            heard.push_back(world.state.world.persons.row[PersonIndex{i}].warnings());
        return heard;
    };
    const auto usual = warnings({});
    const auto more = warnings({"return.help_share=1", "return.help_testimony=0.5"});
    std::int64_t added = 0, fewer = 0;
    for (std::size_t i = 0; i < usual.size(); ++i) {
        added += more[i] > usual[i];
        fewer += more[i] < usual[i];
    }
    CHECK(added > 100);
    CHECK(fewer < added / 20); // warnings change who leaves and comes home, and so a few others
}
