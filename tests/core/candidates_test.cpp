#include "core/candidates.h"
#include "core/error.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <vector>

using namespace suar;

namespace {

constexpr Bands bands{Decision::lose_job, 0x1p-3, 8};

std::vector<Candidate> points(std::uint32_t stripe, Day day, std::uint32_t persons,
                              double largest) {
    std::vector<Candidate> found;
    find_candidates({21, 3}, bands, stripe, day, persons, largest, found);
    return found;
}

// Each person's X as the bands define it: the lowest of her points; absent where it is above h0.
std::map<std::uint32_t, double> lowest_points(const std::vector<Candidate>& found) {
    std::map<std::uint32_t, double> lowest;
    for (const Candidate& candidate : found) {
        const auto [place, fresh] = lowest.emplace(candidate.position, candidate.luck);
        if (!fresh) place->second = std::min(place->second, candidate.luck);
    }
    return lowest;
}

} // namespace

TEST_CASE("luck is one field: what a smaller bound finds, a larger bound finds too, and no other") {
    for (std::uint32_t stripe = 0; stripe < 200; ++stripe) {
        const auto everything = lowest_points(points(stripe, Day{5}, 3000, 0x1p-3));
        for (const double largest : {1e-4, 0.001, 0.01, 0.03, 0.0625, 0.1}) {
            const auto some = lowest_points(points(stripe, Day{5}, 3000, largest));
            for (const auto& [position, luck] : everything)
                if (luck <= largest) REQUIRE(some.at(position) == luck);
            for (const auto& [position, luck] : some)
                if (luck <= largest) REQUIRE(everything.at(position) == luck);
        }
    }
}

TEST_CASE("candidates lie inside the stripe and inside their bands") {
    for (const double largest : {1e-4, 0.004, 0.02, 0.125})
        for (const Candidate& candidate : points(3, Day{8}, 10'000, largest)) {
            REQUIRE(candidate.position < 10'000);
            REQUIRE(candidate.luck > 0);
            REQUIRE(candidate.luck <= std::max(2 * largest, 0x1p-10));
        }
}

TEST_CASE("no band is drawn for a hazard of zero, and an empty stripe has no candidates") {
    CHECK(points(3, Day{8}, 10'000, 0).empty());
    CHECK(points(3, Day{8}, 0, 0.1).empty());
}

TEST_CASE("a hazard above the highest band stops the run") {
    CHECK_THROWS_AS(points(3, Day{8}, 10, 0.126), BrokenLaw);
}

TEST_CASE("each person's luck follows P(X <= h) = 1 - e^-h at every hazard") {
    // 20 million persons; eight hazards inside and on the edges of bands. Five sigma: a fresh seed
    // would fail once in 200,000 over all eight; an error of 0.6 % at h = 0.004 would be noticed.
    const std::vector<double> hazards{0.0009765625, 0.0015, 0.004,  0.0078125,
                                      0.01,         0.03,   0.0625, 0.12};
    std::vector<std::int64_t> events(hazards.size(), 0);
    std::int64_t persons = 0;
    for (std::uint32_t stripe = 0; stripe < 2000; ++stripe, persons += 10'000)
        for (const auto& [position, luck] : lowest_points(points(stripe, Day{1}, 10'000, 0.12)))
            for (std::size_t h = 0; h < hazards.size(); ++h) events[h] += luck <= hazards[h];
    for (std::size_t h = 0; h < hazards.size(); ++h) {
        const double chance = 1 - exact_exp(-hazards[h]);
        const double expected = chance * static_cast<double>(persons);
        const double off = static_cast<double>(events[h]) - expected;
        CAPTURE(hazards[h]);
        CHECK(off * off < 25 * expected * (1 - chance));
    }
}

TEST_CASE("luck is even along the stripe and independent between neighbours") {
    // Events at h = 0.1 in 2,000 stripes of 1,000: counts by tenth of the stripe and of pairs of
    // neighbours, each within five sigma of the plain law.
    std::vector<std::int64_t> tenths(10, 0);
    std::int64_t pairs = 0;
    const double hazard = 0.1, chance = 1 - exact_exp(-hazard);
    for (std::uint32_t stripe = 0; stripe < 2000; ++stripe) {
        std::vector<bool> event(1000, false);
        for (const auto& [position, luck] : lowest_points(points(stripe, Day{2}, 1000, hazard)))
            event[position] = luck <= hazard;
        for (std::size_t i = 0; i < event.size(); ++i) {
            tenths[i / 100] += event[i];
            if (i > 0) pairs += event[i] && event[i - 1];
        }
    }
    for (const std::int64_t count : tenths) {
        const double off = static_cast<double>(count) - 200'000 * chance;
        CHECK(off * off < 25 * 200'000 * chance * (1 - chance));
    }
    const double both = chance * chance, off = static_cast<double>(pairs) - 1'998'000 * both;
    CHECK(off * off < 25 * 1'998'000 * both); // neighbours' pairs overlap a little: 25 is generous
}

TEST_CASE("candidates are at most twice the largest hazard times the persons") {
    // In the mean over 1,000 stripes, five sigma of a Poisson number above twice.
    for (const double largest : {0.0021, 0.005, 0.0079, 0.02, 0.063}) {
        std::int64_t found = 0;
        for (std::uint32_t stripe = 0; stripe < 1000; ++stripe)
            found += static_cast<std::int64_t>(points(stripe, Day{3}, 1000, largest).size());
        const double bound = 2 * largest * 1'000'000;
        const double over = static_cast<double>(found) - bound;
        CAPTURE(largest);
        CHECK((over < 0 || over * over < 25 * bound));
    }
}
