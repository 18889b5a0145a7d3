#include "engine/phases/places.h"
#include "engine/submodels.h"

namespace suar {
namespace {

// The places that syndicates have left in each country. The sites of a syndicate in a country fill
// together: if each filled by itself, one captive more or less would send others to other sites,
// where they are held for other times, and so on for ever. An agent stands for many, so places are
// whole agents, rounded to the nearest.
class Room {
public:
    explicit Room(const State& state)
        : state_(state), syndicates_(state.recruiting.syndicates.size()) {
        const Compounds& sites = state.world.compounds;
        free_.assign(state.demand.size() * syndicates_, 0);
        for (std::size_t s = 0; s < sites.country.size(); ++s) {
            const auto site = as<SiteIndex>(s);
            of(site) += sites.demand[site] - sites.held[site];
        }
    }
    void give_up_place(SiteIndex site) { of(site) += state_.agent(); }
    bool for_one_more(SiteIndex site) { return 2 * of(site) > state_.agent(); }

private:
    std::int64_t& of(SiteIndex site) {
        const Compounds& sites = state_.world.compounds;
        return free_[at(sites.country[site]) * syndicates_ + at(sites.syndicate[site])];
    }

    const State& state_;
    std::size_t syndicates_;
    std::vector<std::int64_t> free_; // persons, by country and syndicate
};

template <class Fits>
std::optional<SiteIndex> draw_site(const State& state, PersonIndex person, Decision decision,
                                   Fits fits) {
    std::optional<SiteIndex> first;
    double earliest = 0;
    const Compounds& sites = state.world.compounds;
    const std::uint32_t name = name_of(state, person);
    for (std::size_t s = 0; s < sites.country.size(); ++s) {
        const auto site = as<SiteIndex>(s);
        if (sites.demand[site] == 0 || !fits(site)) continue;
        // Two draws in one: the index of a draw is 32 bits, the name of a site is too.
        const double time =
            draw(state.key, decision, name, state.today, state.site_names[site]).exponential() /
            sites.demand[site];
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
    Room room(state);
    const auto own = draw_site(state, person, Decision::choose_site, [&](SiteIndex site) {
        return sites.country[site] == country && sites.syndicate[site] == preferred &&
               room.for_one_more(site);
    });
    if (own) return own;
    return draw_site(state, person, Decision::choose_site, [&](SiteIndex site) {
        return sites.country[site] == country && room.for_one_more(site);
    });
}

std::optional<SiteIndex> find_buyer(const State& state, PersonIndex person, SiteIndex present,
                                    SoldTo where) {
    const Compounds& sites = state.world.compounds;
    Room room(state);
    room.give_up_place(present);
    return draw_site(state, person, Decision::sale, [&](SiteIndex site) {
        const bool same = sites.country[site] == sites.country[present];
        return site != present && same == (where == SoldTo::same_country) &&
               room.for_one_more(site);
    });
}

std::optional<SiteIndex> find_refuge(const State& state, PersonIndex person, SiteIndex raided,
                                     const Column<SiteIndex, char>& raided_today) {
    const Compounds& sites = state.world.compounds;
    Room room(state);
    room.give_up_place(raided);
    const auto own = draw_site(state, person, Decision::move_from_raid, [&](SiteIndex site) {
        return !raided_today[site] && sites.syndicate[site] == sites.syndicate[raided] &&
               room.for_one_more(site);
    });
    if (own) return own;
    return draw_site(state, person, Decision::move_from_raid, [&](SiteIndex site) {
        return !raided_today[site] && sites.country[site] == sites.country[raided] &&
               room.for_one_more(site);
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
                "week, and not by the places free that day. On arrival a place with the "
                "recruiter's syndicate is looked for, then with any syndicate of the country. "
                "The sites of a syndicate in a country fill together: she comes to one of them "
                "by its size, and one may be more crowded than another. Without a place she "
                "waits, and after `journey.wait_max` turns back: that is no entry. The sold "
                "and those moved from a raid find places in the same way.",
        .equations = {"P(country) ∝ deliveries aimed at; ∝ demand where none is aimed at",
                      "arrival = departure + journey.transit",
                      "place with a syndicate: the places that its sites in the country want to "
                      "fill > those held there",
                      "P(site) ∝ the places it wants to fill, over the sites of her recruiter's "
                      "syndicate, else over all of the country with a place"},
        .keys = {"journey.transit", "journey.wait_max"},
        .assumptions = {"Travelling takes the same time to every country; would change with "
                        "dates in testimonies by country"},
    };
}

} // namespace suar
