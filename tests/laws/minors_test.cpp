// MODEL 7.6: nobody under 18 is ever knowing, however sure it is that others are.
#include "support/states.h"

using namespace suar;
using namespace suar::testing;

TEST_CASE("law: every case of a person under 18 is one of a deceived person") {
    Running world(small_world_with(
        {"decision.minor_share=0.5", "decision.knowing_base.open_adverts=20 log-odds",
         "decision.knowing_base.closed_groups=20 log-odds",
         "decision.knowing_base.in_person=20 log-odds",
         "decision.knowing_base.referral=20 log-odds", "decision.knowing_year=2 log-odds/year"}));
    world.live(200);
    std::int64_t minors = 0, adults = 0;
    for (const CaseRow& row : world.state.world.cases) {
        const bool minor = mind_of(world.state, row.person).minor;
        CHECK((row.kind == EntryKind::deceived) == minor);
        ++(minor ? minors : adults);
    }
    CHECK(minors > 50);
    CHECK(adults > 50);
}
