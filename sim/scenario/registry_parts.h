// Words that the lists of keys share.
#pragma once

#include "scenario/registry.h"

#include <array>
#include <span>

// Where a number goes: a plain member, or one per level.
#define SUAR_MEMBER(path) [](::suar::Parameters& all, std::size_t) -> double& { return all.path; }
#define SUAR_LEVELS(path)                                                                          \
    [](::suar::Parameters& all, std::size_t level) -> double& { return all.path.at(level); }

namespace suar {

inline constexpr Range share_range{0, 1};
inline constexpr Range log_odds_range{-20, 20};

// One key per level: "channel.reach." + "open_adverts" and so on, with a default each.
inline void add_levels(NumberKeys& keys, const NumberKey& family,
                       std::span<const std::string_view> names, std::span<const double> initial) {
    for (std::size_t level = 0; level < names.size(); ++level) {
        NumberKey key = family;
        key.key += names[level];
        key.initial = initial[level];
        key.level = level;
        keys.push_back(std::move(key));
    }
}

} // namespace suar
