// The industry's day: how many places it wants to fill, where sites are raided, what stays vacant.
#include "engine/phases/phases.h"
#include "rules/industry.h"

#include <algorithm>

namespace suar {
namespace {

void set_demand(State& state) {
    state.demand = demand_on(state.setup->tables, state.parameters->industry, state.today);
    for (std::size_t c = 0; c < state.demand.size(); ++c) {
        Demand& demand = state.demand[c];
        const double lost = std::min(demand.places, state.substituted[c]);
        demand.places -= lost;
        demand.moved_elsewhere += lost;
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

void free_by_raid(State& state, CaseIndex which) {
    CaseRow& row = state.world.cases[which];
    count(state, Outcome::exits_raid, row, Where::province_and_country);
    const double recorded =
        recorded_share_of_raid(state.setup->tables.enforcement,
                               state.setup->tables.destinations[at(row.country)].iso3, state.today);
    const Draw luck = draw(state.key, Decision::raid_recorded, name_of(state, row), state.today, 0);
    leave_site(state, which, CaseEnd::raid);
    if (row.contacted != never || luck.chance(recorded))
        go_to_mission(state, which);
    else
        go_home_unaided(state, which);
}

void raid_sites(State& state) {
    Compounds& sites = state.world.compounds;
    const auto& destinations = state.setup->tables.destinations;
    std::vector<double> hazard;
    for (const DestinationRow& country : destinations)
        hazard.push_back(raid_hazard(state.setup->tables.enforcement, country.iso3, state.today));
    Column<SiteIndex, char> raided(sites.country.size());
    bool any = false;
    for (std::size_t s = 0; s < sites.country.size(); ++s) {
        const auto site = as<SiteIndex>(s);
        if (sites.held[site] == 0) continue;
        const Draw luck = draw(state.key, Decision::raid, state.site_names[site], state.today, 0);
        if (!luck.happens(hazard[at(sites.country[site])])) continue;
        raided[site] = 1;
        any = true;
        ++sites.raids[site];
        state.world.tally
            .by_country[static_cast<std::size_t>(Outcome::raids)][at(sites.country[site])] += 1;
    }
    if (!any) return;
    for (const CaseIndex which : state.held)
        if (raided[state.world.cases[which].site]) free_by_raid(state, which);
    keep_only(state, state.held, [](const CaseRow& row) {
        return row.state == CaseState::captive || row.state == CaseState::complicit;
    });
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
