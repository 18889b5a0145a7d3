// What an intervention is: from when to when, how strongly, at what cost, and what it does. The
// engine takes them in order of name, so that the order of a file never matters. Every key, unit
// and range stands in the file of its type.
#pragma once

#include "rules/come_home.h"
#include "rules/hear_campaign.h"
#include "rules/industry.h"
#include "rules/place_legally.h"
#include "rules/take_down.h"
#include "rules/take_loan.h"
#include "rules/verify_offer.h"

#include <array>
#include <limits>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

namespace suar {

struct Adding;     // policy_day.h
struct PolicyDay;  // the same
struct StrikePlan; // the same
struct PolicyType; // policy_type.h

// Each measure says in one file of its name what a scenario can say of it (`type`) and what it does
// to a day in force (`add_to_day`); some strike industries for longer than the day (`strike_of`).
struct AwarenessCampaign {
    static constexpr std::string_view type_name = "awareness_campaign";
    static PolicyType type();
    friend void add_to_day(const AwarenessCampaign& campaign, const Adding& how, PolicyDay& day);
    CampaignRules rules;
    friend bool operator==(const AwarenessCampaign&, const AwarenessCampaign&) = default;
};

// A check may look at the trip (route, ticket, visa, letter, papers), never at who travels: there
// is no target here, and no key of a scenario for one.
enum class CheckKind : std::uint8_t { departure, visa, recommendation_letter, passport_screening };
inline constexpr std::size_t check_kinds = 4;
inline constexpr std::array<std::string_view, check_kinds> check_kind_names{
    "departure", "visa", "recommendation_letter", "passport_screening"};

struct ExitCheck {
    static constexpr std::string_view type_name = "exit_check";
    static PolicyType type();
    friend void add_to_day(const ExitCheck& check, const Adding& how, PolicyDay& day);
    CheckKind kind;
    CheckRules rules;       // all 0 for passport screening
    double applications;    // share of passport applications that are screened; 0 for other kinds
    CheckQuality screening; // how well they are told; all 0 for other kinds
    friend bool operator==(const ExitCheck&, const ExitCheck&) = default;
};

enum class Training : std::uint8_t { without, with };

struct Microloan {
    static constexpr std::string_view type_name = "microloan";
    static PolicyType type();
    friend void add_to_day(const Microloan& loan, const Adding& how, PolicyDay& day);
    LoanRules rules;
    Training training; // what it does is in rules.failure_per_day and take_up
    friend bool operator==(const Microloan&, const Microloan&) = default;
};

struct ContentTakedown {
    static constexpr std::string_view type_name = "content_takedown";
    static PolicyType type();
    friend void add_to_day(const ContentTakedown& takedown, const Adding& how, PolicyDay& day);
    TakedownRules rules;
    friend bool operator==(const ContentTakedown&, const ContentTakedown&) = default;
};

struct RecruiterEnforcement {
    static constexpr std::string_view type_name = "recruiter_enforcement";
    static PolicyType type();
    friend void add_to_day(const RecruiterEnforcement& enforcement, const Adding& how,
                           PolicyDay& day);
    double arrests_per_day; // hazard of each recruiter at work, beside the baseline's
    double deterrence;      // share of those who would begin that do not
    friend bool operator==(const RecruiterEnforcement&, const RecruiterEnforcement&) = default;
};

// Countries by iso3; an empty list is all of them. A place, never a person, is what is aimed at.
using Countries = std::vector<std::string>;

struct CompoundCrackdown {
    static constexpr std::string_view type_name = "compound_crackdown";
    static PolicyType type();
    friend void add_to_day(const CompoundCrackdown& crackdown, const Adding& how, PolicyDay& day);
    friend StrikePlan strike_of(const CompoundCrackdown& crackdown, double intensity);
    Countries countries;
    RaidRules raids;
    double demand_removed; // share of a country's demand that is gone by the end
    double demand_moved;   // share of that which reappears elsewhere
    friend bool operator==(const CompoundCrackdown&, const CompoundCrackdown&) = default;
};

struct BilateralCooperation {
    static constexpr std::string_view type_name = "bilateral_cooperation";
    static PolicyType type();
    friend void add_to_day(const BilateralCooperation& cooperation, const Adding& how,
                           PolicyDay& day);
    friend StrikePlan strike_of(const BilateralCooperation& cooperation, double intensity);
    Countries countries;
    RaidRules raids;
    double negotiation_saved; // share of the negotiation time
    double compared;          // share of the trips, on every route, compared with watch lists
    CheckQuality watch_list;  // of sponsors and tickets
    friend bool operator==(const BilateralCooperation&, const BilateralCooperation&) = default;
};

struct ConsularCapacity {
    static constexpr std::string_view type_name = "consular_capacity";
    static PolicyType type();
    friend void add_to_day(const ConsularCapacity& capacity, const Adding& how, PolicyDay& day);
    Countries countries;
    double staff, beds, papers; // added shares of what a mission has
    double hotline_per_day;     // hazard that one of the held there reaches a mission by it
    friend bool operator==(const ConsularCapacity&, const ConsularCapacity&) = default;
};

struct Reintegration {
    static constexpr std::string_view type_name = "reintegration";
    static PolicyType type();
    friend void add_to_day(const Reintegration& help, const Adding& how, PolicyDay& day);
    Target target;
    ReintegrationRules rules;
    friend bool operator==(const Reintegration&, const Reintegration&) = default;
};

struct LegalChannel {
    static constexpr std::string_view type_name = "legal_channel";
    static PolicyType type();
    friend void add_to_day(const LegalChannel& channel, const Adding& how, PolicyDay& day);
    LegalPlaceRules rules;
    friend bool operator==(const LegalChannel&, const LegalChannel&) = default;
};

struct OfferVerification {
    static constexpr std::string_view type_name = "offer_verification";
    static PolicyType type();
    friend void add_to_day(const OfferVerification& service, const Adding& how, PolicyDay& day);
    VerificationRules rules;
    friend bool operator==(const OfferVerification&, const OfferVerification&) = default;
};

// A new type is a struct like these, its name here, and its file beside this one: everything else
// takes it from this list.
using Measure = std::variant<AwarenessCampaign, ExitCheck, Microloan, ContentTakedown,
                             RecruiterEnforcement, CompoundCrackdown, BilateralCooperation,
                             ConsularCapacity, Reintegration, LegalChannel, OfferVerification>;

inline constexpr double no_cap = std::numeric_limits<double>::infinity();

struct CostRules { // whole rupiah where they matter, taken at the day's end
    double fixed_idr_per_year;
    double idr_per_person_reached;
    double idr_per_unit; // of what the type counts: see PolicyType::unit in the registry
    double budget_idr;   // the intervention ends when it is used up; no_cap for none
    friend bool operator==(const CostRules&, const CostRules&) = default;
};

struct Intervention {
    std::string name; // also names its luck: the same name, the same luck in every scenario
    Day start, end;   // both included
    double intensity; // multiplies reach or coverage, 0 to 1
    CostRules cost;
    Measure measure;
    friend bool operator==(const Intervention&, const Intervention&) = default;
};

namespace detail {
template <class... Types>
constexpr auto type_names(std::type_identity<std::variant<Types...>> /*measure*/) {
    return std::array{Types::type_name...};
}
} // namespace detail

// As scenario files write them, in the order of the variant.
inline constexpr auto intervention_types = detail::type_names(std::type_identity<Measure>{});
inline std::string_view type_of(const Intervention& intervention) {
    return intervention_types[intervention.measure.index()];
}

// The name as luck knows it, 24 bits. Two interventions of one scenario must differ in it, which
// `scenario` checks.
std::uint32_t luck_name(const Intervention& intervention);

} // namespace suar
