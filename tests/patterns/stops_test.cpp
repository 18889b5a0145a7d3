#include "patterns/history.h"

using namespace suar;
using namespace suar::testing;

TEST_SUITE_BEGIN("large"); // the sanitized builds of P14 leave these out

// Measured: compound-bound persons stopped at an exit among those who came to one, 2020 to 2023;
// and the share of later attempts by another route than the one before; over all of 16 replicates
// at weight 40 (25,000 agents and some 700 retries: standard errors of 0.002 and 0.02).
//
// Tolerance: some are stopped, at most 0.15 of them, the most that prior P07 has for a risky
// attempt. More than half of the retries are by another route, the pattern's "most".
//
// A failure means checks that see nearly everybody, or people who walk back to the same counter.
TEST_CASE("pattern P9: few are stopped, and most retries use another route") {
    const Everything& all = with_everything();
    const auto sum = [&](Outcome outcome) {
        return mean(all.replicates, [&](const History& history) {
            return history.everywhere(outcome, years(2020, 2023));
        });
    };
    const double stops = sum(Outcome::stops_bound), departures = sum(Outcome::departures);
    const double stopped = stops / (stops + departures);
    CHECK(stopped > 0);
    CHECK(stopped < 0.15);
    double retries = 0, by_another = 0;
    for (const History& history : all.replicates) {
        retries += static_cast<double>(history.retries);
        by_another += static_cast<double>(history.retries_by_another_route);
    }
    REQUIRE(retries > 0);
    CHECK(by_another / retries > 0.5);
}

TEST_SUITE_END();
