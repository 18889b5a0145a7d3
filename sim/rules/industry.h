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
    double substituted;     // gone to people of other nationalities; no longer among the places
};

// What is done against the sites of a country on one day, and what a raid is to those held there.
struct RaidRules {
    double per_day;          // hazard of a site
    double moved, abandoned; // shares of the held at a raided site; the rest are freed
    double recorded;         // share of the freed who reach a mission
    friend bool operator==(const RaidRules&, const RaidRules&) = default;
};

// Raids, and demand that goes away over a number of days, as a row of the enforcement table says
// it: by days of the plan that have been carried out. 1 <= days <= planned.
struct Strike {
    RaidRules raids;
    double demand_removed, demand_moved; // by the end of the plan
};
EnforcementRow enforcement_row(const std::string& iso3, Day from, std::int32_t days,
                               std::int32_t planned, const Strike& strike);

// What operators remember of enforcement in each country: the shares of the held freed and of the
// demand removed, as far as they have come about by this day, forgotten by half in
// industry.risk_half_life. In order of the destination table.
std::vector<double> risk_on(const Tables& tables, const std::vector<EnforcementRow>& enforcement,
                            const IndustryRules& rules, Day day);

// Logistic growth from the opening on, less what enforcement has removed, plus what was removed
// elsewhere and has reappeared here: shares of it by capacity and by the risk at the end of the
// enforcement, over the relocation time. In order of the destination table.
std::vector<Demand> demand_on(const Tables& tables, const std::vector<EnforcementRow>& enforcement,
                              const IndustryRules& rules, Day day);

// Hazard per day that a site of the country is raided, such that over an enforcement period its
// `freed_share` of the held is freed in the mean, beside those who are moved or abandoned.
double raid_hazard(const std::vector<EnforcementRow>& enforcement, const IndustryRules& rules,
                   const std::string& iso3, Day day);
// Share of the freed that reaches a mission, in the period in force; 0 outside.
double recorded_share_of_raid(const std::vector<EnforcementRow>& enforcement,
                              const std::string& iso3, Day day);

// The raids of the periods in force, in one.
RaidRules raids_of_table(const std::vector<EnforcementRow>& enforcement, const IndustryRules& rules,
                         const std::string& iso3, Day day);

// What a raid on her site is to one of the held.
enum class RaidFate : unsigned char { freed, moved, abandoned };
RaidFate raid_fate(const RaidRules& rules, Draw luck);

struct Shape { // of a site slot, drawn once
    std::uint8_t buildings;
    std::int32_t places; // for the origin's nationals
    std::uint8_t harshness;
};
Shape site_shape(const IndustryRules& rules, Draw luck);

// Places that go to another nationality today, of those open for longer than industry.patience.
double places_substituted(const IndustryRules& rules, double open_too_long);

} // namespace suar
