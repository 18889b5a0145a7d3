// MODEL 7.10 in a world: what modifies the ways out, and what failed attempts lead to.
#include "support/states.h"
#include "support/statistics.h"

using namespace suar;
using namespace suar::testing;

namespace {

// Of those held at least 90 days or out before, the share that is out within 15 days. No raids:
// they ask for nobody's days.
double out_within_two_weeks(const char* shape) {
    Scenario scenario = small_world_with(
        {"captivity.exit_median=3 months", "mission.recording=0 1/year", "mission.walk_in=0",
         "captivity.debt_effect=0", "captivity.harshness_effect=0",
         "industry.capacity.KHM=40000 persons", "recruiter.effort_max=20000 recruiter-days/day",
         "recruiter.stretch=10", shape});
    scenario.tables.enforcement.clear();
    Running world(std::move(scenario));
    world.live(273);
    double early = 0, all = 0;
    for (const CaseRow& row : world.state.world.cases) {
        if (row.arrived == never || row.arrived + 90 > world.state.today) continue;
        ++all;
        early += row.freed != never && row.freed - row.arrived < 15;
    }
    CHECK(all > 1000);
    // Weibull: 1 - 2^-(t / median)^shape, and few deaths and promotions beside.
    return early / all;
}

} // namespace

TEST_CASE("the shape of the days held moves exits to the first weeks or away from them") {
    const double median = 3 * days_per_month;
    const auto expected = [&](double shape) {
        return 1 - exact_exp(-0.693147 * exact_exp(shape * exact_log(15 / median)));
    };
    // A thousand captives and more: a standard error of 1.5 percentage points at most.
    CHECK(out_within_two_weeks("captivity.exit_shape=0.5") ==
          doctest::Approx(expected(0.5)).epsilon(0.2));
    CHECK(out_within_two_weeks("captivity.exit_shape=1") ==
          doctest::Approx(expected(1)).epsilon(0.35));
    CHECK(out_within_two_weeks("captivity.exit_shape=2") < 0.05);
}

TEST_CASE("failed attempts are fined, hurt some and get some sold, also abroad") {
    struct Sums {
        std::int64_t injuries = 0, transfers = 0;
        double debt = 0;
    };
    const auto sums = [](const std::vector<std::string>& set) {
        Running world(small_world_with(set));
        Sums all;
        world.live(273, [&] {
            const auto& tally = world.state.world.tally;
            all.injuries += today(world.state, Outcome::injuries);
            all.transfers += sum(tally.by_country[static_cast<std::size_t>(Outcome::transfers_in)]);
        });
        for (const CaseRow& row : world.state.world.cases)
            all.debt += static_cast<double>(row.debt_idr);
        return all;
    };
    const std::string never_sold = "captivity.sale=0 1/year", not_moved = "industry.raid_moved=0",
                      abroad = "captivity.sale_abroad=1", unhurt = "captivity.injury=0";
    const Sums kept = sums({never_sold, not_moved, abroad, "captivity.attempt_sale=0", unhurt});
    CHECK(kept.transfers == 0);
    CHECK(kept.injuries == 0);
    const Sums sold = sums({never_sold, not_moved, abroad, "captivity.attempt_sale=1"});
    CHECK(sold.transfers > 500);
    CHECK(sold.injuries > 500);
    const Sums at_home =
        sums({never_sold, not_moved, "captivity.sale_abroad=0", "captivity.attempt_sale=1"});
    CHECK(at_home.transfers == 0);
    const Sums unfined = sums({never_sold, not_moved, abroad, "captivity.attempt_sale=0", unhurt,
                               "captivity.fine=0 IDR"});
    CHECK(unfined.debt < kept.debt);
}
