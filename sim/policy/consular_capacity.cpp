#include "policy/policy_day.h"
#include "policy/policy_type.h"

namespace suar {
namespace {

ConsularCapacity& measure_of(Intervention& all) { return std::get<ConsularCapacity>(all.measure); }

PolicyKey more(std::string key, std::string meaning,
               double& (*member)(Intervention&, std::size_t)) {
    PolicyKey made = number_key(std::move(key), std::move(meaning), "share", {0, 20}, member);
    made.example = "0.5";
    made.initial = {0};
    made.source = "neutral: as many as in the baseline unless more are given";
    return made;
}

} // namespace

PolicyType ConsularCapacity::type() {
    std::vector<PolicyKey> keys{
        countries_key(Need::optional, "The destinations whose missions are strengthened.",
                      [](Intervention& all) -> Countries& { return measure_of(all).countries; }),
        more("staff", "Interviews a day that are added, as a share of mission.cases_per_day.",
             [](Intervention& all, std::size_t) -> double& { return measure_of(all).staff; }),
        more("beds", "Beds that are added, as a share of mission.beds.",
             [](Intervention& all, std::size_t) -> double& { return measure_of(all).beds; }),
        more("papers", "Travel papers a day that are added, as a share of mission.papers_per_day.",
             [](Intervention& all, std::size_t) -> double& { return measure_of(all).papers; }),
        number_key("hotline",
                   "Hazard at which a captive reaches a mission by a hotline, beside "
                   "mission.recording; debt, harshness and days held change it alike.",
                   "1/year", {0, 10}, [](Intervention& all, std::size_t) -> double& {
                       return measure_of(all).hotline_per_day;
                   })};
    keys.back().example = "{ value = 0.05, unit = \"1/year\" }";
    keys.back().initial = {0};
    keys.back().source = "neutral: no hotline unless one is given";
    return {.aim = Aim::support,
            .meaning = "More staff, beds and papers at missions, and a hotline for the held.",
            .unit = "contacts by the hotline",
            .keys = std::move(keys),
            .begin = [](Intervention& all) { all.measure = ConsularCapacity{}; }};
}

void add_to_day(const ConsularCapacity& capacity, const Adding& how, PolicyDay& day) {
    for_each_country(capacity.countries, how.tables, [&](std::size_t c) {
        CountryDay& country = day.countries[c];
        country.staff *= 1 + capacity.staff * how.intensity;
        country.beds *= 1 + capacity.beds * how.intensity;
        country.papers *= 1 + capacity.papers * how.intensity;
        country.hotlines.push_back({how.intervention, capacity.hotline_per_day * how.intensity});
    });
}

} // namespace suar
