#include "policy/intervention.h"

#include "core/name_hash.h"

namespace suar {

std::uint32_t luck_name(const Intervention& intervention) {
    const std::uint32_t name = hash32(intervention.name);
    const std::uint32_t folded = (name >> 24 ^ name) & 0xFF'FFFFu;
    return folded == 0 ? 1 : folded; // 0 would be the luck of the baseline
}

} // namespace suar
