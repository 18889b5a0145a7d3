// A number for a name, so that luck can be keyed by what a thing is called and not by its place in
// a list: the hash of Fowler, Noll and Vo, variant 1a.
#pragma once

#include <cstdint>
#include <string_view>

namespace suar {

constexpr std::uint32_t hash32(std::string_view name) {
    std::uint32_t hash = 0x811C'9DC5u;
    for (const char letter : name)
        hash = (hash ^ static_cast<unsigned char>(letter)) * 0x0100'0193u;
    return hash;
}

constexpr std::uint64_t hash64(std::string_view name) {
    std::uint64_t hash = 0xCBF2'9CE4'8422'2325u;
    for (const char letter : name)
        hash = (hash ^ static_cast<unsigned char>(letter)) * 0x0000'0100'0000'01B3u;
    return hash;
}

} // namespace suar
