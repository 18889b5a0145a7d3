#include "policy/policy_day.h"
#include "policy/policy_type.h"

namespace suar {
namespace {

RecruiterEnforcement& measure_of(Intervention& all) {
    return std::get<RecruiterEnforcement>(all.measure);
}

} // namespace

PolicyType RecruiterEnforcement::type() {
    std::vector<PolicyKey> keys{
        number_key("arrests",
                   "Hazard at which a recruiter at work is arrested, beside recruiter.arrest.",
                   "1/year", {0, 10},
                   [](Intervention& all, std::size_t) -> double& {
                       return measure_of(all).arrests_per_day;
                   }),
        number_key(
            "deterrence", "Share of those who would begin to recruit that do not, while it lasts.",
            "share", {0, 1},
            [](Intervention& all, std::size_t) -> double& { return measure_of(all).deterrence; })};
    keys[0].need = Need::required;
    keys[0].example = "{ value = 0.5, unit = \"1/year\" }";
    keys[0].source =
        "assumption: the police named 865 suspects of all trafficking in 53 days of 2023 and 517 "
        "in the 40 months before (E11), which is 2 and 0.05 a year for each of 3,000 recruiters; "
        "would change with arrests of recruiters for sites abroad, counted";
    keys[1].initial = {0.1};
    keys[1].source = "assumption: little, since penalties deter little (M40); would change with "
                     "recruiters who began, counted before and after a surge (E11)";
    return {.aim = Aim::coercive,
            .meaning = "Arrests of recruiters at home, and what they deter.",
            .unit = "arrests",
            .keys = std::move(keys),
            .begin = [](Intervention& all) { all.measure = RecruiterEnforcement{}; }};
}

// Who would begin is deterred or not; an arrest takes one who is at work.
void add_to_day(const RecruiterEnforcement& enforcement, const Adding& how, PolicyDay& day) {
    day.arrests.push_back({how.intervention, enforcement.arrests_per_day * how.intensity});
    day.parameters.recruiter.entering_per_day *= 1 - enforcement.deterrence * how.intensity;
}

} // namespace suar
