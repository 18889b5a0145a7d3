#include "scenario/registry_parts.h"

namespace suar {
namespace {

const char* const testimonies = "assumption: from scattered testimonies; would change with a "
                                "register of returned persons";

void add_exits(NumberKeys& keys) {
    keys.push_back({.key = "captivity.exit_median",
                    .member = SUAR_MEMBER(captivity.exit_median_days),
                    .unit = "months",
                    .stored = "days",
                    .range = {0.25, 120},
                    .initial = 8,
                    .meaning = "Median time to an exit of any kind.",
                    .source = testimonies,
                    .prior = "P04: 6 to 12 months"});
    keys.push_back({.key = "captivity.exit_shape",
                    .member = SUAR_MEMBER(captivity.exit_shape),
                    .unit = "number",
                    .stored = "number",
                    .range = {0.3, 3},
                    .initial = 1,
                    .meaning = "Shape of the time to an exit of given median: below 1 the ways out "
                               "close with the days held, above 1 they open.",
                    .source = "assumption: 1, no effect of the days held; would change with dates "
                              "of entry and exit in a register of returned persons",
                    .prior = "assumption: 0.7 to 1.4"});
    struct Exit {
        const char* name;
        double& (*member)(Parameters&, std::size_t);
        double initial;
        const char* meaning;
        const char* prior;
    };
    const Exit exits[] = {
        {"share_escape", SUAR_MEMBER(captivity.share_escape), 0.35,
         "Share of escapes in the exits that no mission records.", "P05: 0.25 to 0.45"},
        {"share_release", SUAR_MEMBER(captivity.share_release), 0.55,
         "Share of releases and buy-outs in the exits that no mission records.",
         "P05: 0.40 to 0.65"},
        {"share_police", SUAR_MEMBER(captivity.share_police), 0.10,
         "Share of those freed by local police in the exits that no mission records.",
         "P05: 0.05 to 0.20"},
    };
    for (const Exit& exit : exits)
        keys.push_back({.key = std::string("captivity.") + exit.name,
                        .member = exit.member,
                        .unit = "share",
                        .stored = "share",
                        .range = share_range,
                        .initial = exit.initial,
                        .meaning = exit.meaning,
                        .source = testimonies,
                        .prior = exit.prior});
}

void add_attempts(NumberKeys& keys) {
    keys.push_back({.key = "captivity.attempt_success",
                    .member = SUAR_MEMBER(captivity.attempt_success),
                    .unit = "share",
                    .stored = "share",
                    .range = {0.01, 1},
                    .initial = 0.4,
                    .meaning = "Share of attempts to escape that succeed.",
                    .source = testimonies});
    keys.push_back({.key = "captivity.injury",
                    .member = SUAR_MEMBER(captivity.injury),
                    .unit = "share",
                    .stored = "share",
                    .range = share_range,
                    .initial = 0.3,
                    .meaning = "Share of failed attempts in which the person is hurt.",
                    .source = testimonies});
    keys.push_back({.key = "captivity.attempt_sale",
                    .member = SUAR_MEMBER(captivity.attempt_sale),
                    .unit = "share",
                    .stored = "share",
                    .range = share_range,
                    .initial = 0.1,
                    .meaning = "Share of failed attempts after which the person is sold on.",
                    .source = testimonies});
    keys.push_back({.key = "captivity.fine",
                    .member = SUAR_MEMBER(captivity.fine_idr),
                    .unit = "IDR",
                    .stored = "IDR",
                    .range = {0, 1e10},
                    .initial = 5'000'000,
                    .meaning = "What a failed attempt adds to the debt.",
                    .source = testimonies});
}

struct Hazard {
    const char* name;
    double& (*member)(Parameters&, std::size_t);
    double initial; // per year
    const char* meaning;
};

void add_hazards(NumberKeys& keys) {
    const Hazard hazards[] = {
        {"sale", SUAR_MEMBER(captivity.sale_per_day), 0.05,
         "Hazard of being sold on to another site."},
        {"promotion", SUAR_MEMBER(captivity.promotion_per_day), 0.03,
         "Hazard of being promoted, which ends captivity and makes complicit."},
        {"complicit_return", SUAR_MEMBER(captivity.complicit_return_per_day), 0.2,
         "Hazard that a complicit person comes home."},
        {"death", SUAR_MEMBER(captivity.death_per_day), 0.003, "Hazard of death in captivity."},
        {"coercion_hazard", SUAR_MEMBER(captivity.coercion_per_day), 0.5,
         "Hazard that a person who knew the work becomes coerced."},
    };
    for (const Hazard& hazard : hazards)
        keys.push_back({.key = std::string("captivity.") + hazard.name,
                        .member = hazard.member,
                        .unit = "1/year",
                        .stored = "1/day",
                        .range = {0, 20},
                        .initial = hazard.initial,
                        .meaning = hazard.meaning,
                        .source = testimonies});
    keys.push_back({.key = "captivity.sale_abroad",
                    .member = SUAR_MEMBER(captivity.sale_abroad),
                    .unit = "share",
                    .stored = "share",
                    .range = share_range,
                    .initial = 0.3,
                    .meaning = "Share of sales to a site in another country.",
                    .source = testimonies});
}

void add_debt(NumberKeys& keys) {
    const std::string source =
        "assumption: around the exit fine of 25 million rupiah that Yustisia "
        "Tirtayasa 5(1), 2025, reports; would change with debts in a "
        "register of returned persons";
    keys.push_back({.key = "captivity.debt_low",
                    .member = SUAR_MEMBER(captivity.debt_low_idr),
                    .unit = "IDR",
                    .stored = "IDR",
                    .range = {1e4, 1e11},
                    .initial = 10'000'000,
                    .meaning = "Lowest debt written on arrival.",
                    .source = source,
                    .prior = "P06: 10 to 100 million rupiah"});
    keys.push_back({.key = "captivity.debt_high",
                    .member = SUAR_MEMBER(captivity.debt_high_idr),
                    .unit = "IDR",
                    .stored = "IDR",
                    .range = {1e4, 1e11},
                    .initial = 100'000'000,
                    .meaning = "Highest debt written on arrival.",
                    .source = source,
                    .prior = "P06: 10 to 100 million rupiah"});
    const std::string none = "assumption: a modest effect chosen for study; would change with "
                             "debts and dates in a register of returned persons";
    keys.push_back({.key = "captivity.debt_effect",
                    .member = SUAR_MEMBER(captivity.debt_effect),
                    .unit = "number",
                    .stored = "number",
                    .range = {-2, 2},
                    .initial = -0.2,
                    .meaning = "Change of the log-hazard of ways out per unit of debt above the "
                               "mean.",
                    .source = none});
    keys.push_back({.key = "captivity.harshness_effect",
                    .member = SUAR_MEMBER(captivity.harshness_effect),
                    .unit = "number",
                    .stored = "number",
                    .range = {-2, 2},
                    .initial = -0.2,
                    .meaning = "Change of the log-hazard of ways out per unit of a site's "
                               "harshness above the mean.",
                    .source = none});
}

void add_referral(NumberKeys& keys) {
    keys.push_back({.key = "referral.per_captive_year",
                    .member = SUAR_MEMBER(referral.success_per_captive_day),
                    .unit = "1/year",
                    .stored = "1/day",
                    .range = {0, 5},
                    .initial = 0.5,
                    .meaning = "Entries that a captive under coercion, pressed to bring others, "
                               "causes.",
                    .source = "assumption: the centre of prior P17, from one report of a demand "
                              "for ten recruits; would change with who named whom in testimonies",
                    .prior = "P17: 0.2 to 0.9; reproduction must stay below 0.9",
                    .unit_is = UnitIs::in_the_key});
    struct Accomplice {
        const char* key;
        double& (*member)(Parameters&, std::size_t);
        const char* meaning;
    };
    const Accomplice accomplices[] = {
        {"referral.per_knowing_year", SUAR_MEMBER(referral.success_per_knowing_day),
         "Entries that one who knew the work and is not coerced causes by naming others."},
        {"referral.per_complicit_year", SUAR_MEMBER(referral.success_per_complicit_day),
         "Entries that a promoted person causes by naming others."},
    };
    for (const Accomplice& accomplice : accomplices)
        keys.push_back({.key = accomplice.key,
                        .member = accomplice.member,
                        .unit = "1/year",
                        .stored = "1/day",
                        .range = {0, 5},
                        .initial = 0.5,
                        .meaning = accomplice.meaning,
                        .source = "assumption: as many as a captive who is pressed; would change "
                                  "with who named whom in testimonies",
                        .prior = "P17: 0.2 to 0.9; reproduction must stay below 0.9",
                        .unit_is = UnitIs::in_the_key});
    keys.push_back({.key = "referral.success_reference",
                    .member = SUAR_MEMBER(referral.success_reference),
                    .unit = "share",
                    .stored = "share",
                    .range = {0.001, 1},
                    .initial = 0.05,
                    .meaning = "Share of named persons who become entries, from which the rate of "
                               "naming follows.",
                    .source = "assumption: one in twenty; would change with a survey of people "
                              "who were named"});
    keys.push_back({.key = "referral.named_max",
                    .member = SUAR_MEMBER(referral.named_max),
                    .unit = "number",
                    .stored = "number",
                    .range = {0, 255},
                    .initial = 10,
                    .meaning = "Most persons whom one captive names.",
                    .source = "one report of a demand for ten recruits; would change with more "
                              "testimonies of what was demanded",
                    .grain = Grain::whole});
    keys.push_back({.key = "referral.gap",
                    .member = SUAR_MEMBER(referral.gap_days),
                    .unit = "days",
                    .stored = "days",
                    .range = {0, 3650},
                    .initial = 30,
                    .meaning = "Least time between two names of one captive.",
                    .source = "assumption: a person a month; would change with testimonies"});
}

} // namespace

NumberKeys captivity_keys() {
    NumberKeys keys;
    add_exits(keys);
    add_attempts(keys);
    add_hazards(keys);
    add_debt(keys);
    add_referral(keys);
    return keys;
}

} // namespace suar
