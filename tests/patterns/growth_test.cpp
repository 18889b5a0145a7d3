#include "patterns/history.h"

using namespace suar;
using namespace suar::testing;

TEST_SUITE_BEGIN("large"); // the sanitized builds of P14 leave these out

// Measured: recorded cases, mean of 16 replicates at weight 40; in Cambodia those of 2022 over
// those of 2021.
//
// Tolerance: before 2021 at most 30, which is the official 15 and three of its deviations of 5.
// Growth: the official one, 800 over 119, within a factor of two. That is far more than its
// uncertainty (deviations of 10 % each) and more than three of ours: some 100 persons a year are
// some 40 agents in all replicates, so the ratio has a standard error of a fifth. A trade that does
// not grow has 1, one that only doubles every year 2, and both are outside.
//
// A failure means that the trade is there from the beginning, or grows at another pace than the one
// that was seen: demand, travel in the pandemic, or recruiting that lags behind demand.
TEST_CASE("pattern P1: almost no cases before 2021, then about sevenfold growth in Cambodia") {
    const Everything& all = with_everything();
    const std::size_t cambodia = country(all.world, "KHM");
    const auto recorded = [&](int which) {
        return mean(all.replicates, [&](const History& history) {
            return history.in_country(Outcome::recorded_cases, cambodia, year(which));
        });
    };
    const double before = mean(all.replicates, [](const History& history) {
        return history.everywhere(Outcome::recorded_cases, years(2019, 2020));
    });
    const double growth = recorded(2022) / recorded(2021);
    CHECK(before <= 30);
    CHECK(growth > 0.5 * 800 / 119);
    CHECK(growth < 2.0 * 800 / 119);
}

TEST_SUITE_END();
