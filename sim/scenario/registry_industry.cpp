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
                    .source = "assumption: the central 45 days from a vacancy to an arrival (P27), "
                              "less preparing and transit; would change with dates in testimonies",
                    .prior = "P27: 30 to 90 days from a vacancy to an arrival"});
    keys.push_back({.key = "recruiter.expected_yield",
                    .member = SUAR_MEMBER(recruiter.expected_yield),
                    .unit = "share",
                    .stored = "share",
                    .range = {0.01, 1},
                    .initial = 0.65,
                    .meaning = "Deliveries per acceptance that a syndicate counts on.",
                    .source = "mean-field fit: 30 % withdraw, 5 % are stopped; would change with "
                              "people who accepted an offer, followed until they left or did not"});
    keys.push_back({.key = "recruiter.make_up",
                    .member = SUAR_MEMBER(recruiter.make_up),
                    .unit = "number",
                    .stored = "number",
                    .range = {0, 1},
                    .initial = 0.5,
                    .meaning = "How far recruiters make up for deliveries that fail: 0, what a "
                               "policy takes stays lost; 1, they try until the places are full.",
                    .source = "assumption: half-way, for no datum tells it, and every result of a "
                              "policy is to be shown at 0, 0.5 and 1; would change with entries "
                              "counted before and after a measure that took deliveries away",
                    .prior = "P19: uniform from 0 to 1"});
    keys.push_back({.key = "recruiter.weekly_change",
                    .member = SUAR_MEMBER(recruiter.weekly_change),
                    .unit = "share",
                    .stored = "share",
                    .range = {0, 0.99},
                    .initial = 0.2,
                    .meaning = "Most that the effort of making up changes within a week.",
                    .source = "assumption: accounts and people are found within weeks; would "
                              "change with the growth of known networks"});
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

void add_recruiter_learning(NumberKeys& keys) {
    add_levels(keys,
               {.key = "recruiter.mix.",
                .member = SUAR_LEVELS(recruiter.mix),
                .unit = "number",
                .stored = "number",
                .range = {0, 1},
                .initial = 0,
                .meaning = "Weight of this channel in recruiters' effort before anything is "
                           "learnt; that of referral is not used.",
                .source = "assumption: no statistic found; would change with a survey of how "
                          "returned persons met the offer",
                .prior = "P02: open adverts 0.30, closed groups 0.20, in person 0.10"},
               channel_names, std::array{0.3, 0.2, 0.1, 0.0});
    struct Number {
        const char* name;
        double& (*member)(Parameters&, std::size_t);
        const char* unit;
        Range range;
        double initial;
        const char* meaning;
        const char* source;
    };
    const char* const learning = "assumption: chosen so that a change shows within half a year; "
                                 "would change with the dated effort of a known network";
    const Number numbers[] = {
        {"learning_rate",
         SUAR_MEMBER(recruiter.learning_rate),
         "share",
         {0, 1},
         0.05,
         "What a week takes off the weight of what was learnt before.",
         learning},
        {"learning_prior",
         SUAR_MEMBER(recruiter.learning_prior),
         "persons",
         {0.1, 1e6},
         500,
         "Deliveries of average yield that a syndicate counts on beforehand in each arm.",
         learning},
        {"temperature",
         SUAR_MEMBER(recruiter.temperature),
         "number",
         {0.01, 1000},
         0.3,
         "Difference in yield, in multiples of the average, that makes an arm e times as "
         "attractive.",
         learning},
        {"explore",
         SUAR_MEMBER(recruiter.explore),
         "share",
         {0, 1},
         0.1,
         "Share of effort that is split without regard to yields.",
         learning},
    };
    for (const Number& number : numbers)
        keys.push_back({.key = std::string("recruiter.") + number.name,
                        .member = number.member,
                        .unit = number.unit,
                        .stored = number.unit,
                        .range = number.range,
                        .initial = number.initial,
                        .meaning = number.meaning,
                        .source = number.source});
}

void add_recruiter_careers(NumberKeys& keys) {
    const char* const careers = "assumption: not known; would change with court records of "
                                "recruiters";
    keys.push_back({.key = "recruiter.stretch",
                    .member = SUAR_MEMBER(recruiter.stretch),
                    .unit = "number",
                    .stored = "number",
                    .range = {0.01, 1e6},
                    .initial = 3,
                    .meaning = "Most that one recruiter puts in, in recruiter-days a day.",
                    .source = careers});
    struct CareerHazard {
        const char* name;
        double& (*member)(Parameters&, std::size_t);
        double initial; // per year
        const char* meaning;
    };
    const CareerHazard hazards[] = {
        {"arrest", SUAR_MEMBER(recruiter.arrest_per_day), 0.02,
         "Hazard that a recruiter at work is arrested."},
        {"leaving", SUAR_MEMBER(recruiter.leaving_per_day), 0.5,
         "Hazard that a recruiter without work gives up; less with work, none when busy."},
        {"entering", SUAR_MEMBER(recruiter.entering_per_day), 2,
         "Hazard that an empty place is taken where there is just enough work for all."},
    };
    for (const CareerHazard& hazard : hazards)
        keys.push_back({.key = std::string("recruiter.") + hazard.name,
                        .member = hazard.member,
                        .unit = "1/year",
                        .stored = "1/day",
                        .range = {0, 50},
                        .initial = hazard.initial,
                        .meaning = hazard.meaning,
                        .source = careers});
    keys.push_back({.key = "recruiter.lying_low",
                    .member = SUAR_MEMBER(recruiter.lying_low_days),
                    .unit = "days",
                    .stored = "days",
                    .range = {0, 3650},
                    .initial = 30,
                    .meaning = "Time that an arrest keeps a syndicate's other recruiters with the "
                               "same home from work.",
                    .source = careers});
}

void add_sites(NumberKeys& keys) {
    struct Size {
        const char* name;
        double& (*member)(Parameters&, std::size_t);
        const char* unit;
        double high, initial;
        const char* meaning;
        const char* source;
    };
    const char* const buildings =
        "assumption: one to three; would change with counts of buildings at "
        "known sites";
    const char* const persons = "Yustisia Tirtayasa 5(1), 2025: 200 to 1,200 persons in a "
                                "building; would change with counts of the held by building";
    const Size sizes[] = {
        {"buildings_min", SUAR_MEMBER(industry.buildings_min), "number", 100, 1,
         "Fewest buildings of a site.", buildings},
        {"buildings_max", SUAR_MEMBER(industry.buildings_max), "number", 100, 3,
         "Most buildings of a site.", buildings},
        {"places_min", SUAR_MEMBER(industry.places_min), "persons", 10'000, 200,
         "Fewest places of a building, all nationalities.", persons},
        {"places_max", SUAR_MEMBER(industry.places_max), "persons", 10'000, 1200,
         "Most places of a building, all nationalities.", persons},
    };
    for (const Size& size : sizes)
        keys.push_back({.key = std::string("industry.") + size.name,
                        .member = size.member,
                        .unit = size.unit,
                        .stored = size.unit,
                        .range = {1, size.high},
                        .initial = size.initial,
                        .meaning = size.meaning,
                        .source = size.source,
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
    const char* const relocation = "UNODC 2023: operators reappear within 3 to 12 months; would "
                                   "change with operators followed across borders";
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
    const char* const raids =
        "assumption: reports tell of sites emptied before a raid and of people "
        "left behind, none counts them; would change with accounts of the "
        "raided";
    keys.push_back({.key = "industry.raid_moved",
                    .member = SUAR_MEMBER(industry.raid_moved),
                    .unit = "share",
                    .stored = "share",
                    .range = share_range,
                    .initial = 0.3,
                    .meaning = "Share of the held at a raided site who are moved to another site.",
                    .source = raids});
    keys.push_back({.key = "industry.raid_abandoned",
                    .member = SUAR_MEMBER(industry.raid_abandoned),
                    .unit = "share",
                    .stored = "share",
                    .range = share_range,
                    .initial = 0.1,
                    .meaning = "Share of the held at a raided site whom operators leave behind "
                               "when they flee.",
                    .source = raids});
    const char* const risk =
        "assumption: operators avoid where they were struck; would change with "
        "dated openings of sites after crackdowns";
    keys.push_back({.key = "industry.risk_half_life",
                    .member = SUAR_MEMBER(industry.risk_half_life_days),
                    .unit = "months",
                    .stored = "days",
                    .range = {0.1, 600},
                    .initial = 12,
                    .meaning = "Time in which operators forget half of the risk of a country.",
                    .source = risk});
    keys.push_back({.key = "industry.risk_effect",
                    .member = SUAR_MEMBER(industry.risk_effect),
                    .unit = "number",
                    .stored = "number",
                    .range = {0, 100},
                    .initial = 3,
                    .meaning =
                        "What enforcement that frees or removes all takes off the log-weight "
                        "of a country for those who move.",
                    .source = risk});
    const char* const places = "assumption: sites hold many nationalities; would change with "
                               "counts of the held by nationality over time";
    keys.push_back({.key = "industry.patience",
                    .member = SUAR_MEMBER(industry.patience_days),
                    .unit = "days",
                    .stored = "days",
                    .range = {1, 365},
                    .initial = 90,
                    .meaning = "Time after which a vacant place can go to another nationality.",
                    .source = places,
                    .dating = Dating::fixed,
                    .grain = Grain::whole});
    keys.push_back(
        {.key = "industry.substitution",
         .member = SUAR_MEMBER(industry.substitution),
         .unit = "share",
         .stored = "share",
         .range = share_range,
         .initial = 0,
         .meaning = "Share of places vacant for longer than industry.patience which go to "
                    "another nationality within as much time again.",
         .source = "assumption: none, until a fit says how many; would change with counts "
                   "of the held by nationality over time"});
}

} // namespace

NumberKeys industry_keys() {
    NumberKeys keys;
    add_recruiter_counts(keys);
    add_recruiter_effort(keys);
    add_recruiter_learning(keys);
    add_recruiter_careers(keys);
    add_demand(keys);
    add_sites(keys);
    return keys;
}

} // namespace suar
