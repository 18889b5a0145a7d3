// What can be told from no change: alone, and among many.
#include "compare/certainty.h"
#include "compare/told.h"
#include "made_comparison.h"

#include <cmath>
#include <doctest/doctest.h>

using namespace suar;

namespace {

// A comparison whose provinces' entries change by these numbers, by province and replicate.
Comparison provinces(const std::vector<std::vector<std::int64_t>>& changes) {
    Comparison made = made::comparison(static_cast<std::uint32_t>(changes.front().size()), 1);
    constexpr auto entries = static_cast<std::size_t>(PartOutcome::entries);
    for (std::size_t p = 0; p < changes.size(); ++p)
        for (std::size_t r = 0; r < changes[p].size(); ++r)
            made.draws[0].policies[0][r].parts[at(Division::province)][p][entries] = changes[p][r];
    return made;
}

std::vector<bool> told(const Comparison& made) {
    std::vector<Take> takes;
    for (std::size_t p = 0; p < 3; ++p)
        takes.push_back(take_part(Division::province, p, PartOutcome::entries));
    return told_together(made, 0, takes);
}

} // namespace

TEST_CASE("told: alone it is what an interval without zero says") {
    const Comparison three = made::comparison(3, 1), six = made::comparison(6, 1);
    CHECK(can_be_told(three, Bounds{1, 2}));
    CHECK(!can_be_told(three, Bounds{-1, 2}));
    CHECK(!can_be_told(three, std::nullopt));
    // So many of one sign are no accident; fewer may be.
    CHECK(!can_be_told(three, Bounds{2, 2}));
    CHECK(can_be_told(six, Bounds{2, 2}));
    CHECK(samples_in(made::comparison(6, 3)) == 3);
}

TEST_CASE("told: among many it is what Holm's method leaves") {
    // Means -10; standard errors 1, 2.5 and 3: t of 10, 4 and 3.33 with 3 degrees of freedom, and
    // so p = 0.0021, 0.0280 and 0.0447 against 0.05 / 3, 0.05 / 2 and 0.05.
    const double far = std::sqrt(3.0);
    const auto around = [&](double error) {
        // Two at each side: the standard error of four is half of their standard deviation.
        const double step = error * far;
        std::vector<std::int64_t> all;
        for (const double sign : {-1.0, -1.0, 1.0, 1.0})
            all.push_back(std::llround(1e6 * (-10 + sign * step)));
        return all;
    };
    CHECK(told(provinces({around(1), around(2.5), around(3)})) ==
          std::vector<bool>{true, false, false});
    // Each alone can be told.
    const Comparison made = provinces({around(1), around(2.5), around(3)});
    for (std::size_t p = 0; p < 3; ++p) {
        const auto figure =
            figure_of(made, 0, take_part(Division::province, p, PartOutcome::entries));
        CHECK(can_be_told(made, figure->estimate.interval));
    }
    // The order does not matter, and the second passes once it is small enough.
    CHECK(told(provinces({around(3), around(1), around(2)})) ==
          std::vector<bool>{true, true, true});
    CHECK(told(provinces({around(4), around(1), around(2)})) ==
          std::vector<bool>{false, true, true});
}

TEST_CASE("told: what is alike in every replicate counts by how many there are") {
    CHECK(told(provinces({{2, 2, 2}, {0, 0, 0}, {0, 0, 0}})) ==
          std::vector<bool>{false, false, false});
    const std::vector<std::int64_t> eight(8, 2), none(8, 0);
    CHECK(told(provinces({eight, none, none})) == std::vector<bool>{true, false, false});
}

TEST_CASE("told: equal replicates are no certainty") {
    Comparison made = made::comparison(3, 1);
    made::set(made.draws[0], "entries", {100, 100, 100}, {90, 90, 90});
    const Take entries = take_outcome(position_of("entries"));
    auto certainty = certainty_of(made, {0, std::nullopt}, entries, Better::fewer);
    REQUIRE(certainty);
    CHECK(!certainty->probability_better);
    CHECK(!certainty->detectable);
    CHECK(!certainty->replicates_needed);
    CHECK(!certainty->bootstrap);
    made = made::comparison(6, 1);
    made::set(made.draws[0], "entries", {100, 100, 100, 100, 100, 100}, {90, 90, 90, 90, 90, 90});
    certainty = certainty_of(made, {0, std::nullopt}, entries, Better::fewer);
    CHECK(*certainty->probability_better == 1);
    CHECK(!certainty->detectable);
}
