#include "scenario/registry_parts.h"

namespace suar {
namespace {

void add_recording(NumberKeys& keys) {
    keys.push_back({.key = "mission.recording",
                    .member = SUAR_MEMBER(mission.recording_per_day),
                    .unit = "1/year",
                    .stored = "1/day",
                    .range = {0, 10},
                    .initial = 0.08,
                    .meaning = "Hazard that a captive becomes a recorded case in normal times.",
                    .source = "mean-field fit; refits with 0.03 and 0.19 fit as well: not "
                              "identified, show results across the range; would change with a "
                              "count of the held at a site beside the cases recorded from it",
                    .prior = "P03: 0.03 to 0.20 a year"});
    keys.push_back({.key = "mission.walk_in",
                    .member = SUAR_MEMBER(mission.walk_in),
                    .unit = "share",
                    .stored = "share",
                    .range = share_range,
                    .initial = 0.1,
                    .meaning = "Share of escaped or freed persons who reach a mission, counted "
                               "inside mission.recording.",
                    .source = "assumption: one in ten; would change with how recorded cases came "
                              "to the mission",
                    .prior = "P21: 0.05 to 0.5"});
}

void add_capacity(NumberKeys& keys) {
    keys.push_back({.key = "mission.cases_per_day",
                    .member = SUAR_MEMBER(mission.cases_per_day),
                    .unit = "cases/day",
                    .stored = "cases/day",
                    .range = {0, 10'000},
                    .initial = 10,
                    .meaning = "Cases that a mission can record.",
                    .source = "assumption: above the 4 a day of Cambodia in 2022; would change "
                              "with staff of missions",
                    .unit_is = UnitIs::in_the_key});
    keys.push_back({.key = "mission.beds",
                    .member = SUAR_MEMBER(mission.beds),
                    .unit = "beds",
                    .stored = "beds",
                    .range = {0, 1e6},
                    .initial = 400,
                    .meaning = "Persons whom a mission can shelter at a time.",
                    .source = "assumption: near the most sheltered at once in 2022; would change "
                              "with places of shelters",
                    .grain = Grain::whole});
    keys.push_back({.key = "mission.bed_wait_max",
                    .member = SUAR_MEMBER(mission.bed_wait_max_days),
                    .unit = "days",
                    .stored = "days",
                    .range = {0, 730},
                    .initial = 30,
                    .meaning = "Longest wait of a freed person for a bed at a mission before the "
                               "way home without help.",
                    .source = "assumption: a month; would change with dates of arrivals at "
                              "missions and shelters"});
    keys.push_back({.key = "mission.papers_per_day",
                    .member = SUAR_MEMBER(mission.papers_per_day),
                    .unit = "persons/day",
                    .stored = "persons/day",
                    .range = {0, 10'000},
                    .initial = 20,
                    .meaning = "Papers for the way home that a mission can issue.",
                    .source = "assumption: twice the cases that it can record; would change with "
                              "staff of missions",
                    .unit_is = UnitIs::in_the_key});
    keys.push_back({.key = "mission.negotiation",
                    .member = SUAR_MEMBER(mission.negotiation_days),
                    .unit = "days",
                    .stored = "days",
                    .range = {0, 730},
                    .initial = 14,
                    .meaning = "Mean time from recording a captive to the release.",
                    .source = "fits the case states of September 2022; would change with dates of "
                              "record, release and return in registers of missions",
                    .prior = "P24: 7 to 30 days"});
    keys.push_back({.key = "mission.shelter",
                    .member = SUAR_MEMBER(mission.shelter_days),
                    .unit = "days",
                    .stored = "days",
                    .range = {0, 730},
                    .initial = 42,
                    .meaning = "Mean stay in shelter before the way home.",
                    .source = "fits the case states of September 2022; would change with dates of "
                              "record, release and return in registers of missions",
                    .prior = "P24: 20 to 90 days"});
}

void add_labels(NumberKeys& keys) {
    const char* const source = "assumption: chosen with the labelled share of 2020 to 2023; would "
                               "change with a second reading of a sample of cases";
    keys.push_back({.key = "mission.label_sensitivity",
                    .member = SUAR_MEMBER(mission.label_sensitivity),
                    .unit = "share",
                    .stored = "share",
                    .range = share_range,
                    .initial = 0.70,
                    .meaning = "Share of recorded coerced persons labelled as trafficked.",
                    .source = source,
                    .prior = "P25: 0.4 to 0.9"});
    keys.push_back({.key = "mission.label_false_positive",
                    .member = SUAR_MEMBER(mission.label_false_positive),
                    .unit = "share",
                    .stored = "share",
                    .range = share_range,
                    .initial = 0.05,
                    .meaning = "Share of recorded persons not coerced labelled as trafficked.",
                    .source = source,
                    .prior = "P25: 0 to 0.1"});
}

void add_return(NumberKeys& keys) {
    keys.push_back({.key = "return.warning",
                    .member = SUAR_MEMBER(homecoming.warning),
                    .unit = "share",
                    .stored = "share",
                    .range = share_range,
                    .initial = 0.3,
                    .meaning = "Chance that a returned person warns a tied one.",
                    .source = "assumption: shame keeps most silent; would change with a survey "
                              "of returned persons"});
    keys.push_back({.key = "return.unaided",
                    .member = SUAR_MEMBER(homecoming.unaided_days),
                    .unit = "days",
                    .stored = "days",
                    .range = {0, 365},
                    .initial = 14,
                    .meaning = "Mean way home of those whom no mission helps.",
                    .source = "assumption: two weeks; would change with dates in testimonies"});
    keys.push_back({.key = "return.recontact",
                    .member = SUAR_MEMBER(homecoming.recontact_per_day),
                    .unit = "1/year",
                    .stored = "1/day",
                    .range = {0, 20},
                    .initial = 0.4,
                    .meaning = "Hazard that people who know a returned person meet her again with "
                               "an offer.",
                    .source = "assumption: with it about 15 % of the returned enter again within "
                              "24 months (P10); would change with repeat cases of missions",
                    .prior = "P20: 0.1 to 1.0 a year; P10: 0.05 to 0.30 enter again within 24 "
                             "months, an outcome of it",
                    .dating = Dating::fixed});
}

void add_reintegration(NumberKeys& keys) {
    struct Part {
        const char* name;
        double& (*member)(Parameters&, std::size_t);
        Range range;
        const char* unit;
        const char* meaning;
    };
    const Part parts[] = {
        {"share", SUAR_MEMBER(reintegration.share), share_range, "share",
         "Share of the returned who are helped to begin anew."},
        {"debt_relief", SUAR_MEMBER(reintegration.debt_relief), share_range, "share",
         "Chance that the debt of one who is helped is settled, which lowers stress."},
        {"finding",
         SUAR_MEMBER(reintegration.finding),
         {0, 10},
         "factor",
         "What help adds to the hazard of finding the first job, as a part of it."},
        {"testimony", SUAR_MEMBER(reintegration.testimony), share_range, "share",
         "Chance that one who is helped warns a tie, beside return.warning."},
    };
    for (const Part& part : parts)
        keys.push_back({.key = std::string("return.help_") + part.name,
                        .member = part.member,
                        .unit = part.unit,
                        .stored = part.unit,
                        .range = part.range,
                        .initial = 0,
                        .meaning = part.meaning,
                        .source = "assumption: no help in the baseline, which an intervention "
                                  "adds; would change with a count of returned persons helped"});
}

} // namespace

NumberKeys homecoming_keys() {
    NumberKeys keys;
    add_recording(keys);
    add_capacity(keys);
    add_labels(keys);
    add_return(keys);
    add_reintegration(keys);
    return keys;
}

} // namespace suar
