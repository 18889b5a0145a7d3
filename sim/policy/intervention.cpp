#include "policy/intervention.h"

namespace suar {

std::uint32_t luck_name(const Intervention& intervention) {
    // The hash of Fowler, Noll and Vo, 32 bits, folded to 24.
    std::uint32_t name = 0x811C'9DC5u;
    for (const char letter : intervention.name)
        name = (name ^ static_cast<unsigned char>(letter)) * 0x0100'0193u;
    const std::uint32_t folded = (name >> 24 ^ name) & 0xFF'FFFFu;
    return folded == 0 ? 1 : folded; // 0 would be the luck of the baseline
}

} // namespace suar
