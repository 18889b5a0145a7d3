#include "policy/raids.h"

namespace suar {

RaidRules at_intensity(RaidRules raids, double intensity) {
    raids.per_day *= intensity;
    return raids;
}

void add_raids(const Countries& countries, RaidRules raids, const Adding& how, PolicyDay& day) {
    raids = at_intensity(raids, how.intensity);
    for_each_country(countries, how.tables, [&](std::size_t country) {
        day.countries[country].raids.push_back({how.intervention, raids});
    });
}

std::vector<PolicyKey> raid_keys(Need need, std::vector<double> initial,
                                 std::array<NumberMember, 4> members) {
    std::vector<PolicyKey> keys{
        number_key("raids",
                   "Hazard at which a site of the countries is raided, beside those of the "
                   "enforcement table.",
                   "1/year", {0, 12}, members[0]),
        number_key("moved",
                   "Share of the held at a raided site whom operators take to another site.",
                   "share", {0, 0.5}, members[1]),
        number_key("abandoned",
                   "Share of the held at a raided site whom operators leave behind on their own.",
                   "share", {0, 0.4}, members[2]),
        number_key("recorded", "Share of the freed who reach a mission.", "share", {0, 1},
                   members[3])};
    keys[0].need = need;
    keys[0].example = "{ value = 0.5, unit = \"1/year\" }";
    keys[0].source =
        "assumption: operations are dated (enforcement_calendar.csv), the sites they raided are "
        "not counted; would change with raided sites counted by country and year";
    if (need == Need::optional) {
        keys[0].initial = {0};
        keys[0].source = "neutral: no raids unless they are given";
    }
    for (std::size_t i = 1; i < keys.size(); ++i) {
        keys[i].initial = {initial[i - 1]};
        keys[i].source = "assumption: reports tell of sites that moved people before and during "
                         "raids (E13) and of people freed who were not sent home by a mission; "
                         "would change with counts of those held, freed and moved at raided sites";
    }
    return keys;
}

} // namespace suar
