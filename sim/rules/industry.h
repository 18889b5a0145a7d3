// MODEL 7.11: how many places the industry wants to fill with the origin's nationals.
#pragma once

#include "core/draw.h"
#include "rules/parameters.h"
#include "rules/tables.h"

#include <cstdint>
#include <vector>

namespace suar {

struct Demand { // of one country on one day, persons
    double places;
    double moved_elsewhere; // removed so far and to reappear, or reappeared, in other countries
};

// What operators remember of enforcement in each country: the shares of the held freed and of the
// demand removed, as far as they have come about by this day, forgotten by half in
// industry.risk_half_life. In order of the destination table.
std::vector<double> risk_on(const Tables& tables, const IndustryRules& rules, Day day);

// Logistic growth from the opening on, less what enforcement has removed, plus what was removed
// elsewhere and has reappeared here: shares of it by capacity and by the risk at the end of the
// enforcement, over the relocation time. In order of the destination table.
std::vector<Demand> demand_on(const Tables& tables, const IndustryRules& rules, Day day);

// Hazard per day that a site of the country is raided, such that over an enforcement period its
// `freed_share` of the held is freed in the mean.
double raid_hazard(const std::vector<EnforcementRow>& enforcement, const std::string& iso3,
                   Day day);
// Share of the freed that reaches a mission, in the period in force; 0 outside.
double recorded_share_of_raid(const std::vector<EnforcementRow>& enforcement,
                              const std::string& iso3, Day day);

struct Shape { // of a site slot, drawn once
    std::uint8_t buildings;
    std::int32_t places; // for the origin's nationals
    std::uint8_t harshness;
};
Shape site_shape(const IndustryRules& rules, Draw luck);

// Places that go to another nationality today, of those open for longer than industry.patience.
double places_substituted(const IndustryRules& rules, double open_too_long);

} // namespace suar
