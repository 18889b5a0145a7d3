// Takedown, arrests, raids and cooperation in a world: what they do, what they count, what they
// cost, and that what happened without them still happens.
#include "support/sums.h"

using namespace suar;
using namespace suar::testing;

namespace {

std::size_t row_of_country(const std::string& iso3) {
    const Scenario world = small_base();
    for (std::size_t c = 0; c < world.tables.destinations.size(); ++c)
        if (world.tables.destinations[c].iso3 == iso3) return c;
    REQUIRE_MESSAGE(false, iso3);
    return 0;
}

} // namespace

TEST_CASE("takedown: fewer offers are met, and what was taken down of recruiters' work is paid") {
    const Sums sums = with_one(costing(takedown("takedown", 0.8), {0, 0, 10, no_cap}));
    CHECK(sums.of(Outcome::offers_met) < without().of(Outcome::offers_met));
    CHECK(sums.units.front() > 0);
    CHECK(sums.cost.front() == 10 * sums.units.front());
    CHECK(sums.reached.front() == 0);
}

TEST_CASE("takedown: it ends before the day that its budget cannot pay for") {
    const Sums free = with_one(takedown("takedown", 0.8));
    const Sums half = with_one(costing(takedown("takedown", 0.8),
                                       {0, 0, 10, 5 * static_cast<double>(free.units.front())}));
    CHECK(half.units.front() < free.units.front());
    CHECK(half.cost.front() <= 5 * free.units.front());
    CHECK(half.of(Outcome::offers_met) > free.of(Outcome::offers_met));
}

TEST_CASE("enforcement: its arrests come on top of the baseline's, and are counted as its own") {
    const Sums sums = with_one(costing(arrests("arrests", 3), {0, 0, 1'000'000, no_cap}));
    CHECK(sums.units.front() > 0);
    CHECK(sums.cost.front() == 1'000'000 * sums.units.front());
    CHECK(sums.of(Outcome::recruiters_arrested) > without().of(Outcome::recruiters_arrested));
    CHECK(sums.of(Outcome::recruiters_active) < without().of(Outcome::recruiters_active));
}

TEST_CASE("enforcement: what deters keeps newcomers out") {
    Intervention none = arrests("arrests", 3), all = arrests("arrests", 3);
    std::get<RecruiterEnforcement>(none.measure).deterrence = 0;
    std::get<RecruiterEnforcement>(all.measure).deterrence = 1;
    CHECK(with_one(all).of(Outcome::recruiters_active) <
          with_one(none).of(Outcome::recruiters_active));
}

TEST_CASE("crackdown: raids free people in the country it strikes, and places appear elsewhere") {
    const std::size_t khm = row_of_country("KHM");
    const Sums sums = with_one(costing(crackdown("raids", 3, 0.5), {0, 7, 1000, no_cap}));
    CHECK(sums.in(Outcome::raids, khm) > without().in(Outcome::raids, khm));
    CHECK(sums.in(Outcome::exits_raid, khm) > without().in(Outcome::exits_raid, khm));
    CHECK(sums.in(Outcome::demand, khm) < without().in(Outcome::demand, khm));
    CHECK(sums.in(Outcome::demand_moved_elsewhere, khm) >
          without().in(Outcome::demand_moved_elsewhere, khm));
    // To other countries, not to other nationalities: none of these takes a place by default.
    for (std::size_t c = 0; c < sums.by_country[0].size(); ++c)
        CHECK(sums.in(Outcome::demand_substituted, c) == 0);
    CHECK(sums.units.front() > 0);
    CHECK(sums.units.front() <= sums.in(Outcome::raids, khm));
    // Those who fled with nobody to free them are not its own.
    CHECK(sums.reached.front() > 0);
    CHECK(sums.reached.front() <= sums.in(Outcome::exits_raid, khm));
    CHECK(sums.cost.front() == 7 * sums.reached.front() + 1000 * sums.units.front());
    for (std::size_t c = 0; c < sums.by_country[0].size(); ++c)
        if (c != khm) CHECK(sums.in(Outcome::raids, c) >= without().in(Outcome::raids, c) - 1);
}

TEST_CASE("crackdown: where nobody is freed, moved or left behind and no place goes, nobody's life "
          "changes but by a raid") {
    Intervention none = crackdown("raids", 0, 0.9);
    std::get<CompoundCrackdown>(none.measure).demand_removed = 0;
    const Sums sums = with_one(none);
    for (const Outcome outcome : {Outcome::entries, Outcome::exits_raid, Outcome::exits_escape,
                                  Outcome::person_days_coerced})
        CHECK(sums.of(outcome) == without().of(outcome));
}

TEST_CASE("cooperation: releases that are negotiated come sooner where it is agreed on") {
    const auto mean_days = [&](const Sums& sums, std::size_t country) {
        double days = 0, cases = 0;
        for (const CaseRow& row : sums.cases) {
            if (at(row.country) != country || row.end != CaseEnd::mission) continue;
            days += row.freed - row.recorded;
            ++cases;
        }
        REQUIRE(cases > 20);
        return days / cases;
    };
    const std::size_t khm = row_of_country("KHM");
    const auto a_lot_recorded = [](std::vector<Intervention> interventions) {
        Overrides overrides = small_world();
        overrides.weight = 20;
        overrides.set.push_back("mission.recording=1 1/year");
        overrides.set.push_back("mission.walk_in=0.05");
        return sums_of(with(scenario("indonesia.toml", overrides), std::move(interventions)));
    };
    Intervention agreed = cooperation("agreement", 0, 0.9, 0);
    agreed.start = to_day({2022, 1, 1});
    CHECK(mean_days(a_lot_recorded({agreed}), khm) < 0.7 * mean_days(a_lot_recorded({}), khm));
}

TEST_CASE("cooperation: a watch list stops trips on every route, and its stops are its own") {
    const Sums sums = with_one(cooperation("lists", 0, 0, 1));
    CHECK(sums.of(Outcome::stops_bound) > without().of(Outcome::stops_bound));
    CHECK(sums.reached.front() > 0);
    CHECK(sums.units.front() > sums.reached.front());
}
