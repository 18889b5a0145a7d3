// The walk to the persons of a bundle whom something meets today.
#pragma once

#include "engine/state.h"

#include <algorithm>

namespace suar {

// Chooses into the workspace: each who is met, by the candidates of these bands up to this hazard a
// day, and for whom takes(candidate, number within the province, row) says so, once and in order.
// Of the risk classes those for which looks_at(class) says so. `takes` must give the same answer
// when asked twice, and must not change anything.
template <class LooksAt, class Takes>
void choose_met(State& state, BundleIndex index, const Bands& bands, double largest_hazard,
                LooksAt looks_at, Takes takes) {
    Workspace& own = state.workspaces[at(index)];
    own.chosen.clear();
    const Layout& layout = state.world.persons.layout;
    const Bundle& bundle = layout.bundles[index];
    const ProvinceLayout& province = layout.provinces[bundle.province];
    for (std::uint32_t risk = 0; risk < state.risk_classes; ++risk) {
        if (!looks_at(risk)) continue;
        const Stripe stripe(province, bundle, risk);
        own.candidates.clear();
        find_candidates(state.key, bands, stripe.name(), state.today, stripe.size(), largest_hazard,
                        own.candidates);
        own.places.clear();
        for (const Candidate& candidate : own.candidates) {
            own.places.push_back(stripe.number_at(candidate.position));
            if (own.places.back() != Stripe::no_one)
                state.world.persons.row.fetch(as<PersonIndex>(province.first + own.places.back()));
        }
        for (std::size_t i = 0; i < own.candidates.size(); ++i) {
            const std::uint32_t number = own.places[i];
            if (number == Stripe::no_one) continue;
            const auto person = as<PersonIndex>(province.first + number);
            if (takes(own.candidates[i], number, state.world.persons.row[person]))
                own.chosen.push_back(person);
        }
    }
    std::sort(own.chosen.begin(), own.chosen.end()); // one with two points is chosen once
    own.chosen.erase(std::unique(own.chosen.begin(), own.chosen.end()), own.chosen.end());
}

} // namespace suar
