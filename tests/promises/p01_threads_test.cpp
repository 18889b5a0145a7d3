// P1: threads never change the answer.
#include "support/policies.h"

using namespace suar;
using namespace suar::testing;

TEST_CASE("P1: one, two, three and eight threads give the same world") {
    const Scenario world = small_base();
    const Workers one(1, std::nullopt);
    const std::uint64_t expected = fingerprint(world, one);
    for (const int threads : {2, 3, 8}) {
        CAPTURE(threads);
        CHECK(fingerprint(world, Workers(threads, std::nullopt)) == expected);
    }
}

TEST_CASE("P1: threads and the order of blocks never change what interventions do") {
    const Scenario world = with(small_base(), one_of_each());
    const std::uint64_t expected = fingerprint(world, Workers(1, std::nullopt));
    CHECK(fingerprint(world, Workers(2, std::nullopt)) == expected);
    CHECK(fingerprint(world, Workers(5, std::nullopt)) == expected);
    CHECK(fingerprint(world, Workers(3, 5)) == expected);
}

TEST_CASE("P1: blocks started in any order give the same world") {
    const Scenario world = small_base();
    const std::uint64_t expected = fingerprint(world, Workers(1, std::nullopt));
    for (const std::uint32_t shuffle : {1u, 2u, 3u}) {
        CAPTURE(shuffle);
        CHECK(fingerprint(world, Workers(1, shuffle)) == expected);
        CHECK(fingerprint(world, Workers(3, shuffle)) == expected);
    }
}

TEST_CASE("P1: the fingerprint sees a change of one person's luck") {
    Overrides other = small_world();
    other.seed = 2;
    CHECK(fingerprint(small_base(), Workers(2, std::nullopt)) !=
          fingerprint(scenario("indonesia.toml", other), Workers(2, std::nullopt)));
}
