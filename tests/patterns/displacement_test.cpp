#include "patterns/history.h"

#include <cmath>

using namespace suar;
using namespace suar::testing;

TEST_SUITE_BEGIN("large"); // the sanitized builds of P14 leave these out

// Measured: entries from August 2022 (the enforcement in Cambodia) to March 2024, with what it
// freed and what it removed of demand doubled, less those without, in 8 pairs of replicates of one
// luck at weight 40: into Cambodia, and into all other countries.
//
// Tolerance: fewer into Cambodia and more elsewhere, each beyond 14.3 standard errors of the mean
// of the pairs, which a difference of nothing but luck exceeds once in a million (Student, 7
// degrees of freedom). Displaced are more than none and fewer than were kept out of Cambodia. Where
// 0.7 of the removed demand reappears and entries follow demand within months, elsewhere should
// gain somewhat less than 0.7 of what Cambodia loses, and it does so a year later.
//
// A failure means that enforcement in one country is no concern of the others: no relocation.
TEST_CASE("pattern P6: pressure in one place moves the trade to the next") {
    const Everything& all = with_everything();
    const std::size_t cambodia = country(all.world, "KHM");
    Scenario pressed = all.world;
    for (EnforcementRow& row : pressed.tables.enforcement) {
        if (row.iso3 != "KHM") continue;
        row.freed_share *= 2;
        row.demand_removed *= 2;
    }
    const std::vector<History> with_pressure = histories(pressed, 8);

    constexpr Window since{{2022, 8}, {2024, 3}};
    std::vector<double> there, elsewhere;
    for (std::size_t r = 0; r < with_pressure.size(); ++r) {
        const auto more = [&](auto entries) {
            return entries(with_pressure[r]) - entries(all.replicates[r]);
        };
        there.push_back(more([&](const History& history) {
            return history.in_country(Outcome::entries, cambodia, since);
        }));
        elsewhere.push_back(more([&](const History& history) {
                                return history.everywhere(Outcome::entries, since);
                            }) -
                            there.back());
    }
    const Estimate change_there = estimate(there), change_elsewhere = estimate(elsewhere);
    const double displaced = -change_elsewhere.mean / change_there.mean;
    INFO("Cambodia " << change_there.mean << " (standard error " << change_there.standard_error
                     << "), elsewhere " << change_elsewhere.mean << " ("
                     << change_elsewhere.standard_error << "), displaced " << displaced);
    CHECK(change_there.mean < -14.3 * change_there.standard_error);
    CHECK(change_elsewhere.mean > 14.3 * change_elsewhere.standard_error);
    CHECK(displaced > 0);
    CHECK(displaced < 1);
}

TEST_SUITE_END();
