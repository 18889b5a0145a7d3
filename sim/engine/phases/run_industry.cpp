// The industry's day: how many places it wants to fill, where sites are raided, what stays vacant.
#include "engine/phases/phases.h"
#include "engine/phases/places.h"
#include "engine/serving.h"
#include "rules/industry.h"

#include <algorithm>

namespace suar {
namespace {

void set_demand(State& state) {
    state.demand = demand_on(state.setup->tables, state.policy.enforcement,
                             state.parameters->industry, state.today);
    for (std::size_t c = 0; c < state.demand.size(); ++c) {
        Demand& demand = state.demand[c];
        demand.substituted = std::min(demand.places, state.substituted[c]);
        demand.places -= demand.substituted;
    }
    Compounds& sites = state.world.compounds;
    std::vector<double> left;
    for (const Demand& demand : state.demand) left.push_back(demand.places + 0.5);
    for (std::size_t s = 0; s < sites.country.size(); ++s) { // slots open one after the other
        const auto site = as<SiteIndex>(s);
        double& places = left[at(sites.country[site])];
        const double here = std::clamp(places, 0.0, static_cast<double>(sites.places[site]));
        sites.demand[site] = static_cast<std::int32_t>(here);
        places -= sites.demand[site];
    }
}

// Who raids, and how.
struct Raider {
    std::size_t owner;
    RaidRules rules;
};

void free_by_raid(State& state, CaseIndex which, const Raider& raider) {
    const CaseRow& row = state.world.cases[which];
    count(state, Outcome::exits_raid, row, Where::province_and_country);
    reach_by(state, raider.owner, state.agent());
    const Draw luck = draw(state.key, Decision::raid_recorded, name_of(state, row), state.today, 0);
    set_free(state, which, CaseEnd::raid, luck.chance(raider.rules.recorded));
}

// Operators have fled: she is out, and on her own as after an escape.
void abandon(State& state, CaseIndex which) {
    const CaseRow& row = state.world.cases[which];
    count(state, Outcome::exits_raid, row, Where::province_and_country);
    set_free(state, which, CaseEnd::abandoned, walks_in(state, row));
}

// Places elsewhere are scarce: they go by drawn priority, and for whom there is none is abandoned.
void move_away(State& state, std::vector<CaseIndex> moved,
               const Column<SiteIndex, char>& raided_today) {
    in_order_of_luck(state, moved, [&](const CaseRow& row) {
        return draw(state.key, Decision::raid_fate, name_of(state, row), state.today, 1);
    });
    for (const CaseIndex which : moved) {
        const CaseRow& row = state.world.cases[which];
        if (const auto refuge = find_refuge(state, row.person, row.site, raided_today))
            transfer(state, which, *refuge);
        else
            abandon(state, which);
    }
}

// By site, who raids it today; a site has one raider at most, the first whose luck it is.
using Raids = Column<SiteIndex, std::optional<Raider>>;

void clear(State& state, const Raids& raids, const Column<SiteIndex, char>& raided_today) {
    std::vector<CaseIndex> moved;
    for (const CaseIndex which : state.held) {
        const CaseRow& row = state.world.cases[which];
        const std::optional<Raider>& raider = raids[row.site];
        if (!raider) continue;
        switch (raid_fate(raider->rules, draw(state.key, Decision::raid_fate, name_of(state, row),
                                              state.today, 0))) {
        case RaidFate::freed:
            free_by_raid(state, which, *raider);
            break;
        case RaidFate::moved:
            moved.push_back(which);
            break;
        case RaidFate::abandoned:
            abandon(state, which);
            break;
        }
    }
    move_away(state, std::move(moved), raided_today);
    keep_only(state, state.held, [](const CaseRow& row) {
        return row.state == CaseState::captive || row.state == CaseState::complicit;
    });
}

// The raids of a country by hazard: those of the enforcement table first, so that what is added
// leaves them as they are.
std::vector<Raider> raiders_of(const State& state, std::size_t country) {
    const Tables& tables = state.setup->tables;
    std::vector<Raider> raiders{
        {the_baseline, raids_of_table(tables.enforcement, state.parameters->industry,
                                      tables.destinations[country].iso3, state.today)}};
    for (const CountryDay::Raids& each : state.policy.countries[country].raids)
        raiders.push_back({each.intervention, each.rules});
    return raiders;
}

std::optional<Raider> raider_of_today(const std::vector<Raider>& raiders, Draw luck) {
    double hazard = 0;
    for (const Raider& raider : raiders)
        if (luck.happens(hazard += raider.rules.per_day)) return raider;
    return std::nullopt;
}

void raid_sites(State& state) {
    Compounds& sites = state.world.compounds;
    std::vector<std::vector<Raider>> raiders;
    for (std::size_t c = 0; c < state.demand.size(); ++c) raiders.push_back(raiders_of(state, c));
    Raids raids(sites.country.size());
    Column<SiteIndex, char> raided(sites.country.size());
    bool any = false;
    for (std::size_t s = 0; s < sites.country.size(); ++s) {
        const auto site = as<SiteIndex>(s);
        if (sites.held[site] == 0) continue;
        const std::size_t country = at(sites.country[site]);
        raids[site] =
            raider_of_today(raiders[country], draw(state.key, Decision::raid,
                                                   state.site_names[site], state.today, 0));
        if (!raids[site]) continue;
        any = true;
        raided[site] = 1;
        ++sites.raids[site];
        state.world.tally.by_country[static_cast<std::size_t>(Outcome::raids)][country] += 1;
        if (raids[site]->owner != the_baseline) pay_units(state, raids[site]->owner, 1);
    }
    if (any) clear(state, raids, raided);
}

void set_vacancies(State& state) {
    const Compounds& sites = state.world.compounds;
    state.vacancies.assign(state.demand.size(), 0);
    for (std::size_t c = 0; c < state.demand.size(); ++c)
        state.vacancies[c] = state.demand[c].places;
    for (std::size_t s = 0; s < sites.country.size(); ++s)
        state.vacancies[at(sites.country[as<SiteIndex>(s)])] -= sites.held[as<SiteIndex>(s)];
    for (const CaseIndex which : state.travelling)
        state.vacancies[at(state.world.cases[which].country)] -= static_cast<double>(state.agent());
    for (double& places : state.vacancies) places = std::max(places, 0.0);
}

// Places are filled in the order in which they became vacant: what was vacant when patience began
// and has not been filled since has been so for longer.
void substitute(State& state) {
    const IndustryRules& rules = state.parameters->industry;
    const auto days = static_cast<std::size_t>(rules.patience_days);
    const auto today = static_cast<std::size_t>(state.today - state.setup->start);
    for (std::size_t c = 0; c < state.openings.size(); ++c) {
        std::vector<Opening>& ring = state.openings[c];
        const Opening now{state.vacancies[c], state.arrived[c]};
        if (ring.size() < days) {
            ring.push_back(now);
            continue;
        }
        Opening& then = ring[today % days];
        const double unfilled = then.vacant - static_cast<double>(now.arrived - then.arrived);
        state.substituted[c] += places_substituted(rules, std::min(unfilled, state.vacancies[c]));
        then = now;
    }
}

} // namespace

void run_industry(State& state) {
    set_demand(state);
    raid_sites(state);
    set_vacancies(state);
    substitute(state);
}

} // namespace suar
