#include "scenario/registry_parts.h"

namespace suar {
namespace {

void add_preparation(NumberKeys& keys) {
    keys.push_back({.key = "journey.preparation",
                    .member = SUAR_MEMBER(journey.preparation_mean_days),
                    .unit = "days",
                    .stored = "days",
                    .range = {1, 365},
                    .initial = 20,
                    .meaning = "Mean time from the acceptance of an offer to the departure.",
                    .source = "assumption: a part of the 45 days from vacancy to arrival (P27); "
                              "would change with dates in testimonies",
                    .prior = "P27: 30 to 90 days from a vacancy to an arrival"});
    keys.push_back({.key = "journey.preparation_shape",
                    .member = SUAR_MEMBER(journey.preparation_shape),
                    .unit = "number",
                    .stored = "number",
                    .range = {0.5, 20},
                    .initial = 2,
                    .meaning = "Shape of the gamma distribution of the time of preparing.",
                    .source = "assumption: neither fixed nor without memory; would change with "
                              "dates in testimonies"});
    const std::string source = "assumption: about 30 % of those who accepted withdraw (mean-field "
                               "fit); would change with a survey of refused journeys";
    keys.push_back({.key = "journey.withdrawal",
                    .member = SUAR_MEMBER(journey.withdrawal_per_day),
                    .unit = "1/day",
                    .stored = "1/day",
                    .range = {0, 0.2},
                    .initial = 0.016,
                    .meaning = "Hazard that a preparing person withdraws.",
                    .source = source});
    keys.push_back({.key = "journey.withdrawal_awareness",
                    .member = SUAR_MEMBER(journey.withdrawal_awareness),
                    .unit = "1/day",
                    .stored = "1/day",
                    .range = {0, 0.2},
                    .initial = 0.016,
                    .meaning = "What full awareness adds to the hazard of withdrawing.",
                    .source = source});
    keys.push_back({.key = "journey.withdrawal_warning",
                    .member = SUAR_MEMBER(journey.withdrawal_warning),
                    .unit = "1/day",
                    .stored = "1/day",
                    .range = {0, 0.2},
                    .initial = 0.01,
                    .meaning = "What each warning adds to the hazard of withdrawing.",
                    .source = source});
}

void add_travel(NumberKeys& keys) {
    keys.push_back({.key = "travel.factor",
                    .member = SUAR_MEMBER(journey.travel_factor),
                    .unit = "factor",
                    .stored = "factor",
                    .range = {0, 1},
                    .initial = 1,
                    .meaning = "Travel restrictions multiply departures by this.",
                    .source = "neutral: no restrictions; scenarios date those of the pandemic",
                    .prior = "P22: 0.1 to 1 during the pandemic; not identified"});
    keys.push_back({.key = "journey.transit",
                    .member = SUAR_MEMBER(journey.transit_days),
                    .unit = "days",
                    .stored = "days",
                    .range = {0, 60},
                    .initial = 3,
                    .meaning = "Time from the exit to the site.",
                    .source = "assumption: one to several days; would change with dates in "
                              "testimonies",
                    .prior = "P27: 30 to 90 days from a vacancy to an arrival"});
    keys.push_back({.key = "journey.wait_max",
                    .member = SUAR_MEMBER(journey.wait_max_days),
                    .unit = "days",
                    .stored = "days",
                    .range = {0, 365},
                    .initial = 14,
                    .meaning = "Longest wait for a free place before turning back.",
                    .source = "assumption: two weeks; would change if people turned away were "
                              "reported"});
}

void add_retries(NumberKeys& keys) {
    keys.push_back({.key = "journey.retry",
                    .member = SUAR_MEMBER(journey.retry),
                    .unit = "share",
                    .stored = "share",
                    .range = share_range,
                    .initial = 0.5,
                    .meaning = "Chance that a stopped person tries again.",
                    .source = "assumption: half; would change with repeat stops of the same people",
                    .prior = "P08: 0.3 to 0.7"});
    keys.push_back({.key = "journey.retry_lag",
                    .member = SUAR_MEMBER(journey.retry_lag_days),
                    .unit = "days",
                    .stored = "days",
                    .range = {0, 730},
                    .initial = 30,
                    .meaning = "Time from a stop to the next attempt.",
                    .source = "assumption: a month; would change with repeat stops of the same "
                              "people"});
    keys.push_back({.key = "journey.same_route",
                    .member = SUAR_MEMBER(journey.same_route),
                    .unit = "factor",
                    .stored = "factor",
                    .range = {0, 1},
                    .initial = 0.3,
                    .meaning = "Weight of the stopped route at the next attempt.",
                    .source = "assumption: most change the route; would change with repeat stops",
                    .prior = "P26: 0.1 to 0.6"});
}

void add_checks(NumberKeys& keys) {
    const std::string source = "assumption: invented for study; would change with counts of "
                               "checked travellers by route";
    add_levels(keys,
               {.key = "check.coverage.",
                .member = SUAR_LEVELS(check.coverage),
                .unit = "share",
                .stored = "share",
                .range = share_range,
                .initial = 0.2,
                .meaning = "Share of travellers of this route whose trip is checked.",
                .source = source,
                .prior = "P07: detection of a bound person 0.02 to 0.15, coverage x sensitivity"},
               route_names, std::array{0.2, 0.2, 0.2, 0.2});
    keys.push_back({.key = "check.sensitivity_bound",
                    .member = SUAR_MEMBER(check.quality.sensitivity_bound),
                    .unit = "share",
                    .stored = "share",
                    .range = share_range,
                    .initial = 0.25,
                    .meaning = "Share of checked compound-bound persons who are stopped.",
                    .source = source,
                    .prior = "P07: detection of a bound person 0.02 to 0.15, coverage x "
                             "sensitivity"});
    keys.push_back({.key = "check.sensitivity_irregular",
                    .member = SUAR_MEMBER(check.quality.sensitivity_irregular),
                    .unit = "share",
                    .stored = "share",
                    .range = share_range,
                    .initial = 0.5,
                    .meaning = "Share of checked other irregular migrants who are stopped.",
                    .source = source});
    keys.push_back({.key = "check.specificity",
                    .member = SUAR_MEMBER(check.quality.specificity),
                    .unit = "share",
                    .stored = "share",
                    .range = share_range,
                    .initial = 0.999,
                    .meaning = "Share of checked ordinary travellers who are let pass.",
                    .source = source});
}

void add_passports(NumberKeys& keys) {
    const std::string source = "assumption: invented for study; would change with passport "
                               "applications and refusals by purpose of travel";
    const auto add = [&](std::string key, double& (*member)(Parameters&, std::size_t),
                         std::string unit, std::string stored, Range range, double initial,
                         std::string meaning) {
        keys.push_back({.key = std::move(key),
                        .member = member,
                        .unit = std::move(unit),
                        .stored = std::move(stored),
                        .range = range,
                        .initial = initial,
                        .meaning = std::move(meaning),
                        .source = source});
    };
    add("journey.needs_passport", SUAR_MEMBER(passport.needed), "share", "share", share_range, 0.5,
        "Share of those who prepare that apply for a passport first.");
    add("passport.detection", SUAR_MEMBER(passport.detection), "share", "share", share_range, 0,
        "Share of compound-bound applicants whose passport is withheld.");
    add("passport.detection_irregular", SUAR_MEMBER(passport.detection_irregular), "share", "share",
        share_range, 0, "Share of other irregular labour migrants whose passport is withheld.");
    add("passport.false_refusals", SUAR_MEMBER(passport.false_refusals), "share", "share",
        share_range, 0, "Share of ordinary applicants whose passport is withheld.");
    add("passport.irregular_applications", SUAR_MEMBER(passport.irregular_per_year), "persons/year",
        "persons/year", {0, 1e8}, 250'000,
        "Applications of other irregular labour migrants in a year of normal travel.");
    add("passport.ordinary_applications", SUAR_MEMBER(passport.ordinary_per_year), "persons/year",
        "persons/year", {0, 1e9}, 3'500'000,
        "Applications of ordinary travellers in a year of normal travel.");
}

} // namespace

NumberKeys journey_keys() {
    NumberKeys keys;
    add_preparation(keys);
    add_travel(keys);
    add_retries(keys);
    add_passports(keys);
    add_checks(keys);
    return keys;
}

} // namespace suar
