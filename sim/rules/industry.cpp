#include "rules/industry.h"

#include "core/calendar.h"
#include "rules/submodels.h"

#include <algorithm>

namespace suar {
namespace {

double logistic_demand(const DestinationRow& destination, Day day) {
    if (!destination.opens || day < destination.opening) return 0;
    const double year = 1970 + number(day) / days_per_year;
    return destination.capacity *
           exact_logistic(destination.growth_per_year * (year - destination.midpoint_year));
}

// How much of a change that begins with `from` and is complete with `to` has come about.
double progress(Day from, Day to, Day day) {
    if (day < from) return 0;
    return std::min(1.0, static_cast<double>(day - from + 1) / static_cast<double>(to - from + 1));
}

std::size_t row_of(const std::vector<DestinationRow>& destinations, const std::string& iso3) {
    return static_cast<std::size_t>(
        std::find_if(destinations.begin(), destinations.end(),
                     [&](const DestinationRow& d) { return d.iso3 == iso3; }) -
        destinations.begin());
}

// How attractive each country is for what moves there: softmax of profit less risk, where a
// country's capacity stands for its profit, since no figure compares profits.
std::vector<double> attraction(const Tables& tables, const std::vector<EnforcementRow>& enforcement,
                               const IndustryRules& rules, Day day) {
    const std::vector<double> risk = risk_on(tables, enforcement, rules, day);
    std::vector<double> weights;
    for (std::size_t c = 0; c < risk.size(); ++c)
        weights.push_back(tables.destinations[c].capacity *
                          exact_exp(-rules.risk_effect * risk[c]));
    return weights;
}

} // namespace

EnforcementRow enforcement_row(const std::string& iso3, Day from, std::int32_t days,
                               std::int32_t planned, const Strike& strike) {
    const double freed = 1 - strike.raids.moved - strike.raids.abandoned;
    const double part = static_cast<double>(days) / planned;
    return {iso3,
            from,
            from + (days - 1),
            1 - exact_exp(0 - strike.raids.per_day * freed * days),
            strike.raids.recorded,
            strike.demand_removed * part,
            strike.demand_moved};
}

std::vector<double> risk_on(const Tables& tables, const std::vector<EnforcementRow>& enforcement,
                            const IndustryRules& rules, Day day) {
    std::vector<double> risk(tables.destinations.size(), 0);
    for (const EnforcementRow& row : enforcement) {
        const double past = std::max(0.0, static_cast<double>(day - row.to));
        const double kept = exact_exp(-exact_log(2) * past / rules.risk_half_life_days);
        risk[row_of(tables.destinations, row.iso3)] +=
            (row.freed_share + row.demand_removed) * progress(row.from, row.to, day) * kept;
    }
    return risk;
}

std::vector<Demand> demand_on(const Tables& tables, const std::vector<EnforcementRow>& enforcement,
                              const IndustryRules& rules, Day day) {
    const auto& destinations = tables.destinations;
    std::vector<Demand> demand;
    for (const DestinationRow& destination : destinations)
        demand.push_back({logistic_demand(destination, day), 0, 0});
    std::vector<double> arrived(destinations.size(), 0);
    for (const EnforcementRow& row : enforcement) {
        if (!(row.demand_removed > 0)) continue;
        const std::size_t struck = row_of(destinations, row.iso3);
        std::vector<double> weights = attraction(tables, enforcement, rules, row.to);
        double all = 0;
        for (std::size_t other = 0; other < weights.size(); ++other) {
            if (other == struck || !(demand[other].places > 0)) weights[other] = 0;
            all += weights[other];
        }
        const double removed =
            demand[struck].places * row.demand_removed * progress(row.from, row.to, day);
        demand[struck].places -= removed;
        const Day first = row.from + static_cast<std::int32_t>(rules.relocation_min_days);
        const Day last = row.to + static_cast<std::int32_t>(rules.relocation_max_days);
        demand[struck].moved_elsewhere += removed * row.demand_moved;
        const double moved = removed * row.demand_moved * progress(first, last, day);
        for (std::size_t other = 0; other < weights.size() && all > 0; ++other)
            arrived[other] += moved * weights[other] / all;
    }
    for (std::size_t c = 0; c < destinations.size(); ++c) demand[c].places += arrived[c];
    return demand;
}

double places_substituted(const IndustryRules& rules, double open_too_long) {
    return std::max(0.0, open_too_long) * rules.substitution / rules.patience_days;
}

double raid_hazard(const std::vector<EnforcementRow>& enforcement, const IndustryRules& rules,
                   const std::string& iso3, Day day) {
    const double freed = 1 - rules.raid_moved - rules.raid_abandoned;
    double hazard = 0;
    for (const EnforcementRow& row : enforcement)
        if (row.iso3 == iso3 && row.from <= day && day <= row.to)
            hazard += -exact_log(1 - row.freed_share) / static_cast<double>(row.to - row.from + 1) /
                      freed;
    return hazard;
}

RaidFate raid_fate(const RaidRules& rules, Draw luck) {
    const double fate = luck.uniform();
    if (fate < rules.moved) return RaidFate::moved;
    return fate < rules.moved + rules.abandoned ? RaidFate::abandoned : RaidFate::freed;
}

RaidRules raids_of_table(const std::vector<EnforcementRow>& enforcement, const IndustryRules& rules,
                         const std::string& iso3, Day day) {
    return {raid_hazard(enforcement, rules, iso3, day), rules.raid_moved, rules.raid_abandoned,
            recorded_share_of_raid(enforcement, iso3, day)};
}

double recorded_share_of_raid(const std::vector<EnforcementRow>& enforcement,
                              const std::string& iso3, Day day) {
    double share = 0;
    for (const EnforcementRow& row : enforcement)
        if (row.iso3 == iso3 && row.from <= day && day <= row.to)
            share = std::max(share, row.recorded_share);
    return share;
}

Shape site_shape(const IndustryRules& rules, Draw luck) {
    const auto even = [](double low, double high, double uniform) {
        return static_cast<std::int32_t>(low + (high - low + 1) * uniform);
    };
    const std::int32_t buildings = even(rules.buildings_min, rules.buildings_max, luck.uniform());
    const std::int32_t size = even(rules.places_min, rules.places_max, luck.another_uniform());
    const double places = buildings * size * rules.origin_share;
    return {static_cast<std::uint8_t>(buildings),
            std::max(1, static_cast<std::int32_t>(places + 0.5)),
            static_cast<std::uint8_t>(luck.second() & 0xFF)};
}

Submodel about_industry() {
    return {
        .file = "rules/industry",
        .title = "Demand, raids and sites",
        .what = "Each country wants places for the origin's nationals: a logistic growth from "
                "the opening of its first site on, less what enforcement removed, plus what "
                "moved in from elsewhere. Enforcement is a dated table. Its raids empty "
                "sites: of the held some are moved that day to another site, some are left "
                "behind when operators flee and find their own way, the rest are freed and "
                "reach a mission with the table's share. Operators remember where they were "
                "struck. Places vacant for longer than `industry.patience` may go to other "
                "nationalities: harm moved, not averted, and told apart from what enforcement "
                "moves. Site slots open one after the other "
                "as demand fills them.",
        .equations =
            {"demand = industry.capacity · σ(industry.growth·(year − industry.midpoint)), 0 before "
             "the opening",
             "removed = demand · demand_removed · progress of the enforcement (0 to 1)",
             "reappears elsewhere = removed · demand_moved · progress from start + relocation_min "
             "to end + relocation_max,",
             "  in shares ∝ capacity · e^(−industry.risk_effect·risk at the end of the "
             "enforcement)",
             "risk = Σ (freed_share + demand_removed) · progress · 2^(−(time since its "
             "end)/industry.risk_half_life)",
             "raid hazard of a site = −ln(1 − freed_share) / days of the enforcement",
             "                       / (1 − industry.raid_moved − industry.raid_abandoned)",
             "places given to others a day = places vacant for longer · industry.substitution / "
             "industry.patience",
             "demand_substituted = places given to others so far, at most the demand they are "
             "taken off",
             "demand_moved_elsewhere = removed · demand_moved + demand_substituted",
             "places of a site = buildings · places of a building · industry.origin_share, both "
             "drawn evenly"},
        .keys = {"industry."},
        .literature = {"UNODC 2023, for the time in which operators reappear"},
        .assumptions = {"The logarithm of a country's capacity stands for its profit; would "
                        "change with figures that compare profits",
                        "Demand does not answer to what prevention takes from it, but by "
                        "substitution; would change with sites' openings against the supply "
                        "of recruits",
                        "Places are filled in the order in which they became vacant; would "
                        "change with how sites assign the arrived"},
        .interventions = {"compound_crackdown", "bilateral_cooperation"},
    };
}

} // namespace suar
