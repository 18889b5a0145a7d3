// Luck for tests of rules: the same numbers for two inputs that are compared.
#pragma once

#include "core/draw.h"

#include <array>

namespace suar::testing {

inline Draw luck(std::uint32_t number) {
    return draw({7, 0}, Decision::answer_offer, number, 0, 0);
}

// The lowest and the highest uniform number that a draw can give.
inline const std::array<Draw, 2> extremes{
    Draw{{0, 0, 0, 0}}, Draw{{0xFFFF'FFFFu, 0xFFFF'FFFFu, 0xFFFF'FFFFu, 0xFFFF'FFFFu}}};

// Luck whose uniform number is this share, to within 2^-32.
inline Draw luck_at(double share) {
    return Draw{{0, static_cast<std::uint32_t>(share * 0x1p32), 0, 0}};
}

} // namespace suar::testing
