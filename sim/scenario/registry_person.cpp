#include "scenario/registry_parts.h"

namespace suar {
namespace {

void add_demography(NumberKeys& keys) {
    keys.push_back({.key = "demography.turnover",
                    .member = SUAR_MEMBER(demography.turnover_per_day),
                    .unit = "1/year",
                    .stored = "1/day",
                    .range = {0, 1},
                    .initial = 0,
                    .meaning = "Hazard that a person at home is followed by a new one, who has "
                               "heard nothing, owes nothing and has not been abroad.",
                    .source = "assumption: a closed labour force; would change with entries and "
                              "exits by age from the labour force survey"});
}

void add_labour(NumberKeys& keys) {
    keys.push_back({.key = "labour.search_time",
                    .member = SUAR_MEMBER(labour.search_days),
                    .unit = "days",
                    .stored = "days",
                    .range = {30, 3650}, // with find_factor: below the highest band of luck
                    .initial = 180,
                    .meaning = "Mean length of a job search.",
                    .source = "assumption: half a year; would change if the labour force survey's "
                              "durations of search were tabulated by province",
                    .dating = Dating::fixed});
    add_levels(keys,
               {.key = "labour.find_factor.",
                .member = SUAR_LEVELS(labour.find_factor),
                .unit = "factor",
                .stored = "factor",
                .range = {0.1, 3},
                .initial = 1,
                .meaning = "Factor of this education on the hazard of finding work.",
                .source = "assumption: none differs; would change if durations of search by "
                          "education were at hand",
                .dating = Dating::fixed},
               education_keys, std::array{1.0, 1.0, 1.0, 1.0, 1.0, 1.0});
    add_levels(keys,
               {.key = "labour.wage_factor.",
                .member = SUAR_LEVELS(labour.wage_factor),
                .unit = "factor",
                .stored = "factor",
                .range = {0.1, 10},
                .initial = 1,
                .meaning = "Usual wage of this education relative to the minimum wage.",
                .source = "assumption: rounded general knowledge of wages by education; would "
                          "change with the survey's table of wages"},
               education_keys, std::array{0.85, 0.95, 1.1, 1.1, 1.4, 1.8});
    keys.push_back({.key = "labour.informal_wage",
                    .member = SUAR_MEMBER(labour.informal_wage_factor),
                    .unit = "factor",
                    .stored = "factor",
                    .range = {0.05, 2},
                    .initial = 0.7,
                    .meaning = "Usual earnings of informal work relative to formal work.",
                    .source = "assumption: rounded general knowledge; would change with the "
                              "survey's table of earnings"});
    keys.push_back({.key = "labour.wage_growth",
                    .member = SUAR_MEMBER(labour.wage_growth_per_year),
                    .unit = "1/year",
                    .stored = "1/year",
                    .range = {-0.2, 0.5},
                    .initial = 0.04,
                    .meaning = "Yearly growth of minimum wages in years without a tabulated wage.",
                    .source = "assumption: near the growth from 2023 to 2024; would change with "
                              "the decrees of the other years",
                    .dating = Dating::fixed});
}

void add_stress(NumberKeys& keys) {
    keys.push_back({.key = "stress.time_constant",
                    .member = SUAR_MEMBER(stress.time_constant_days),
                    .unit = "days",
                    .stored = "days",
                    .range = {1, 3650},
                    .initial = 60,
                    .meaning = "Time in which stress covers 63 % of the way to its target.",
                    .source = "assumption: two months; would change with panel data on job loss "
                              "and distress",
                    .dating = Dating::fixed});
    const std::string source = "assumption: a level chosen for study; would change with a survey "
                               "of economic distress by employment and debt";
    // Fixed, because levels are evaluated when read: a target that changed on a date would reach
    // back to the last event of each person.
    keys.push_back({.key = "stress.base",
                    .member = SUAR_MEMBER(stress.base),
                    .unit = "share",
                    .stored = "share",
                    .range = share_range,
                    .initial = 0.2,
                    .meaning = "Stress, from 0 to 1, of a person with work and without debt.",
                    .source = source,
                    .dating = Dating::fixed});
    keys.push_back({.key = "stress.unemployed",
                    .member = SUAR_MEMBER(stress.unemployed),
                    .unit = "share",
                    .stored = "share",
                    .range = share_range,
                    .initial = 0.5,
                    .meaning = "What being unemployed adds to the target of stress.",
                    .source = source,
                    .dating = Dating::fixed});
    keys.push_back({.key = "stress.debt",
                    .member = SUAR_MEMBER(stress.debt),
                    .unit = "share",
                    .stored = "share",
                    .range = share_range,
                    .initial = 0.2,
                    .meaning = "What being in debt adds to the target of stress.",
                    .source = source,
                    .dating = Dating::fixed});
    keys.push_back({.key = "stress.dependants",
                    .member = SUAR_MEMBER(stress.dependants),
                    .unit = "share",
                    .stored = "share",
                    .range = share_range,
                    .initial = 0.1,
                    .meaning = "What having dependants adds to the target of stress.",
                    .source = source,
                    .dating = Dating::fixed});
    add_levels(keys,
               {.key = "stress.dependants_share.",
                .member = SUAR_LEVELS(stress.dependants_share),
                .unit = "share",
                .stored = "share",
                .range = share_range,
                .initial = 0.5,
                .meaning = "Share of this age band that has dependants, the same whoever they are.",
                .source = "assumption: most between 25 and 54, fewer before and after; would "
                          "change with household composition by age in the socio-economic survey",
                .dating = Dating::fixed},
               age_keys, std::array{0.15, 0.55, 0.8, 0.75, 0.5, 0.3});
}

void add_awareness(NumberKeys& keys) {
    keys.push_back({.key = "awareness.initial",
                    .member = SUAR_MEMBER(awareness.initial),
                    .unit = "share",
                    .stored = "share",
                    .range = share_range,
                    .initial = 0,
                    .meaning = "Awareness, from 0 to 1, at the start of the run.",
                    .source = "assumption: none before the first reports; would change with a "
                              "survey of awareness",
                    .dating = Dating::fixed});
    keys.push_back({.key = "awareness.half_life",
                    .member = SUAR_MEMBER(awareness.half_life_days),
                    .unit = "months",
                    .stored = "days",
                    .range = {0.25, 600},
                    .initial = 9,
                    .meaning = "Time in which awareness falls to half.",
                    .source = "assumption: evaluations of campaigns find fading within a year; "
                              "would change with a follow-up beyond one year",
                    .prior = "P12: 3 to 18 months",
                    .dating = Dating::fixed});
    keys.push_back({.key = "awareness.message",
                    .member = SUAR_MEMBER(awareness.message),
                    .unit = "share",
                    .stored = "share",
                    .range = share_range,
                    .initial = 0.3,
                    .meaning = "Share of the missing awareness that one message adds.",
                    .source = "assumption: a fixed scale, since trials tell only its product with "
                              "decision.awareness (P11); would change with a trial that measures "
                              "awareness after each message",
                    .prior = "P11, as a product with decision.awareness"});
}

void add_ties(NumberKeys& keys) {
    const std::string source = "assumption: a few close ties of a migrant's kind; would change "
                               "with a survey of who told whom of work abroad";
    const auto add = [&](std::string key, double& (*member)(Parameters&, std::size_t), Range range,
                         double initial, std::string meaning, Grain grain) {
        keys.push_back({.key = std::move(key),
                        .member = member,
                        .unit = "number",
                        .stored = "number",
                        .range = range,
                        .initial = initial,
                        .meaning = std::move(meaning),
                        .source = source,
                        .dating = Dating::fixed,
                        .grain = grain});
    };
    add("ties.community", SUAR_MEMBER(ties.community), {0, 15}, 6,
        "Matchings inside a community: the most ties a person has there.", Grain::whole);
    add("ties.province", SUAR_MEMBER(ties.province), {0, 15}, 3,
        "Matchings inside a province: the most ties a person has there.", Grain::whole);
    add("ties.country", SUAR_MEMBER(ties.country), {0, 15}, 1,
        "Matchings over the country: the most ties a person has there.", Grain::whole);
    add("ties.urban_weight", SUAR_MEMBER(ties.urban_weight), {0, 1}, 0.8,
        "Weight of a town dweller: a tie is kept with the product of both weights.", Grain::any);
    add("ties.rural_weight", SUAR_MEMBER(ties.rural_weight), {0, 1}, 0.9,
        "Weight of a villager: a tie is kept with the product of both weights.", Grain::any);
    add("ties.access_weight", SUAR_MEMBER(ties.access_weight), {0, 1}, 0.8,
        "Factor on the weight of a person without digital access.", Grain::any);
}

} // namespace

NumberKeys person_keys() {
    NumberKeys keys;
    add_demography(keys);
    add_labour(keys);
    add_stress(keys);
    add_awareness(keys);
    add_ties(keys);
    return keys;
}

} // namespace suar
