// What an intervention is: from when to when, how strongly, at what cost, and what it does. The
// engine takes them in order of name, so that the order of a file never matters. Every key, unit
// and range stands in sim/scenario/registry_policy.cpp.
#pragma once

#include "rules/hear_campaign.h"
#include "rules/take_loan.h"

#include <array>
#include <limits>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace suar {

struct AwarenessCampaign {
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
    CheckKind kind;
    CheckRules rules;    // coverage by route is 0 for passport screening
    double applications; // share of passport applications that are screened; 0 for other kinds
    friend bool operator==(const ExitCheck&, const ExitCheck&) = default;
};

enum class Training : std::uint8_t { without, with };

struct Microloan {
    LoanRules rules;
    Training training; // what it does is in rules.failure_per_day and take_up
    friend bool operator==(const Microloan&, const Microloan&) = default;
};

inline constexpr double no_cap = std::numeric_limits<double>::infinity();

struct CostRules { // whole rupiah where they matter, taken at the day's end
    double fixed_idr_per_year;
    double idr_per_person_reached;
    double idr_per_unit; // a message, a trip or application checked, a loan made
    double budget_idr;   // the intervention ends when it is used up; no_cap for none
    friend bool operator==(const CostRules&, const CostRules&) = default;
};

struct Intervention {
    std::string name; // also names its luck: the same name, the same luck in every scenario
    Day start, end;   // both included
    double intensity; // multiplies reach or coverage, 0 to 1
    CostRules cost;
    std::variant<AwarenessCampaign, ExitCheck, Microloan> measure;
    friend bool operator==(const Intervention&, const Intervention&) = default;
};

// As scenario files write them, in the order of the variant.
inline constexpr std::array<std::string_view, 3> intervention_types{"awareness_campaign",
                                                                    "exit_check", "microloan"};
inline std::string_view type_of(const Intervention& intervention) {
    return intervention_types[intervention.measure.index()];
}

// The name as luck knows it, 24 bits. Two interventions of one scenario must differ in it, which
// `scenario` checks.
std::uint32_t luck_name(const Intervention& intervention);

} // namespace suar
