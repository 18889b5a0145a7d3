// MODEL 7.1 at weight 1: the simulated unemployment follows its target in every province. The
// industry is switched off, so that only the labour market runs; all of 147 million persons do.
#include "support/worlds.h"

#include "rules/unemployment.h"

#include <cmath>

using namespace suar;
using namespace suar::testing;

// A suite of its own: the sanitized builds of P14 leave it out, where it would take an hour and
// more memory than a machine has.
TEST_SUITE_BEGIN("full scale");

TEST_CASE("unemployment at weight 1 follows its target in each province and in the country") {
    Overrides overrides;
    overrides.weight = 1;
    overrides.set = {"recruiter.count=0 recruiters"};
    const Scenario world = scenario("indonesia.toml", overrides);
    const auto& provinces = world.tables.provinces;
    std::vector<double> squares(provinces.size(), 0);
    double national_squares = 0, months = 0;
    run_replicate(setup_of(world, 0, Workers(0, std::nullopt)), [&](const World& now, Day today) {
        if (to_date(today).day != 15) return true;
        const auto& unemployed =
            now.tally.by_province[static_cast<std::size_t>(Outcome::unemployed)];
        double simulated = 0, target = 0, everybody = 0;
        for (std::size_t p = 0; p < provinces.size(); ++p) {
            const auto persons = static_cast<double>(provinces[p].labour_force);
            // The target of tomorrow morning is what the end of today is steered to.
            const double wanted = province_unemployment(world.tables, p, today + 1);
            const double off = static_cast<double>(unemployed[p]) / persons - wanted;
            squares[p] += off * off;
            simulated += static_cast<double>(unemployed[p]);
            target += wanted * persons;
            everybody += persons;
        }
        const double off = (simulated - target) / everybody;
        national_squares += off * off;
        months += 1;
        return true;
    });
    CHECK(months == 84);
    double worst = 0;
    for (std::size_t p = 0; p < provinces.size(); ++p) {
        const double points = 100 * std::sqrt(squares[p] / months);
        CAPTURE(provinces[p].name);
        CHECK(points < (provinces[p].labour_force < 1'000'000 ? 0.15 : 0.1));
        worst = std::max(worst, points);
    }
    const double national = 100 * std::sqrt(national_squares / months);
    CHECK(national < 0.02);
    MESSAGE("RMS over months, percentage points: worst province ", worst, ", country ", national);
}

TEST_SUITE_END();
