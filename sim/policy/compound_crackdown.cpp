#include "policy/raids.h"

namespace suar {
namespace {

CompoundCrackdown& measure_of(Intervention& all) {
    return std::get<CompoundCrackdown>(all.measure);
}

} // namespace

PolicyType CompoundCrackdown::type() {
    std::vector<PolicyKey> keys{
        countries_key(Need::required, "The destinations whose sites are raided.",
                      [](Intervention& all) -> Countries& { return measure_of(all).countries; })};
    for (PolicyKey& key : raid_keys_of<CompoundCrackdown>(Need::required, {0.3, 0.1, 0.5}))
        keys.push_back(std::move(key));
    keys.push_back(number_key(
        "demand_removed",
        "Share of a country's places for the origin's nationals that is gone by the end.", "share",
        {0, 1},
        [](Intervention& all, std::size_t) -> double& { return measure_of(all).demand_removed; }));
    keys.back().initial = {0.3};
    keys.back().source = "assumption: as in Cambodia from August to October 2022, which fits the "
                         "counts; would change with sites counted before and after";
    keys.push_back(number_key(
        "demand_moved", "Share of the places that are gone that appears again in other countries.",
        "share", {0, 1},
        [](Intervention& all, std::size_t) -> double& { return measure_of(all).demand_moved; }));
    keys.back().initial = {0.7};
    keys.back().source =
        "assumption: operators move after a local crackdown (E13); would change with "
        "operators followed across borders";
    keys.back().prior = "P09: 0.5 to 0.9 within 3 to 12 months";
    return {.aim = Aim::coercive,
            .meaning = "Raids on sites abroad by the authorities there, and where the trade moves.",
            .unit = "raids",
            .keys = std::move(keys),
            .begin = [](Intervention& all) { all.measure = CompoundCrackdown{}; }};
}

// The demand that goes away, and where it appears again, outlasts the day: see strike_of.
void add_to_day(const CompoundCrackdown& crackdown, const Adding& how, PolicyDay& day) {
    add_raids(crackdown.countries, crackdown.raids, how, day);
}

StrikePlan strike_of(const CompoundCrackdown& crackdown, double intensity) {
    return {&crackdown.countries,
            {at_intensity(crackdown.raids, intensity), crackdown.demand_removed * intensity,
             crackdown.demand_moved}};
}

} // namespace suar
