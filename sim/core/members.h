// The members of a plain struct, counted and visited by the compiler, so that nobody has to keep a
// list of them: one that is added is visited as well.
#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

namespace suar {

struct AnyMember { // stands for a value of whatever type; never made
    template <class Type> operator Type() const;
};

template <class Plain, std::size_t... Index>
constexpr bool takes_members(std::index_sequence<Index...>) {
    return requires { Plain{(static_cast<void>(Index), AnyMember{})...}; };
}

inline constexpr std::size_t most_members = 48;

template <class Plain, std::size_t Count = most_members>
requires std::is_aggregate_v<Plain>
constexpr std::size_t member_count() {
    if constexpr (Count == 0 || takes_members<Plain>(std::make_index_sequence<Count>{}))
        return Count;
    else
        return member_count<Plain, Count - 1>();
}

// Calls visit(first, second, ...) with all members.
template <class Plain, class Visit> void with_members(Plain& plain, const Visit& visit) {
    constexpr std::size_t count = member_count<std::remove_const_t<Plain>>();
    static_assert(count >= 1 && count <= 10, "a larger struct names its members: see Kept");
    if constexpr (count == 1) {
        auto& [a] = plain;
        visit(a);
    } else if constexpr (count == 2) {
        auto& [a, b] = plain;
        visit(a, b);
    } else if constexpr (count == 3) {
        auto& [a, b, c] = plain;
        visit(a, b, c);
    } else if constexpr (count == 4) {
        auto& [a, b, c, d] = plain;
        visit(a, b, c, d);
    } else if constexpr (count == 5) {
        auto& [a, b, c, d, e] = plain;
        visit(a, b, c, d, e);
    } else if constexpr (count == 6) {
        auto& [a, b, c, d, e, f] = plain;
        visit(a, b, c, d, e, f);
    } else if constexpr (count == 7) {
        auto& [a, b, c, d, e, f, g] = plain;
        visit(a, b, c, d, e, f, g);
    } else if constexpr (count == 8) {
        auto& [a, b, c, d, e, f, g, h] = plain;
        visit(a, b, c, d, e, f, g, h);
    } else if constexpr (count == 9) {
        auto& [a, b, c, d, e, f, g, h, i] = plain;
        visit(a, b, c, d, e, f, g, h, i);
    } else {
        auto& [a, b, c, d, e, f, g, h, i, j] = plain;
        visit(a, b, c, d, e, f, g, h, i, j);
    }
}

} // namespace suar
