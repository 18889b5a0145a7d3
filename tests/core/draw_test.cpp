#include "core/draw.h"

#include <doctest/doctest.h>

// The authors' own implementation (Debian's librandom123-dev), to compare with.
#include <Random123/philox.h>

using namespace suar;

TEST_CASE("Philox4x32 gives the published known answers") {
    // All Philox 4x32 rows of the known-answer vectors of Random123 (Salmon et al. 2011), of seven
    // and of ten rounds: zeros, ones, and the digits of pi.
    const Words zeros{0, 0, 0, 0};
    const Words ones{0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff};
    const Words pi{0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344};
    CHECK(suar::philox_4x32<7>(zeros, 0, 0) ==
          Words{0x5f6fb709, 0x0d893f64, 0x4f121f81, 0x4f730a48});
    CHECK(suar::philox_4x32<7>(ones, 0xffffffff, 0xffffffff) ==
          Words{0x5207ddc2, 0x45165e59, 0x4d8ee751, 0x8c52f662});
    CHECK(suar::philox_4x32<7>(pi, 0xa4093822, 0x299f31d0) ==
          Words{0x4dfccaba, 0x190a87f0, 0xc47362ba, 0xb6b5242a});
    CHECK(suar::philox_4x32<10>(zeros, 0, 0) ==
          Words{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8});
    CHECK(suar::philox_4x32<10>(ones, 0xffffffff, 0xffffffff) ==
          Words{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd});
    CHECK(suar::philox_4x32<10>(pi, 0xa4093822, 0x299f31d0) ==
          Words{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1});
}

TEST_CASE("Philox4x32-10 agrees with the authors' own code") {
    for (std::uint32_t i = 0; i < 100'000; ++i) {
        const Words counter{i * 2654435761u, ~i, i << 7, i ^ 0x5bd1e995u};
        const philox4x32_ctr_t their_counter{{counter[0], counter[1], counter[2], counter[3]}};
        const philox4x32_key_t their_key{{i + 1, i * 40503u}};
        const philox4x32_ctr_t theirs = philox4x32_R(10, their_counter, their_key);
        REQUIRE(suar::philox_4x32<10>(counter, i + 1, i * 40503u) ==
                Words{theirs.v[0], theirs.v[1], theirs.v[2], theirs.v[3]});
    }
}

TEST_CASE("a draw depends on each part of the event's name") {
    const auto bits = [](std::uint32_t seed, std::uint32_t replicate, Decision decision,
                         std::uint32_t name, Day day, std::uint32_t index) {
        return draw({seed, replicate}, decision, name, day, index).first();
    };
    const auto base = bits(1, 2, Decision::escape, 3, Day{4}, 5);
    CHECK(base == bits(1, 2, Decision::escape, 3, Day{4}, 5));
    CHECK(base != bits(9, 2, Decision::escape, 3, Day{4}, 5));
    CHECK(base != bits(1, 9, Decision::escape, 3, Day{4}, 5));
    CHECK(base != bits(1, 2, Decision::release, 3, Day{4}, 5));
    CHECK(base != bits(1, 2, Decision::escape, 9, Day{4}, 5));
    CHECK(base != bits(1, 2, Decision::escape, 3, Day{9}, 5));
    CHECK(base != bits(1, 2, Decision::escape, 3, Day{4}, 9));
}

TEST_CASE("numbers of a draw stay inside their range") {
    CHECK(unit_interval(0) > 0);
    CHECK(unit_interval(~std::uint64_t{0}) < 1);
    for (std::uint32_t name = 0; name < 100'000; ++name) {
        const Draw luck = draw({7, 0}, Decision::debt, name, Day{0}, 0);
        REQUIRE(luck.exponential() > 0);
        REQUIRE(luck.below(7) < 7);
    }
}

TEST_CASE("an event happens exactly when its luck is at most its hazard") {
    for (const double hazard : {0.0, 1e-6, 1e-3, 0.02, 0.5, 1.0, 3.0})
        for (std::uint32_t name = 0; name < 50'000; ++name) {
            const Draw luck = draw({11, 0}, Decision::escape, name, Day{1}, 0);
            REQUIRE(luck.happens(hazard) == (luck.exponential() <= hazard));
        }
}

TEST_CASE("a larger hazard never loses an event") {
    for (std::uint32_t name = 0; name < 100'000; ++name) {
        const Draw luck = draw({12, 0}, Decision::escape, name, Day{1}, 0);
        if (luck.happens(0.01)) REQUIRE(luck.happens(0.02));
    }
}

TEST_CASE("events come at the rate 1 - e^-h") {
    // 4 million draws at h = 0.05. A fresh seed would fail once in 3.5 million (5 sigma); an error
    // of 0.25 % of the rate would be noticed.
    const double hazard = 0.05, chance = 1 - exact_exp(-hazard);
    const int draws = 4'000'000;
    int events = 0;
    for (int name = 0; name < draws; ++name)
        events += draw({13, 0}, Decision::release, static_cast<std::uint32_t>(name), Day{2}, 0)
                      .happens(hazard);
    const double sigma_squared = draws * chance * (1 - chance);
    const double off = events - draws * chance;
    CHECK(off * off < 25 * sigma_squared);
}
