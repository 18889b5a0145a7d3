// What the rules need to know, by rule. Units are the canonical ones: days, hazards per day, shares
// from 0 to 1, log-odds, persons, rupiah (IDR). Meaning, unit, range, default and source of every
// number stand in sim/scenario/registry.cpp, once; nothing here has a default.
#pragma once

#include "core/calendar.h"
#include "rules/levels.h"

#include <array>
#include <vector>

namespace suar {

template <class Value> using ByAge = std::array<Value, ages>;
template <class Value> using ByEducation = std::array<Value, educations>;
template <class Value> using ByChannel = std::array<Value, channels>;
template <class Value> using ByRoute = std::array<Value, routes>;

struct DemographyRules { // MODEL 2
    double turnover_per_day;
};

struct LabourRules {                 // MODEL 7.1
    double search_days;              // mean length of a job search
    ByEducation<double> find_factor; // on the finding hazard
    ByEducation<double> wage_factor; // on the province's minimum wage
    double informal_wage_factor;     // wage of informal work relative to formal
    double wage_growth_per_year;     // before 2023 and after 2024, where no wage is tabulated
};

struct StressRules { // MODEL 7.2: levels from 0 to 1
    double time_constant_days;
    double base, unemployed, debt, dependants; // target = base + what applies, at most 1
    ByAge<double> dependants_share;            // of persons of this age who have dependants
};

struct AwarenessRules { // MODEL 7.3
    double initial;
    double half_life_days;
    double message; // kappa: a message makes a <- a + kappa (1 - a)
};

struct OfferRules {               // MODEL 7.5
    ByChannel<double> reach;      // per day: the most that a person with access can meet
    ByChannel<double> saturation; // recruiter-days a day per person at which reach is 1 - 1/e used
    ByChannel<double> takedown;   // share removed before it is seen
    double high_wage_usd;         // a month
    double low_wage_idr;          // a month
    double low_share;             // of offers
    double idr_per_usd;
};

struct DecisionRules { // MODEL 7.6: log-odds
    ByChannel<double> base;
    double wage; // per ln(offer / local wage)
    double unemployed, stress;
    ByAge<double> age;
    ByEducation<double> education;
    double tie, migrant, awareness, warned;
    ByChannel<double> knowing_base;
    double knowing_awareness, knowing_migrant;
    double knowing_year; // drift of the log-odds a year
    double minor_share;  // of the youngest age band that is under 18
};

struct JourneyRules { // MODEL 7.7 to 7.9
    double preparation_mean_days, preparation_shape;
    double withdrawal_per_day, withdrawal_awareness,
        withdrawal_warning; // hazards; the last two add
    double transit_days;    // from the exit to the site
    double travel_factor;   // restrictions multiply departures by this
    double wait_max_days;   // for a free place
    double retry, retry_lag_days;
    double same_route; // weight of the stopped route at a retry
};

struct CheckQuality { // MODEL 7.8: labelled invented for study
    double sensitivity_bound, sensitivity_irregular;
    double specificity; // of ordinary travellers, the share of the checked who are let pass
    friend bool operator==(const CheckQuality&, const CheckQuality&) = default;
};

struct CheckRules { // MODEL 7.8 and 8: it may tell one route better than another
    ByRoute<double> coverage;
    ByRoute<CheckQuality> quality;
    friend bool operator==(const CheckRules&, const CheckRules&) = default;
};

struct UsualCheckRules { // of the baseline: as good on every route, for want of a figure
    ByRoute<double> coverage;
    CheckQuality quality;
};

struct PassportRules {          // MODEL 7.7: labelled invented for study
    double needed;              // share of those who prepare that apply for a passport first
    double detection;           // share of the compound-bound applicants whose passport is withheld
    double detection_irregular; // of other irregular labour migrants
    double false_refusals;      // of ordinary applicants
    double irregular_per_year, ordinary_per_year; // applications, persons, all provinces
};

struct CaptivityRules {      // MODEL 7.10: hazards per day
    double exit_median_days; // P04: of all ways out together
    double exit_shape; // of the time to an exit: below 1 the ways out close with the days held
    double share_escape, share_release, share_police; // P05: of the unrecorded exits
    double attempt_success;                           // of attempts to escape
    double injury, attempt_sale;                      // shares of failed attempts
    double fine_idr;                                  // added to the debt after a failed attempt
    double sale_per_day, sale_abroad; // transfer to another site; share of them abroad
    double promotion_per_day, complicit_return_per_day;
    double death_per_day;
    double coercion_per_day;              // of knowing entries
    double debt_low_idr, debt_high_idr;   // drawn evenly on the log scale
    double debt_effect, harshness_effect; // log-hazard of ways out per unit above the mean
};

struct ReferralRules {                // MODEL 7.5
    double success_per_captive_day;   // P17: of a captive under coercion
    double success_per_knowing_day;   // of one who knew the work and is not coerced
    double success_per_complicit_day; // of one who was promoted
    double success_reference;         // share of the named who become entries, by assumption
    double named_max;                 // in a career
    double gap_days;                  // at least between two names
};

struct TieRules {                        // MODEL 7.4
    double community, province, country; // matchings per level, whole numbers 0 to 15
    double urban_weight, rural_weight;   // w: a pair is kept with probability w_i w_j
    double access_weight;                // factor on w for those without digital access
};

struct RecruiterRules {         // MODEL 7.12
    double count;               // one to one; a run has max(300, count / weight)
    double with_home;           // share of recruiters that have a home province
    double home_focus;          // share of such a recruiter's effort spent there
    double effort_per_delivery; // recruiter-days of open adverts that a delivery takes
    double vacancy_days;        // P27 less preparation and transit: from a vacancy to an acceptance
    double expected_yield;      // deliveries per acceptance that a syndicate counts on
    double make_up;             // P19: how far effort follows vacancies, 0 to 1
    double weekly_change;       // of the effort that makes up, at most, as a share
    ByChannel<double> mix;      // weights of the channels before anything is learnt
    double learning_rate;       // a week
    double learning_prior;      // deliveries of average yield that a syndicate knows beforehand
    double temperature;         // of the split, in multiples of the average yield
    double explore;             // share of effort that is split without regard to yields
    double stretch;             // recruiter-days a day that one recruiter can put in at most
    double arrest_per_day;
    double lying_low_days; // of a syndicate's recruiters with the same home, after an arrest
    double leaving_per_day, entering_per_day; // without work; for each recruiter's worth of work
    double effort_max;                        // recruiter-days a day, all syndicates
    double syndicates;
};

struct IndustryRules {                               // MODEL 7.11
    double origin_share;                             // P23: of the held who are of the origin
    double buildings_min, buildings_max;             // per site
    double places_min, places_max;                   // per building, all nationalities
    double relocation_min_days, relocation_max_days; // P09
    double raid_moved, raid_abandoned; // of the held at a raided site; the rest are freed
    double risk_half_life_days;        // of what enforcement teaches operators
    double risk_effect;                // on the log-weight of a country, per unit of risk
    double patience_days;              // a place open longer can go to another nationality
    double substitution;               // share of such places that do within as much time again
};

struct MissionRules {                               // MODEL 7.13
    double recording_per_day;                       // P03
    double walk_in;                                 // P21
    double cases_per_day;                           // capacity of a mission
    double beds;                                    // of a mission
    double bed_wait_max_days;                       // then the way home without help
    double papers_per_day;                          // capacity of a mission
    double negotiation_days, shelter_days;          // means
    double label_sensitivity, label_false_positive; // P25
};

struct ReturnRules {          // MODEL 7.14
    double warning;           // chance that a tie is warned
    double unaided_days;      // mean way home of those no mission helps
    double recontact_per_day; // P20: meeting people who know her again, and their offer
};

// MODEL 7.14: help on the day of the return. In the baseline nobody has it; an intervention sets
// it.
struct ReintegrationRules {
    double share;       // of the returned who are helped
    double debt_relief; // chance that the debt is settled
    double finding;     // added factor on the hazard of finding the first job after the return
    double testimony;   // chance that a tie is warned, beside return.warning
    friend bool operator==(const ReintegrationRules&, const ReintegrationRules&) = default;
};

struct Parameters {
    DemographyRules demography;
    LabourRules labour;
    StressRules stress;
    AwarenessRules awareness;
    OfferRules offer;
    DecisionRules decision;
    JourneyRules journey;
    UsualCheckRules check;
    PassportRules passport;
    CaptivityRules captivity;
    ReferralRules referral;
    TieRules ties;
    RecruiterRules recruiter;
    IndustryRules industry;
    MissionRules mission;
    ReturnRules homecoming;
    ReintegrationRules reintegration;
};

// Parameters change on dates; between two dates they are one struct. The first is in force from the
// start of the run, whatever its date.
struct DatedParameters {
    Day from;
    Parameters values;
};

} // namespace suar
