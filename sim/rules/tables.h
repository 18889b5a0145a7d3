// The tables that a scenario names, as read: one struct per row, whole tables checked by
// `scenario`. Rows stand in the order of their code or name, never in the order of the file.
#pragma once

#include "core/calendar.h"
#include "rules/levels.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace suar {

struct ProvinceRow {
    std::int32_t code; // 11 to 94 in Indonesia; any number from 1 to 127
    std::string name;
    std::int64_t labour_force;      // persons
    double urban_share;             // 0 to 1
    std::int64_t minimum_wage_2023; // IDR a month
    std::int64_t minimum_wage_2024; // IDR a month
    double internet_share;          // 0 to 1
};

struct UnemploymentKnot { // open unemployment rate of a province, or of the country, in a month
    int month;            // calendar: month_number
    double rate;          // 0 to 1
};

struct LabourProfile { // national marginals; shares add up to 1
    std::array<double, sexes> sex_share{}, sex_unemployment{}, sex_access{};
    std::array<double, ages> age_share{}, age_unemployment{}, age_access{};
    std::array<double, educations> education_share{}, education_unemployment{}, education_access{};
    double formal_share_of_employed = 0.41;
};

struct RecordingMission { // where cases held in a country are recorded, and with which share
    std::string country;  // iso3 of the recording mission's country
    double share;
};

struct DestinationRow {
    std::string name;
    std::string iso3;
    bool opens;      // false: no site for the origin in the horizon
    Day opening;     // first site for the origin; meaningless unless opens
    double capacity; // K of the logistic demand, persons; from the scenario's industry keys
    double growth_per_year;
    double midpoint_year; // 2023.4
    std::vector<RecordingMission> recording;
};

struct SiteZoneRow {
    std::string iso3;
    std::string zone;
    double opening_weight;
};

struct ExitRow {
    std::string exit;
    Route route;
    double bound_preference;               // weight in the choice of compound-bound persons
    double ordinary_per_normal_year;       // persons
    double irregular_per_normal_year;      // persons
    std::vector<std::int32_t> provinces{}; // codes of those that it serves; none: every one

    bool serves(std::int32_t province_code) const {
        return provinces.empty() ||
               std::find(provinces.begin(), provinces.end(), province_code) != provinces.end();
    }
};

struct TravelIndexRow {
    int month; // calendar: month_number
    double index;
};

struct EnforcementRow { // a dated input: what happened to sites of a country
    std::string iso3;
    Day from, to;          // both included
    double freed_share;    // share of the held freed by raids over the whole period
    double recorded_share; // share of the freed who reach a mission
    double demand_removed; // share of the country's demand that is gone by the end of the period
    double demand_moved;   // share of what was removed that reappears elsewhere
};

struct RecruiterHomeRow {
    std::int32_t province_code;
    double share; // of the recruiters with a home province
};

struct Tables {
    std::vector<ProvinceRow> provinces;                      // by code
    std::vector<std::vector<UnemploymentKnot>> unemployment; // by province, in order of month
    std::vector<UnemploymentKnot> national_unemployment;     // in order of month
    LabourProfile profile;
    std::vector<DestinationRow> destinations;      // by iso3
    std::vector<SiteZoneRow> zones;                // by iso3, then zone
    std::vector<ExitRow> exits;                    // by exit, then route
    std::vector<TravelIndexRow> travel;            // by month
    std::vector<EnforcementRow> enforcement;       // by from, then iso3
    std::vector<RecruiterHomeRow> recruiter_homes; // by code
};

} // namespace suar
