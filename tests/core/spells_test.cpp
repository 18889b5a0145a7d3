#include "core/spells.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <vector>

using namespace suar;

TEST_CASE("a spell ends on the first day on which its cumulated hazard reaches its luck") {
    for (const double hazard : {0.3, 0.05, 1.0 / 180, 1e-4})
        for (std::uint32_t person = 0; person < 20'000; ++person) {
            const Draw luck = draw({3, 1}, Decision::find_job, person, 7, 0);
            const std::int32_t days = spell_days(luck, hazard);
            REQUIRE(days >= 1);
            if (days == longest_spell) continue;
            // One rounding in the division: a relative 2^-52 at the edge.
            REQUIRE(days * hazard >= luck.exponential() * (1 - 0x1p-50));
            REQUIRE((days - 1) * hazard < luck.exponential() * (1 + 0x1p-50));
        }
}

TEST_CASE("a hazard of zero never ends a spell") {
    CHECK(spell_days(draw({3, 1}, Decision::find_job, 9, 7, 0), 0) == longest_spell);
}

TEST_CASE("a spell ends on each of its days with P = 1 - e^-h") {
    // Two million spells at h = 1/20; survivors of each of the first forty days. Five sigma: a
    // fresh seed would fail once in 40,000 over all forty; an error of 2 % in the hazard would be
    // noticed.
    const double hazard = 0.05, chance = 1 - exact_exp(-hazard);
    std::vector<std::int64_t> ended(41, 0);
    const std::int64_t spells = 2'000'000;
    for (std::int64_t person = 0; person < spells; ++person) {
        const auto days = spell_days(
            draw({4, 1}, Decision::find_job, static_cast<std::uint32_t>(person), 1, 0), hazard);
        if (days <= 40) ++ended[static_cast<std::size_t>(days)];
    }
    std::int64_t left = spells;
    for (std::size_t day = 1; day <= 40; ++day) {
        const double expected = static_cast<double>(left) * chance;
        const double off = static_cast<double>(ended[day]) - expected;
        CAPTURE(day);
        CHECK(off * off < 25 * expected * (1 - chance));
        left -= ended[day];
    }
}

TEST_CASE("the calendar gives back every end on its day, in the order it was added") {
    const Day start{17'900};
    SpellCalendar calendar(start);
    std::map<Day, std::vector<std::uint32_t>> expected;
    std::uint32_t added = 0;
    for (Day today = start; today < start + 1500; ++today) {
        for (int i = 0; i < 20; ++i, ++added) { // a day adds ends from tomorrow to far away
            const auto far = static_cast<std::int32_t>(
                draw({5, 0}, Decision::find_job, added, today, 0).below(900));
            calendar.add(today + 1 + far, {added % (1u << 19), added % (1u << 13)});
            expected[today + 1 + far].push_back(added);
        }
        std::vector<SpellEnd> ended;
        calendar.take(today + 1, ended);
        std::vector<std::uint32_t> places;
        for (const SpellEnd& end : ended) {
            REQUIRE(end.place % (1u << 13) == end.spell);
            places.push_back(end.place);
        }
        auto wanted = expected[today + 1];
        std::sort(places.begin(), places.end());
        std::sort(wanted.begin(), wanted.end());
        REQUIRE(places == wanted);
    }
}
