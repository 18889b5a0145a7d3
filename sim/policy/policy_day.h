// What the interventions in force make of a day: the day's parameters, edited, and beside them what
// has an owner of its own: campaigns, loan schemes, checks, raids. They never see a person. Every
// list stands in order of name, and combining with nothing, or with intensity 0, changes no bit:
// probabilities combine as 1 - (1 - x)(1 - y), hazards add, capacities are multiplied by 1 + y.
#pragma once

#include "core/draw.h"
#include "policy/intervention.h"
#include "rules/parameters.h"
#include "rules/tables.h"
#include "rules/withhold_passport.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace suar {

inline constexpr std::size_t the_baseline = static_cast<std::size_t>(-1);

// A hazard beside the baseline's, and whose it is.
struct AddedHazard {
    std::size_t intervention;
    double per_day;
};

// The baseline's and all that are added.
double total_hazard(double baseline, const std::vector<AddedHazard>& added);

// Whose an event is that happened with total_hazard under this luck, when all the hazards were
// multiplied by `factor`: the baseline's events stay its own, whatever is added.
std::size_t owner_of_event(Draw luck, double baseline, const std::vector<AddedHazard>& added,
                           double factor);

// What is done in one destination, or at its mission.
struct CountryDay {
    struct Raids {
        std::size_t intervention;
        RaidRules rules;
    };
    std::vector<Raids> raids;               // beside those of the enforcement table
    std::vector<AddedHazard> hotlines;      // by which the held there reach a mission
    double negotiation = 1;                 // factor on its days
    double staff = 1, beds = 1, papers = 1; // factors on the mission's capacities
};

struct PolicyDay {
    struct Campaign {
        std::size_t intervention; // its row in the list of interventions
        CampaignRules rules;
    };
    struct LoanScheme {
        std::size_t intervention;
        LoanRules rules;
    };
    struct Takedown { // of adverts; its effect stands in parameters.offer
        std::size_t intervention;
        ByChannel<double> removed; // share of what would be seen
    };
    struct Verification {
        std::size_t intervention;
        VerificationRules rules;
    };
    struct Placement {
        std::size_t intervention;
        LegalPlaceRules rules;
    };
    struct Helping { // of the returned, beside parameters.reintegration
        std::size_t intervention;
        Target target;
        ReintegrationRules rules;
    };
    Parameters parameters; // of the day
    std::vector<Campaign> campaigns;
    std::vector<LoanScheme> loans;
    std::vector<Takedown> takedowns;
    std::vector<AddedHazard> arrests; // of each recruiter
    std::vector<Verification> verifications;
    std::vector<Placement> placements;
    std::vector<Helping> helping;
    // One after the other, the baseline's first; whose each is: the_baseline, or an intervention.
    std::vector<CheckRules> checks;
    std::vector<std::size_t> owner_of_check;
    std::vector<Screening> screenings;
    std::vector<std::size_t> owner_of_screening;
    std::vector<double> screened;      // share of all applications that each screening looks at
    std::vector<CountryDay> countries; // in order of the destination table
    std::vector<EnforcementRow> enforcement; // the table's, and what interventions have done so far
};

// What of an intervention has come about.
struct SoFar {
    bool used_up;      // its budget is
    std::int32_t days; // on which it was in force, before today
    Day first;         // of them
};

PolicyDay policy_on(Day day, const Parameters& baseline, const Tables& tables,
                    const std::vector<Intervention>& interventions,
                    const std::function<SoFar(std::size_t)>& so_far);

bool in_force(const Intervention& intervention, Day day);

// With what each type's add_to_day adds to a day in force. `intervention`: its row.
struct Adding {
    double intensity;
    std::size_t intervention;
    const Tables& tables;
};

// Calls done(row of the destination table) for each country aimed at, of those that are there.
void for_each_country(const Countries& countries, const Tables& tables,
                      const std::function<void(std::size_t)>& done);
// What a type strikes industries with, for what outlasts the day: nothing for most types.
struct StrikePlan {
    const Countries* countries;
    Strike strike;
};
std::optional<StrikePlan> strike_of(const Intervention& intervention);

} // namespace suar
