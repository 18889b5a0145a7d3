// What the interventions in force make of a day: a list of campaigns, of loan schemes and of checks
// beside the baseline's. They edit the day's parameters and fields and never see a person. Every
// list stands in order of name, and combining with nothing, or with intensity 0, changes no bit.
#pragma once

#include "policy/intervention.h"
#include "rules/parameters.h"
#include "rules/withhold_passport.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace suar {

inline constexpr std::size_t the_baseline = static_cast<std::size_t>(-1);

struct PolicyDay {
    struct Campaign {
        std::size_t intervention; // its row in the list of interventions
        CampaignRules rules;
    };
    struct LoanScheme {
        std::size_t intervention;
        LoanRules rules;
    };
    std::vector<Campaign> campaigns;
    std::vector<LoanScheme> loans;
    // One after the other, the baseline's first; whose each is: the_baseline, or an intervention.
    std::vector<CheckRules> checks;
    std::vector<std::size_t> owner_of_check;
    std::vector<Screening> screenings;
    std::vector<std::size_t> owner_of_screening;
    std::vector<double> screened;     // share of all applications that each screening looks at
    ReintegrationRules reintegration; // of those who come home today
};

// `used_up(i)`: the budget of intervention i is.
PolicyDay policy_on(Day day, const Parameters& baseline,
                    const std::vector<Intervention>& interventions,
                    const std::function<bool(std::size_t)>& used_up);

bool in_force(const Intervention& intervention, Day day);

// What each type adds, one file each.
void add_to_day(const AwarenessCampaign& campaign, double intensity, std::size_t intervention,
                PolicyDay& day);
void add_to_day(const ExitCheck& check, double intensity, std::size_t intervention, PolicyDay& day);
void add_to_day(const Microloan& loan, double intensity, std::size_t intervention, PolicyDay& day);

} // namespace suar
