// What each rule says of itself, one function a file: each stands at the end of the rule that it
// tells of. engine/submodels.cpp lists them in the order of the ODD page.
#pragma once

#include "core/submodel.h"

namespace suar {

Submodel about_apportion();
Submodel about_unemployment();
Submodel about_levels_over_time();
Submodel about_target();
Submodel about_hear_campaign();
Submodel about_take_loan();
Submodel about_meet_offer();
Submodel about_answer_offer();
Submodel about_prepare();
Submodel about_withhold_passport();
Submodel about_pass_exit();
Submodel about_captivity();
Submodel about_day_in_captivity();
Submodel about_name_tied();
Submodel about_industry();
Submodel about_plan_effort();
Submodel about_split_effort();
Submodel about_recruiter_career();
Submodel about_mission();
Submodel about_come_home();
Submodel about_take_down();
Submodel about_verify_offer();
Submodel about_place_legally();

} // namespace suar
