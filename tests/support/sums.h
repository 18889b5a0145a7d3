// What a world of the small scenario came to, with some interventions in it.
#pragma once

#include "support/policies.h"

#include <algorithm>
#include <array>
#include <set>

namespace suar::testing {

struct Sums {
    std::array<std::int64_t, outcomes> all{};                   // over provinces and days
    std::array<std::vector<std::int64_t>, outcomes> by_country; // over days
    std::vector<std::int64_t> cost, units, reached;             // by intervention
    std::vector<CaseRow> cases;                                 // at the end

    std::int64_t of(Outcome outcome) const { return all[static_cast<std::size_t>(outcome)]; }
    std::int64_t in(Outcome outcome, std::size_t country) const {
        return by_country[static_cast<std::size_t>(outcome)].at(country);
    }
};

inline void add_to(std::vector<std::int64_t>& sum, const std::vector<std::int64_t>& today) {
    sum.resize(today.size(), 0);
    for (std::size_t i = 0; i < today.size(); ++i) sum[i] += today[i];
}

inline Sums sums_of(const Scenario& world) {
    Sums sums;
    run_replicate(setup_of(world, 0, Workers(2, std::nullopt)), [&](const World& now, Day today) {
        for (std::size_t o = 0; o < outcomes; ++o) {
            sums.all[o] += sum(now.tally.by_province[o]);
            add_to(sums.by_country[o], now.tally.by_country[o]);
        }
        add_to(sums.cost, now.tally.by_intervention[0]);
        add_to(sums.units, now.tally.by_intervention[1]);
        add_to(sums.reached, now.tally.by_intervention[2]);
        if (today == world.end) sums.cases.assign(now.cases.begin(), now.cases.end());
        return true;
    });
    return sums;
}

// The small world with one intervention, and without any.
inline Sums with_one(Intervention intervention) {
    return sums_of(with(small_base(), {std::move(intervention)}));
}
inline const Sums& without() {
    static const Sums sums = sums_of(small_base());
    return sums;
}

} // namespace suar::testing
