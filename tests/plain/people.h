// The persons of a small world, one struct each: what is fixed about them is what the engine's
// layout says of the same persons, everything else is luck of this loop's own.
#pragma once

#include "world/world.h"

#include <cstdint>
#include <random>
#include <vector>

namespace suar::plain {

// A generator of its own, which shares no bit with the engine's luck.
class Luck {
public:
    explicit Luck(std::uint64_t seed) : generator_(seed) {}
    double uniform() { return static_cast<double>(generator_() >> 11) * 0x1p-53; } // 0 <= u < 1
    bool chance(double probability) { return uniform() < probability; }
    std::size_t below(std::size_t count) {
        return static_cast<std::size_t>(uniform() * static_cast<double>(count));
    }
    // Whole days, at least 1, of a gamma distribution.
    int gamma_days(double mean, double shape);

private:
    std::mt19937_64 generator_;
};

enum class Where : std::uint8_t { home, preparing, waiting, gone };

struct Person {
    // Fixed.
    std::uint8_t province, cell;
    bool access, urban, minor;
    // Moving.
    Employment work;
    Day jobless_since; // the day on which the search began
    double stress, awareness;
    bool loan, debt;
    std::size_t lender; // which scheme, and when, while there is a loan
    Day loan_made;
    Where where;
    std::size_t journey; // the latest, while there has been one
};

// One offer said yes to, and what became of it.
struct Journey {
    std::size_t person;
    Day accepted;
    int preparation; // days
    bool knowing;
    Day due; // the day on which she means to leave
    int attempts;
    std::size_t exit; // of the last attempt
    CaseEnd end;
    Day left, over; // never unless she has left, or given up
};

// Everybody on the first morning, without work, stress or awareness yet; these are drawn by run.
std::vector<Person> same_persons(const World& first_morning, std::uint32_t seed,
                                 double minor_share);

} // namespace suar::plain
