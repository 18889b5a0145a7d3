#include "engine/submodels.h"

#include "policy/costs.h"
#include "rules/submodels.h"
#include "world/ties.h"

namespace suar {

const std::vector<Submodel>& submodels() {
    static const std::vector<Submodel> all{
        // Persons.
        about_apportion(),
        about_unemployment(),
        about_local_wage(),
        about_turnover(),
        about_levels_over_time(),
        about_ties(),
        // The offer and the journey.
        about_meet_offer(),
        about_answer_offer(),
        about_prepare(),
        about_withhold_passport(),
        about_pass_exit(),
        about_places(),
        // Captivity and the way back.
        about_captivity(),
        about_day_in_captivity(),
        about_name_tied(),
        about_mission(),
        about_come_home(),
        // The trade.
        about_industry(),
        about_recruiting(),
        about_plan_effort(),
        about_split_effort(),
        about_recruiter_career(),
        // Support, and what interventions cost.
        about_target(),
        about_hear_campaign(),
        about_take_loan(),
        about_take_down(),
        about_verify_offer(),
        about_place_legally(),
        about_costs(),
    };
    return all;
}

} // namespace suar
