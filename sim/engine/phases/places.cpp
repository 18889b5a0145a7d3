#include "engine/phases/places.h"
#include "engine/submodels.h"

namespace suar {
namespace {

// Persons that fit in. An agent stands for many, so a site takes agents up to a random part of one
// below or above its places, fixed by site: without bias over the sites.
double room(const State& state, SiteIndex site) {
    const Compounds& sites = state.world.compounds;
    const double free = static_cast<double>(sites.demand[site]) - sites.held[site];
    return free > state.rounding[site] * static_cast<double>(state.agent()) ? free : 0;
}

template <class Fits>
std::optional<SiteIndex> draw_site(const State& state, PersonIndex person, Decision decision,
                                   Fits fits) {
    std::optional<SiteIndex> first;
    double earliest = 0;
    const std::uint32_t name = name_of(state, person);
    for (std::size_t s = 0; s < state.world.compounds.country.size(); ++s) {
        const auto site = as<SiteIndex>(s);
        if (!fits(site)) continue;
        const double free = room(state, site);
        if (!(free > 0)) continue;
        // Two draws in one: the index of a draw is 32 bits, the name of a site is too.
        const double time =
            draw(state.key, decision, name, state.today, state.site_names[site]).exponential() /
            free;
        if (!first || time < earliest) {
            first = site;
            earliest = time;
        }
    }
    return first;
}

} // namespace

std::optional<SiteIndex> find_place(const State& state, PersonIndex person, CountryIndex country,
                                    SyndicateIndex preferred) {
    const Compounds& sites = state.world.compounds;
    const auto own = draw_site(state, person, Decision::choose_site, [&](SiteIndex site) {
        return sites.country[site] == country && sites.syndicate[site] == preferred;
    });
    if (own) return own;
    return draw_site(state, person, Decision::choose_site,
                     [&](SiteIndex site) { return sites.country[site] == country; });
}

std::optional<SiteIndex> find_buyer(const State& state, PersonIndex person, SiteIndex present,
                                    SoldTo where) {
    const Compounds& sites = state.world.compounds;
    return draw_site(state, person, Decision::sale, [&](SiteIndex site) {
        const bool same = sites.country[site] == sites.country[present];
        return site != present && same == (where == SoldTo::same_country);
    });
}

std::optional<SiteIndex> find_refuge(const State& state, PersonIndex person, SiteIndex raided,
                                     const Column<SiteIndex, char>& raided_today) {
    const Compounds& sites = state.world.compounds;
    const auto own = draw_site(state, person, Decision::move_from_raid, [&](SiteIndex site) {
        return !raided_today[site] && sites.syndicate[site] == sites.syndicate[raided];
    });
    if (own) return own;
    return draw_site(state, person, Decision::move_from_raid, [&](SiteIndex site) {
        return !raided_today[site] && sites.country[site] == sites.country[raided];
    });
}

void transfer(State& state, CaseIndex which, SiteIndex to) {
    CaseRow& row = state.world.cases[which];
    Compounds& sites = state.world.compounds;
    const CountryIndex country = sites.country[to];
    if (country != row.country) {
        auto& tally = state.world.tally.by_country;
        tally[static_cast<std::size_t>(Outcome::transfers_out)][at(row.country)] += state.agent();
        tally[static_cast<std::size_t>(Outcome::transfers_in)][at(country)] += state.agent();
    }
    sites.held[row.site] -= static_cast<std::int32_t>(state.agent());
    sites.held[to] += static_cast<std::int32_t>(state.agent());
    row.site = to;
    row.country = country;
}

Submodel about_places() {
    return {
        .file = "engine/phases/places",
        .title = "Where they go, arrival, and places",
        .what = "Who leaves goes to a country by the deliveries that recruiters aim at this "
                "week, and not by the places free that day. On arrival a place at a site of "
                "the recruiter's syndicate is looked for, then at any site of the country, in "
                "an order that is drawn. Without one she waits, and after `journey.wait_max` "
                "turns back: that is no entry. The sold and those moved from a raid find "
                "places in the same way.",
        .equations = {"P(country) ∝ deliveries aimed at; ∝ demand where none is aimed at",
                      "arrival = departure + journey.transit",
                      "P(site) ∝ its free places, over the sites of her recruiter's syndicate, "
                      "else over all of the country"},
        .keys = {"journey.transit", "journey.wait_max"},
        .assumptions = {"Travelling takes the same time to every country; would change with "
                        "dates in testimonies by country"},
    };
}

} // namespace suar
