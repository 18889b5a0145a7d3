// MODEL 7.11 and 7.12, as far as this version goes: how many places the industry wants to fill with
// the origin's nationals, and how much effort recruiters put into filling them.
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

// Logistic growth from the opening on, less what enforcement has removed, plus what was removed
// elsewhere and has reappeared here: shares of it by capacity, over the relocation time. In order
// of the destination table.
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

// Recruiter-days a day of all syndicates for `vacancies` places not yet filled nor on their way.
double planned_effort(const RecruiterRules& rules, double vacancies);

} // namespace suar
