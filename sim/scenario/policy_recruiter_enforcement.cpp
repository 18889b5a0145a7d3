#include "scenario/registry_policy.h"

namespace suar {
namespace {

RecruiterEnforcement& measure_of(Intervention& all) {
    return std::get<RecruiterEnforcement>(all.measure);
}

} // namespace

PolicyType recruiter_enforcement_type() {
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
    return {.name = "recruiter_enforcement",
            .aim = Aim::coercive,
            .meaning = "Arrests of recruiters at home, and what they deter.",
            .unit = "arrests",
            .keys = std::move(keys),
            .begin = [](Intervention& all) { all.measure = RecruiterEnforcement{}; }};
}

} // namespace suar
