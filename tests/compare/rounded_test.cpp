// No number is said more finely than its interval supports.
#include "compare/rounded.h"

#include <cmath>
#include <doctest/doctest.h>

using namespace suar;

TEST_CASE("rounded: an interval gives one or two figures, by the rule of the Particle Data Group") {
    const auto step = [](double half) { return step_for(1e6, Bounds{-half, half}); };
    CHECK(step(354) == doctest::Approx(10));
    CHECK(step(356) == doctest::Approx(100));
    CHECK(step(949) == doctest::Approx(100));
    CHECK(step(1'000) == doctest::Approx(100));
    CHECK(step(3'560) == doctest::Approx(1'000));
    CHECK(step(0.2) == 1); // whole numbers at the finest
    CHECK(step_for(125'780, std::nullopt) == doctest::Approx(1'000));
    CHECK(rounded_percent(-3.567, 0.675) == "-3.6");
    CHECK(rounded_percent(-3.567, 0.281) == "-3.57");
    CHECK(rounded_percent(-3.567, 8.0) == "-4");
    CHECK(rounded_percent(-0.02, 0.5) == "0.0");
    // Never finer than a thirtieth of the half width, never coarser than a third of it.
    for (double half = 1; half < 1e6; half *= 1.07) {
        CAPTURE(half);
        if (half >= 36) CHECK(step(half) <= half / 3.5);
        if (half >= 36) CHECK(step(half) >= half / 36);
    }
}
