#include "scenario/registry_parts.h"

namespace suar {
namespace {

void add_channels(NumberKeys& keys) {
    add_levels(keys,
               {.key = "channel.reach.",
                .member = SUAR_LEVELS(offer.reach),
                .unit = "1/day",
                .stored = "1/day",
                .range = {0, 0.03125}, // the highest band of luck for offers
                .initial = 0,
                .meaning = "Most offers of this channel that a person with access can meet.",
                .source = "assumption: an advert seen in three months at the most, half of that "
                          "elsewhere; would change with a survey of offers met"},
               channel_names, std::array{0.01, 0.005, 0.005, 0.005});
    add_levels(keys,
               {.key = "channel.saturation.",
                .member = SUAR_LEVELS(offer.saturation),
                .unit = "recruiter-days/day per person",
                .stored = "recruiter-days/day per person",
                .range = {1e-9, 1},
                .initial = 0.002,
                .meaning = "Recruiters' effort per person at which 63 % of the reach is used.",
                .source = "assumption: one recruiter can keep some hundreds of persons informed; "
                          "would change with the reach of known accounts"},
               channel_names, std::array{0.002, 0.002, 0.002, 0.002});
    add_levels(keys,
               {.key = "channel.takedown.",
                .member = SUAR_LEVELS(offer.takedown),
                .unit = "share",
                .stored = "share",
                .range = share_range,
                .initial = 0,
                .meaning = "Share of this channel's offers removed before anyone sees them.",
                .source = "assumption: only open adverts are removed; would change with reports "
                          "of platforms",
                .prior = "P18: 0.05 to 0.40, open adverts"},
               channel_names, std::array{0.15, 0.0, 0.0, 0.0});
}

void add_offers(NumberKeys& keys) {
    keys.push_back({.key = "offer.high_wage",
                    .member = SUAR_MEMBER(offer.high_wage_usd),
                    .unit = "USD/month",
                    .stored = "USD/month",
                    .range = {50, 20'000},
                    .initial = 1100,
                    .meaning = "Promised wage of most offers.",
                    .source = "ministry press statement 2023: 1,000 to 1,200 USD a month; would "
                              "change with a count of reported promises"});
    keys.push_back({.key = "offer.low_wage",
                    .member = SUAR_MEMBER(offer.low_wage_idr),
                    .unit = "IDR/month",
                    .stored = "IDR/month",
                    .range = {1e5, 1e9},
                    .initial = 6'500'000,
                    .meaning = "Promised wage of the other offers.",
                    .source = "Yustisia Tirtayasa 5(1), 2025: 5 to 8 million rupiah a month; would "
                              "change with a count of reported promises"});
    keys.push_back({.key = "offer.low_share",
                    .member = SUAR_MEMBER(offer.low_share),
                    .unit = "share",
                    .stored = "share",
                    .range = share_range,
                    .initial = 0.3,
                    .meaning = "Share of offers that promise the low wage.",
                    .source = "assumption: the lower promise is reported less often; would "
                              "change with a count of reported promises"});
    keys.push_back({.key = "offer.exchange_rate",
                    .member = SUAR_MEMBER(offer.idr_per_usd),
                    .unit = "IDR/USD",
                    .stored = "IDR/USD",
                    .range = {1000, 100'000},
                    .initial = 15'200,
                    .meaning = "Rupiah that one dollar buys.",
                    .source = "assumption: near the mean of 2023; would change with the central "
                              "bank's yearly means"});
}

struct Effect {
    const char* name;
    double& (*member)(Parameters&, std::size_t);
    double initial;
    const char* meaning;
    const char* source;
};

void add_effects(NumberKeys& keys) {
    const char* const chosen = "assumption: a modest effect chosen for study; would change with a "
                               "study of accepted and refused offers";
    const Effect effects[] = {
        {"wage", SUAR_MEMBER(decision.wage), 0.5,
         "Effect of the logarithm of offered over local wage.", chosen},
        {"unemployed", SUAR_MEMBER(decision.unemployed), 0.7, "Effect of being unemployed.",
         chosen},
        {"stress", SUAR_MEMBER(decision.stress), 0.8, "Effect of full stress.", chosen},
        {"tie", SUAR_MEMBER(decision.tie), 1.0, "Effect of being named by a tied person.", chosen},
        {"migrant", SUAR_MEMBER(decision.migrant), 0.3, "Effect of having worked abroad.", chosen},
        {"awareness", SUAR_MEMBER(decision.awareness), 0.54,
         "What full awareness takes off the log-odds of accepting.",
         "P11 central -0.15 with awareness.message 0.3: trials of peer testimony (iom.int 2019), "
         "shrunk for the gap between intention and behaviour; would change with a trial that "
         "follows what people do, not what they intend"},
        {"warned", SUAR_MEMBER(decision.warned), 0.7,
         "What each warning heard takes off the log-odds of accepting.",
         "assumption: more than a message, for it comes from someone known; would change with "
         "a trial of returnees' warnings"},
        {"knowing_awareness", SUAR_MEMBER(decision.knowing_awareness), 0.5,
         "What full awareness adds to the log-odds that one who accepts knows the work.", chosen},
        {"knowing_migrant", SUAR_MEMBER(decision.knowing_migrant), 0.5,
         "What having worked abroad adds to the log-odds that one who accepts knows the work.",
         chosen},
    };
    for (const Effect& effect : effects)
        keys.push_back({.key = std::string("decision.") + effect.name,
                        .member = effect.member,
                        .unit = "log-odds",
                        .stored = "log-odds",
                        .range = {-5, 5},
                        .initial = effect.initial,
                        .meaning = effect.meaning,
                        .source = effect.source});
    for (NumberKey& key : keys)
        if (key.key == "decision.awareness") key.prior = "P11: 0.17 to 1.2, as -0.05 to -0.30";
}

void add_decision(NumberKeys& keys) {
    const NumberKey family{.key = "decision.",
                           .member = SUAR_LEVELS(decision.base),
                           .unit = "log-odds",
                           .stored = "log-odds",
                           .range = log_odds_range,
                           .initial = 0,
                           .meaning = "Willingness of the reference person to accept an offer.",
                           .source = "assumption: about 1 % of offers met are accepted, more of "
                                     "those from a tied person; would change with a survey"};
    NumberKey base = family;
    base.key = "decision.base.";
    add_levels(keys, base, channel_names, std::array{-6.5, -6.0, -5.5, -4.0});
    add_effects(keys);

    NumberKey age = family;
    age.key = "decision.age.";
    age.member = SUAR_LEVELS(decision.age);
    age.meaning = "Effect of this age band, against 25 to 34 years.";
    age.source = "assumption: reported cases are mostly young adults; would change with ages of "
                 "recorded cases";
    add_levels(keys, age, age_keys, std::array{0.2, 0.0, -0.4, -1.0, -2.0, -3.0});

    NumberKey education = family;
    education.key = "decision.education.";
    education.member = SUAR_LEVELS(decision.education);
    education.meaning = "Effect of this education, against general senior secondary.";
    education.source = "assumption: offers ask for reading and typing; would change with "
                       "education of recorded cases";
    add_levels(keys, education, education_keys, std::array{-0.8, -0.3, 0.0, 0.1, 0.0, -0.3});

    NumberKey knowing = family;
    knowing.key = "decision.knowing_base.";
    knowing.member = SUAR_LEVELS(decision.knowing_base);
    knowing.meaning = "Log-odds that one who accepts knows the work.";
    knowing.source = "mean-field fit: a share of 0.29 before 2023; scenarios date the change; "
                     "would change with what returned persons say they knew, by year of entry";
    knowing.prior = "P15: a share of 0.2 to 0.6";
    add_levels(keys, knowing, channel_names, std::array{-0.9, -0.9, -0.9, -0.9});

    keys.push_back({.key = "decision.knowing_year",
                    .member = SUAR_MEMBER(decision.knowing_year),
                    .unit = "log-odds/year",
                    .stored = "log-odds/year",
                    .range = {-2, 2},
                    .initial = 0,
                    .meaning = "Yearly drift, from the beginning of 2023, of the log-odds that one "
                               "who accepts knows the work.",
                    .source = "assumption: no drift, scenarios date steps instead; would change "
                              "with the share of knowing entries in more than two years"});
    keys.push_back({.key = "decision.minor_share",
                    .member = SUAR_MEMBER(decision.minor_share),
                    .unit = "share",
                    .stored = "share",
                    .range = share_range,
                    .initial = 0.12,
                    .meaning = "Share of the youngest band under 18, who are never knowing.",
                    .source = "assumption: few of 15 to 17 are in the labour force; would change "
                              "with the survey by single year of age",
                    .dating = Dating::fixed});
}

} // namespace

NumberKeys offer_keys() {
    NumberKeys keys;
    add_channels(keys);
    add_offers(keys);
    add_decision(keys);
    return keys;
}

} // namespace suar
