#include "core/self_test.h"

#include <doctest/doctest.h>

#include <array>
#include <cfenv>

TEST_CASE("the arithmetic self-test passes in a right build") {
    CHECK(suar::arithmetic_self_test());
}

TEST_CASE("the arithmetic self-test notices another direction of rounding") {
    for (const int direction : std::array{FE_UPWARD, FE_DOWNWARD, FE_TOWARDZERO}) {
        REQUIRE(std::fesetround(direction) == 0);
        const bool passed = suar::arithmetic_self_test();
        REQUIRE(std::fesetround(FE_TONEAREST) == 0);
        CHECK_FALSE(passed);
    }
}
