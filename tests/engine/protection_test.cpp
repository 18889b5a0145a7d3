// Missions, reintegration, legal places and offer checks in a world: what they do, what they count
// and what they cost.
#include "engine/state.h"
#include "support/states.h"
#include "support/sums.h"

using namespace suar;
using namespace suar::testing;

namespace {

std::int64_t ended(const Sums& sums, CaseEnd end) {
    return std::count_if(sums.cases.begin(), sums.cases.end(),
                         [&](const CaseRow& row) { return row.end == end; });
}

} // namespace

TEST_CASE("missions: a hotline brings contacts that are its own, and leaves the others alone") {
    const Sums sums = with_one(costing(missions("hotline", 0, 3), {0, 5'000'000, 100'000, no_cap}));
    CHECK(sums.units.front() > 0);
    CHECK(sums.units.front() == sums.reached.front());
    CHECK(sums.cost.front() == 5'100'000 * sums.units.front());
    CHECK(sums.of(Outcome::recorded_cases) > without().of(Outcome::recorded_cases));
    // The first who reached a mission without it did so on the same day with it.
    const CaseRow* first = nullptr;
    for (const CaseRow& row : without().cases)
        if (row.contacted >= to_day({2022, 4, 1}) && (!first || row.contacted < first->contacted))
            first = &row;
    REQUIRE(first != nullptr);
    CHECK(std::any_of(sums.cases.begin(), sums.cases.end(), [&](const CaseRow& row) {
        return row.person == first->person && row.contacted <= first->contacted;
    }));
}

TEST_CASE("missions: more staff records sooner where the staff was short") {
    Overrides short_of_staff = small_world();
    short_of_staff.set.push_back("mission.cases_per_day=0.5 persons/day");
    short_of_staff.set.push_back("mission.recording=1 1/year");
    short_of_staff.set.push_back("mission.walk_in=0.05");
    const Scenario world = scenario("indonesia.toml", short_of_staff);
    const auto recorded = [&](double more) {
        return sums_of(with(world, {missions("staff", more, 0)})).of(Outcome::recorded_cases);
    };
    CHECK(recorded(4) > recorded(0));
}

TEST_CASE("missions: more beds and papers bring people home sooner where these were short") {
    Overrides short_of_beds = small_world();
    for (const char* const set :
         {"mission.beds=200 persons", "mission.papers_per_day=1 persons/day",
          "mission.recording=1 1/year", "mission.walk_in=0.05"})
        short_of_beds.set.push_back(set);
    const Scenario world = scenario("indonesia.toml", short_of_beds);
    const auto with_more = [&](double beds, double papers) {
        return sums_of(with(world, {measured("more", ConsularCapacity{{}, 0, beds, papers, 0})}));
    };
    const Sums none = with_more(0, 0), beds = with_more(9, 0), both = with_more(9, 9);
    CHECK(beds.of(Outcome::exits_mission) > none.of(Outcome::exits_mission));
    CHECK(both.of(Outcome::returned) > beds.of(Outcome::returned));
}

TEST_CASE("reintegration: as many are helped as return, in the share that is aimed at") {
    const Sums sums = with_one(costing(reintegration("help", 0.5), {0, 12'000'000, 0, no_cap}));
    std::int64_t returned = 0;
    for (const CaseRow& row : sums.cases)
        returned += row.closed >= to_day({2022, 4, 1}) && row.arrived != never &&
                    row.state == CaseState::closed && row.end != CaseEnd::death;
    returned *= 100;
    CHECK(sums.reached.front() == sums.units.front());
    CHECK(sums.cost.front() == 12'000'000 * sums.reached.front());
    REQUIRE(returned > 2'000);
    CHECK(sums.reached.front() > returned / 4);
    CHECK(sums.reached.front() < returned * 3 / 4);
}

TEST_CASE("reintegration: what is for one province helps nobody of another") {
    Intervention nowhere = reintegration("help", 1);
    std::get<Reintegration>(nowhere.measure).target.provinces = {91}; // few return there
    CHECK(with_one(nowhere).reached.front() <
          with_one(reintegration("help", 1)).reached.front() / 5);
}

TEST_CASE("reintegration: the debt of those who are helped is settled") {
    const auto in_debt = [](double relief) {
        Intervention help = reintegration("help", 1);
        std::get<Reintegration>(help.measure).rules.debt_relief = relief;
        std::int64_t persons = 0;
        const Scenario world = with(small_base(), {help});
        run_replicate(setup_of(world, 0, Workers(2, std::nullopt)),
                      [&](const World& now, Day today) {
                          if (today == world.end)
                              for (std::uint32_t p = 0; p < now.persons.layout.persons; ++p)
                                  persons += now.persons.row[PersonIndex{p}].debt();
                          return true;
                      });
        return persons;
    };
    CHECK(in_debt(1) < in_debt(0) / 2);
}

TEST_CASE("legal places: as many as the quota, its takers are away until their contracts end") {
    const Intervention places = costing(legal_places("places", 1000, 0.05, 0), {0, 3, 5, no_cap});
    const Sums sums = with_one(places);
    constexpr std::int64_t days = 183; // 1 April to 30 September
    CHECK(sums.of(Outcome::legal_placements) <= 1000 * days);
    CHECK(sums.of(Outcome::legal_placements) > 1000 * days - 200); // more want one than there are
    CHECK(sums.units.front() == sums.of(Outcome::legal_placements));
    CHECK(sums.cost.front() == 8 * sums.units.front());
    Running running(with(small_world_with({}), {places}));
    const auto abroad = [&] {
        return running.state.world.persons
            .in_stage[static_cast<std::size_t>(Stage::abroad_legally)];
    };
    running.live(90 + 60); // contracts of sixty days
    const std::int64_t after_sixty = abroad();
    CHECK(after_sixty * 20 >= 59 * 1000);
    running.live(40);
    CHECK(abroad() == after_sixty); // as many come home as leave
}

TEST_CASE("legal places: nobody under 18 takes one, and nobody who works in a regular job") {
    Running running(with(small_world_with({}), {legal_places("places", 5'000, 0.05, 0.1)}));
    running.live(89);
    std::vector<Employment> before;
    for (std::uint32_t p = 0; p < running.state.world.persons.layout.persons; ++p)
        before.push_back(running.state.world.persons.row[PersonIndex{p}].employment());
    running.live(2);
    std::size_t placed = 0;
    for (std::uint32_t p = 0; p < before.size(); ++p) {
        const PersonRow& row = running.state.world.persons.row[PersonIndex{p}];
        if (row.stage() != Stage::abroad_legally) continue;
        ++placed;
        CHECK_FALSE(is_minor(running.state, name_of(running.state, PersonIndex{p}), row));
        CHECK(before[p] != Employment::formal);
    }
    CHECK(placed == 250); // the places of one day: the first of the quota was the second of the two
}

TEST_CASE("legal places: one who prepares to leave turns to a safe place, and her case is over") {
    const Sums sums = with_one(legal_places("places", 100'000, 0, 0.2));
    const std::int64_t turned = ended(sums, CaseEnd::placed_legally);
    CHECK(turned > 20);
    CHECK(sums.of(Outcome::legal_placements) == turned * 100);
    CHECK(sums.of(Outcome::departures) < without().of(Outcome::departures));
    for (const CaseRow& row : sums.cases)
        if (row.end == CaseEnd::placed_legally) CHECK(row.arrived == never);
}

TEST_CASE(
    "legal places: work abroad is no captivity: who is deceived after it enters for the first "
    "time") {
    Overrides overrides = small_world();
    overrides.set.push_back("return.recontact=0 1/year");
    const Sums sums = sums_of(
        with(scenario("indonesia.toml", overrides), {legal_places("places", 1'000'000, 0.1, 0.2)}));
    CHECK(sums.of(Outcome::legal_placements) > 1'000'000);
    std::set<PersonIndex> entered;
    std::int64_t again = 0;
    for (const CaseRow& row : sums.cases)
        if (row.arrived != never) again += !entered.insert(row.person).second;
    CHECK(sums.of(Outcome::repeat_entries) == again * 100);
}

TEST_CASE("offer checks: those who are told give up, and only those who were deceived ask") {
    const Sums sums = with_one(costing(verification("service", 0.05), {0, 0, 20'000, no_cap}));
    CHECK(sums.units.front() > sums.reached.front());
    CHECK(sums.cost.front() == 20'000 * sums.units.front());
    CHECK(sums.of(Outcome::withdrawals) > without().of(Outcome::withdrawals));
    CHECK(sums.of(Outcome::entries_deceived) < without().of(Outcome::entries_deceived));
    // 0.56 of those who ask give up.
    CHECK(static_cast<double>(sums.reached.front()) ==
          doctest::Approx(0.56 * static_cast<double>(sums.units.front())).epsilon(0.25));
    Overrides knowing = small_world();
    for (const char* const channel : {"open_adverts", "closed_groups", "in_person", "referral"})
        knowing.set.push_back(std::string("decision.knowing_base.") + channel + "=20");
    knowing.set.push_back("decision.minor_share=0");
    const Sums none =
        sums_of(with(scenario("indonesia.toml", knowing), {verification("service", 1)}));
    CHECK(none.of(Outcome::entries_knowing) > 0);
    CHECK(none.units.front() == 0);
}
