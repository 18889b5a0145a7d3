#include "scenario/registry_parts.h"

namespace suar {
namespace {

void add_recruiter_counts(NumberKeys& keys) {
    const char* const syndicates = "assumption: not known; would change with court records of "
                                   "networks";
    keys.push_back({.key = "recruiter.count",
                    .member = SUAR_MEMBER(recruiter.count),
                    .unit = "recruiters",
                    .stored = "recruiters",
                    .range = {0, 60'000},
                    .initial = 3000,
                    .meaning = "Recruiters at weight 1; a run has at least 300 unless this is 0.",
                    .source = syndicates,
                    .dating = Dating::fixed,
                    .grain = Grain::whole});
    keys.push_back({.key = "recruiter.syndicates",
                    .member = SUAR_MEMBER(recruiter.syndicates),
                    .unit = "number",
                    .stored = "number",
                    .range = {1, 200},
                    .initial = 12,
                    .meaning = "Syndicates that recruiters and sites belong to.",
                    .source = syndicates,
                    .dating = Dating::fixed,
                    .grain = Grain::whole});
    const char* const homes = "assumption: recruiters work among people they know; would change "
                              "with arrested recruiters by home province";
    keys.push_back({.key = "recruiter.with_home",
                    .member = SUAR_MEMBER(recruiter.with_home),
                    .unit = "share",
                    .stored = "share",
                    .range = share_range,
                    .initial = 0.6,
                    .meaning = "Share of recruiters with a home province.",
                    .source = homes,
                    .dating = Dating::fixed});
    keys.push_back({.key = "recruiter.home_focus",
                    .member = SUAR_MEMBER(recruiter.home_focus),
                    .unit = "share",
                    .stored = "share",
                    .range = share_range,
                    .initial = 0.6,
                    .meaning = "Share of such a recruiter's effort spent in the home province.",
                    .source = homes,
                    .dating = Dating::fixed});
}

void add_recruiter_effort(NumberKeys& keys) {
    keys.push_back({.key = "recruiter.effort_per_delivery",
                    .member = SUAR_MEMBER(recruiter.effort_per_delivery),
                    .unit = "recruiter-days",
                    .stored = "recruiter-days",
                    .range = {0.1, 10'000},
                    .initial = 30,
                    .meaning = "Effort on open adverts that a delivery takes.",
                    .source = "assumption: a month of one recruiter; would change with court "
                              "records"});
    keys.push_back({.key = "recruiter.vacancy_time",
                    .member = SUAR_MEMBER(recruiter.vacancy_days),
                    .unit = "days",
                    .stored = "days",
                    .range = {1, 365},
                    .initial = 20,
                    .meaning = "Time from a vacancy to an acceptance.",
                    .source = "P27, 45 days from a vacancy to an arrival, less preparing and "
                              "transit",
                    .prior = "P27: 30 to 90 days from a vacancy to an arrival"});
    keys.push_back({.key = "recruiter.expected_yield",
                    .member = SUAR_MEMBER(recruiter.expected_yield),
                    .unit = "share",
                    .stored = "share",
                    .range = {0.01, 1},
                    .initial = 0.65,
                    .meaning = "Deliveries per acceptance that a syndicate counts on.",
                    .source = "mean-field fit: 30 % withdraw, 5 % are stopped"});
    keys.push_back({.key = "recruiter.effort_max",
                    .member = SUAR_MEMBER(recruiter.effort_max),
                    .unit = "recruiter-days/day",
                    .stored = "recruiter-days/day",
                    .range = {0, 1e7},
                    .initial = 20'000,
                    .meaning = "Most effort of all syndicates together.",
                    .source = "assumption: above what the growth of 2022 and 2023 needs; would "
                              "change with counts of accounts that recruit"});
}

void add_sites(NumberKeys& keys) {
    struct Size {
        const char* name;
        double& (*member)(Parameters&, std::size_t);
        const char* unit;
        double high, initial;
        const char* meaning;
    };
    const Size sizes[] = {
        {"buildings_min", SUAR_MEMBER(industry.buildings_min), "number", 100, 1,
         "Fewest buildings of a site."},
        {"buildings_max", SUAR_MEMBER(industry.buildings_max), "number", 100, 3,
         "Most buildings of a site."},
        {"places_min", SUAR_MEMBER(industry.places_min), "persons", 10'000, 200,
         "Fewest places of a building, all nationalities."},
        {"places_max", SUAR_MEMBER(industry.places_max), "persons", 10'000, 1200,
         "Most places of a building, all nationalities."},
    };
    for (const Size& size : sizes)
        keys.push_back({.key = std::string("industry.") + size.name,
                        .member = size.member,
                        .unit = size.unit,
                        .stored = size.unit,
                        .range = {1, size.high},
                        .initial = size.initial,
                        .meaning = size.meaning,
                        .source = "Yustisia Tirtayasa 5(1), 2025: 200 to 1,200 persons in a "
                                  "building; buildings of a site are an assumption",
                        .dating = Dating::fixed,
                        .grain = Grain::whole});
}

void add_demand(NumberKeys& keys) {
    keys.push_back({.key = "industry.origin_share",
                    .member = SUAR_MEMBER(industry.origin_share),
                    .unit = "share",
                    .stored = "share",
                    .range = {0.001, 1},
                    .initial = 0.11,
                    .meaning = "Share of the held who are of the origin.",
                    .source = "assumption: fitted stocks against estimates of the held of all "
                              "nationalities; would change with a count at a site",
                    .prior = "P23: 0.05 to 0.20",
                    .dating = Dating::fixed});
    const char* const relocation = "UNODC 2023: operators reappear within 3 to 12 months";
    keys.push_back({.key = "industry.relocation_min",
                    .member = SUAR_MEMBER(industry.relocation_min_days),
                    .unit = "months",
                    .stored = "days",
                    .range = {0, 120},
                    .initial = 3,
                    .meaning = "Shortest time until moved demand reappears elsewhere.",
                    .source = relocation,
                    .prior = "P09: 3 to 12 months"});
    keys.push_back({.key = "industry.relocation_max",
                    .member = SUAR_MEMBER(industry.relocation_max_days),
                    .unit = "months",
                    .stored = "days",
                    .range = {0, 120},
                    .initial = 12,
                    .meaning = "Longest time until moved demand reappears elsewhere.",
                    .source = relocation,
                    .prior = "P09: 3 to 12 months"});
}

} // namespace

NumberKeys industry_keys() {
    NumberKeys keys;
    add_recruiter_counts(keys);
    add_recruiter_effort(keys);
    add_demand(keys);
    add_sites(keys);
    return keys;
}

} // namespace suar
