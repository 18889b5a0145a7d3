// MODEL 7.5: who names others, and what comes of it; 7.7: giving up for what was learnt since.
#include "support/states.h"

#include <map>

using namespace suar;
using namespace suar::testing;

namespace {

struct Namings {
    std::int64_t pressed = 0, knowing = 0, complicit = 0;
    std::int64_t successes = 0, named_entries = 0, most_in_a_career = 0;
    std::int32_t shortest_gap = 1 << 20;
};

// Judges every name by what its namer was when the day began.
Namings namings(const std::vector<std::string>& set) {
    Running world(small_world_with(set));
    Namings all;
    std::map<CaseIndex, CaseRow> before;
    world.live(270, [&] {
        const Day now = world.state.today;
        for (std::size_t i = 0; i < world.state.world.cases.size(); ++i) {
            const CaseRow& row = world.state.world.cases[as<CaseIndex>(i)];
            all.named_entries += row.was_named && row.arrived == now;
            all.most_in_a_career = std::max<std::int64_t>(all.most_in_a_career, row.named);
            if (row.last_named == now) {
                const auto found = before.find(as<CaseIndex>(i));
                const bool was_complicit =
                    found != before.end() && found->second.state == CaseState::complicit;
                const bool was_coerced = row.kind == EntryKind::deceived ||
                                         (row.coerced_since != never && row.coerced_since < now);
                ++(was_complicit ? all.complicit : was_coerced ? all.pressed : all.knowing);
                if (!was_complicit && !was_coerced) REQUIRE(row.kind == EntryKind::knowing);
                if (found != before.end() && found->second.last_named != never)
                    all.shortest_gap = std::min(all.shortest_gap, now - found->second.last_named);
            }
            if (row.state == CaseState::captive || row.state == CaseState::complicit)
                before[as<CaseIndex>(i)] = row;
        }
        all.successes += today(world.state, Outcome::referral_successes);
    });
    CHECK(all.successes == all.named_entries * world.state.agent());
    return all;
}

const std::string none[] = {"referral.per_captive_year=0 1/year",
                            "referral.per_knowing_year=0 1/year",
                            "referral.per_complicit_year=0 1/year"};

} // namespace

TEST_CASE("captives under coercion, accomplices and those who knew the work each name at their own "
          "rate") {
    const Namings pressed = namings({none[1], none[2]});
    CHECK(pressed.pressed > 200);
    CHECK(pressed.knowing + pressed.complicit == 0);
    CHECK(pressed.successes > 0);
    const Namings knowing = namings({none[0], "referral.per_knowing_year=0.9 1/year", none[2]});
    CHECK(knowing.knowing > 50);
    CHECK(knowing.pressed + knowing.complicit == 0);
    const Namings complicit = namings({none[0], none[1], "referral.per_complicit_year=0.9 1/year",
                                       "captivity.promotion=1 1/year"});
    CHECK(complicit.complicit > 50);
    CHECK(complicit.pressed + complicit.knowing == 0);
    const Namings nobody = namings({none[0], none[1], none[2]});
    CHECK(nobody.pressed + nobody.knowing + nobody.complicit == 0);
    CHECK(nobody.successes == 0);
}

TEST_CASE("one names at most one person a gap and so many in a career") {
    const Namings all = namings({"referral.per_captive_year=1.1 1/year", "referral.named_max=2",
                                 "referral.success_reference=0.1"});
    CHECK(all.most_in_a_career == 2);
    CHECK(all.shortest_gap >= 30);
}

TEST_CASE("nobody gives up for what she knew before she said yes, but for what she hears after") {
    const auto withdrawals = [](const char* message) {
        // After the closed borders; nobody is stopped, nobody warned.
        Running world(small_world_with(
            {"awareness.initial=1", "awareness.half_life=1 months", "journey.withdrawal=0 1/day",
             "journey.withdrawal_awareness=0.2 1/day", "journey.withdrawal_warning=0 1/day",
             "decision.awareness=0 log-odds"},
            to_day({2022, 4, 2})));
        std::int64_t gave_up = 0, preparing = 0;
        world.live(60, [&] {
            gave_up += today(world.state, Outcome::withdrawals);
            preparing += static_cast<std::int64_t>(world.state.at_home.size());
            if (*message != 0 && world.state.today == world.setup.start + 20)
                for (const CaseIndex which : world.state.at_home)
                    raise_awareness(world.state, world.state.world.cases[which].person, 0.3);
        });
        CHECK(preparing > 1000);
        return gave_up;
    };
    CHECK(withdrawals("") == 0);
    CHECK(withdrawals("heard") > 0);
}
