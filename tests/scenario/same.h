// Whether two scenarios are the same in everything that a run can see.
#pragma once

#include "disk.h"
#include "scenario/registry.h"
#include "scenario/registry_policy.h"
#include "scenario/scenario.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

namespace suar {

inline bool same(const Parameters& left, const Parameters& right) {
    Parameters a = left, b = right;
    const auto& keys = number_keys();
    return std::all_of(keys.begin(), keys.end(), [&](const NumberKey& key) {
        return key.member(a, key.level) == key.member(b, key.level);
    });
}

// As text: tables are plain structs, and a difference is then easy to see.
inline std::string text_of(const Tables& tables) {
    std::ostringstream text;
    text.precision(17);
    for (const ProvinceRow& row : tables.provinces)
        text << row.code << row.name << row.labour_force << ' ' << row.urban_share << ' '
             << row.minimum_wage_2023 << ' ' << row.minimum_wage_2024 << ' ' << row.internet_share
             << '\n';
    for (const auto& knots : tables.unemployment)
        for (const UnemploymentKnot& knot : knots) text << knot.month << ' ' << knot.rate << '\n';
    for (const UnemploymentKnot& knot : tables.national_unemployment)
        text << knot.month << ' ' << knot.rate << '\n';
    const LabourProfile& profile = tables.profile;
    const auto add = [&](const auto& values) {
        for (const double value : values) text << value << ' ';
    };
    add(profile.sex_share), add(profile.sex_unemployment), add(profile.sex_access);
    add(profile.age_share), add(profile.age_unemployment), add(profile.age_access);
    add(profile.education_share), add(profile.education_unemployment),
        add(profile.education_access);
    text << profile.formal_share_of_employed << '\n';
    for (const DestinationRow& row : tables.destinations) {
        text << row.name << row.iso3 << row.opens << number(row.opening) << ' ' << row.capacity
             << ' ' << row.growth_per_year << ' ' << row.midpoint_year;
        for (const RecordingMission& mission : row.recording)
            text << ' ' << mission.country << mission.share;
        text << '\n';
    }
    for (const SiteZoneRow& row : tables.zones)
        text << row.iso3 << row.zone << row.opening_weight << '\n';
    for (const ExitRow& row : tables.exits) {
        text << row.exit << static_cast<int>(row.route) << ' ' << row.bound_preference << ' '
             << row.ordinary_per_normal_year << ' ' << row.irregular_per_normal_year;
        for (const std::int32_t code : row.provinces) text << ' ' << code;
        text << '\n';
    }
    for (const TravelIndexRow& row : tables.travel) text << row.month << ' ' << row.index << '\n';
    for (const EnforcementRow& row : tables.enforcement)
        text << row.iso3 << number(row.from) << ' ' << number(row.to) << ' ' << row.freed_share
             << ' ' << row.recorded_share << ' ' << row.demand_removed << ' ' << row.demand_moved
             << '\n';
    for (const RecruiterHomeRow& row : tables.recruiter_homes)
        text << row.province_code << ' ' << row.share << '\n';
    return text.str();
}

// As text, for the same reason; numbers with every bit.
inline std::string text_of(const Intervention& all) {
    std::ostringstream text;
    text << std::hexfloat;
    text << all.name << ' ' << number(all.start) << ' ' << number(all.end) << ' ' << all.intensity
         << ' ' << all.cost.fixed_idr_per_year << ' ' << all.cost.idr_per_person_reached << ' '
         << all.cost.idr_per_unit << ' ' << all.cost.budget_idr << ' ' << all.measure.index();
    if (const auto* campaign = std::get_if<AwarenessCampaign>(&all.measure))
        text << " medium " << static_cast<int>(campaign->rules.medium);
    if (const auto* check = std::get_if<ExitCheck>(&all.measure))
        text << " check " << static_cast<int>(check->kind);
    if (const auto* loan = std::get_if<Microloan>(&all.measure))
        text << " training " << static_cast<int>(loan->training);
    Intervention copy = all; // the registry's members are of what may be written
    for (const PolicyKey& key : find_policy_type(type_of(all))->keys) {
        if (key.member) text << ' ' << key.key << ' ' << key.member(copy, key.level);
        if (key.countries)
            for (const std::string& country : key.countries(copy)) text << ' ' << country;
        if (!key.target) continue;
        const Target& target = key.target(copy);
        for (const std::int32_t code : target.provinces) text << " p" << code;
        for (const bool aimed : target.ages) text << ' ' << aimed;
        for (const bool aimed : target.educations) text << ' ' << aimed;
    }
    return text.str();
}

inline std::string text_of(const std::vector<Intervention>& interventions) {
    std::string text;
    for (const Intervention& each : interventions) text += text_of(each) + "\n";
    return text;
}

inline void check_same_run(const Scenario& left, const Scenario& right) {
    CHECK(left.title == right.title);
    CHECK(left.title_id == right.title_id);
    CHECK(left.seed == right.seed);
    CHECK(left.replicates == right.replicates);
    CHECK(left.weight == right.weight);
    CHECK(left.start == right.start);
    CHECK(left.end == right.end);
    CHECK(left.interval == right.interval);
    CHECK(left.max_bytes == right.max_bytes);
    CHECK(text_of(left.tables) == text_of(right.tables));
    REQUIRE(left.parameters.size() == right.parameters.size());
    for (std::size_t segment = 0; segment < left.parameters.size(); ++segment) {
        CHECK(left.parameters[segment].from == right.parameters[segment].from);
        CHECK(same(left.parameters[segment].values, right.parameters[segment].values));
    }
    CHECK(text_of(left.interventions) == text_of(right.interventions));
    CHECK(left.records == right.records);
}

// The effective text, beside the tables that were read, gives the same scenario again.
inline void check_round_trip(const Scenario& scenario) {
    std::map<std::string, std::string> files{{"effective.toml", scenario.effective_toml}};
    for (const TableText& table : scenario.table_texts) files[table.file_name] = table.text;
    const FileSource only{[files](const std::string& path) -> Result<std::string> {
        const auto found = files.find(path);
        if (found == files.end()) return Problem{"", "", "there is no such file", "", ""};
        return found->second;
    }};
    const Result<Scenario> back = read_scenario("effective.toml", Overrides{}, only);
    INFO(all_problems(back));
    REQUIRE(back.ok());
    check_same_run(scenario, back.value());
    CHECK(back.value().effective_toml == scenario.effective_toml);
    CHECK(back.value().table_texts == scenario.table_texts);
    CHECK(back.value().warnings.size() == scenario.warnings.size());
}

} // namespace suar
