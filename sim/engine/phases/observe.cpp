// The stocks at the end of the day, and the laws that must hold on every one.
#include "engine/laws.h"
#include "engine/phases/phases.h"

namespace suar {
namespace {

constexpr Outcome stocks_of_cases[] = {Outcome::held, Outcome::coerced_held, Outcome::complicit,
                                       Outcome::in_shelter};

void count_held(State& state) {
    for (const CaseIndex which : state.held) {
        const CaseRow& row = state.world.cases[which];
        if (row.state == CaseState::complicit) {
            count(state, Outcome::complicit, row, Where::province_and_country);
            continue;
        }
        count(state, Outcome::held, row, Where::province_and_country);
        count(state, Outcome::person_days_held, row, Where::province_and_country);
        if (row.coerced_since == never) continue;
        count(state, Outcome::coerced_held, row, Where::province_and_country);
        count(state, Outcome::person_days_coerced, row, Where::province_and_country);
    }
}

void count_shelter(State& state) {
    Tally& tally = state.world.tally;
    const auto o = static_cast<std::size_t>(Outcome::in_shelter);
    for (const CaseIndex which : state.away) {
        const CaseRow& row = state.world.cases[which];
        if (row.state != CaseState::in_shelter) continue;
        tally.by_province[o][at(row.province)] += state.agent();
        tally.by_country[o][at(row.mission)] += state.agent();
    }
}

void count_industry(State& state) {
    auto& tally = state.world.tally.by_country;
    auto& open = tally[static_cast<std::size_t>(Outcome::sites_open)];
    auto& demand = tally[static_cast<std::size_t>(Outcome::demand)];
    auto& moved = tally[static_cast<std::size_t>(Outcome::demand_moved_elsewhere)];
    auto& substituted = tally[static_cast<std::size_t>(Outcome::demand_substituted)];
    std::fill(open.begin(), open.end(), 0);
    std::fill(demand.begin(), demand.end(), 0);
    const Compounds& sites = state.world.compounds;
    for (std::size_t s = 0; s < sites.country.size(); ++s) {
        const auto site = as<SiteIndex>(s);
        demand[at(sites.country[site])] += sites.demand[site];
        open[at(sites.country[site])] += sites.demand[site] > 0 ? 1 : 0;
    }
    for (std::size_t c = 0; c < state.demand.size(); ++c) {
        const Demand& places = state.demand[c];
        // The sum is rounded as one, so that it is never below a part of it, which is rounded too.
        moved[c] = static_cast<std::int64_t>(places.moved_elsewhere + places.substituted + 0.5);
        substituted[c] = static_cast<std::int64_t>(places.substituted + 0.5);
        state.arrived[c] += tally[static_cast<std::size_t>(Outcome::entries)][c] +
                            tally[static_cast<std::size_t>(Outcome::transfers_in)][c];
    }
}

} // namespace

void observe(State& state) {
    for (const Outcome stock : stocks_of_cases) {
        const auto o = static_cast<std::size_t>(stock);
        for (auto* const series :
             {&state.world.tally.by_province[o], &state.world.tally.by_country[o],
              &state.world.tally.by_group[o]})
            std::fill(series->begin(), series->end(), 0);
    }
    count_held(state);
    count_shelter(state);
    count_industry(state);
    check_laws(state);
}

} // namespace suar
