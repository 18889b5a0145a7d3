// Spells: where few people share a state (a job search), the spell draws X ~ Exp(1) once and ends
// when the cumulated hazard passes X; a calendar holds the ends, so the quiet days of a spell cost
// nothing.
#pragma once

#include "core/calendar.h"
#include "core/draw.h"

#include <array>
#include <cstdint>
#include <vector>

namespace suar {

// Days from the start of a spell to its end, at least 1, at a hazard per day that stays the same:
// the first d with d * hazard >= X. A hazard of 0, or one so small that the spell would outlast any
// run, gives `longest_spell`.
inline constexpr std::int32_t longest_spell = 1 << 20;
std::int32_t spell_days(Draw luck, double hazard);

// The ends of the spells of one stretch of persons. An entry is void when the spell number in the
// person's row is no longer its own.
struct SpellEnd {
    std::uint32_t place; // of the person in the stretch, below 2^19
    std::uint32_t spell; // the spell's number, modulo 2^13
};

class SpellCalendar {
public:
    // The first day that will be asked for.
    explicit SpellCalendar(Day first) : dealt_until_(first) {}

    // `end` must lie after the day last asked for.
    void add(Day end, SpellEnd entry);
    // Appends what ends on `today` in the order in which it was added, and forgets it. Days must be
    // asked for one after the other.
    void take(Day today, std::vector<SpellEnd>& ended);

private:
    template <class> friend struct Kept;
    static constexpr std::int32_t days = 64;
    static constexpr int place_bits = 19;
    static std::uint32_t place_of(std::uint32_t packed) {
        return packed & ((1u << place_bits) - 1);
    }
    struct Later {
        Day end;
        std::uint32_t entry;
    };
    std::array<std::vector<std::uint32_t>, days> buckets_;
    std::vector<Later> later_;
    Day dealt_until_; // buckets hold the ends before this day, later_ the rest
};

} // namespace suar
