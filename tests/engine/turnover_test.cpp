// MODEL 2: a person at home is followed by a new one, if asked to.
#include "support/states.h"
#include "support/statistics.h"

using namespace suar;
using namespace suar::testing;

namespace {

// Of all at home, those who still know what everybody knew on the first day.
struct Remembering {
    double at_home = 0, remember = 0, unemployed = 0, debts = 0;
};

Remembering after(int days, const std::vector<std::string>& set) {
    std::vector<std::string> all{"awareness.initial=0", "recruiter.count=0 recruiters"};
    all.insert(all.end(), set.begin(), set.end());
    Running world(small_world_with(all));
    const std::size_t persons = world.state.world.persons.layout.persons;
    for (std::size_t i = 0; i < persons; ++i) {
        const auto person = as<PersonIndex>(i);
        world.state.world.persons.awareness[person] = {65535, 0};
        world.state.world.persons.row[person].set_debt();
        world.state.world.persons.row[person].hear_warning();
    }
    world.live(days);
    Remembering result;
    for (std::size_t i = 0; i < persons; ++i) {
        const PersonRow& row = world.state.world.persons.row[as<PersonIndex>(i)];
        if (row.stage() != Stage::home) continue;
        ++result.at_home;
        const bool remembers = awareness_now(world.state, as<PersonIndex>(i)) > 0;
        REQUIRE(remembers == (row.warnings() > 0));
        result.remember += remembers;
        result.debts += row.debt();
        result.unemployed += row.employment() == Employment::unemployed;
    }
    return result;
}

} // namespace

TEST_CASE("turnover: as many are followed by others as the hazard says, and what they knew goes") {
    const Remembering off = after(60, {"demography.turnover=0 1/year"});
    CHECK(off.remember == off.at_home);
    const Remembering on = after(60, {"demography.turnover=0.8 1/year"});
    const double stay = exact_exp(-0.8 * 60 / days_per_year);
    // Binomial: would notice a hazard wrong by half a percent.
    CHECK(agrees(on.remember, on.at_home * stay, on.at_home * stay * (1 - stay)));
    CHECK(on.debts == on.remember);
    // The labour market is the same to the person.
    CHECK(on.unemployed == off.unemployed);
}

TEST_CASE("turnover: nobody looks for the one who came after a returned person") {
    Running world(small_world_with({"captivity.exit_median=2 months", "mission.walk_in=0",
                                    "return.recontact=5 1/year", "demography.turnover=1 1/year"}));
    std::int64_t meetings = 0;
    world.live(270, [&] {
        for (const auto& [day, returned] : world.state.found_again)
            for (const Returned& meeting : returned) {
                REQUIRE(world.state.world.persons.row[meeting.person].returned());
                ++meetings;
            }
    });
    CHECK(meetings > 1000);
}
