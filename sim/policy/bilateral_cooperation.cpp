#include "policy/raids.h"
#include "rules/pass_exit.h"

namespace suar {
namespace {

BilateralCooperation& measure_of(Intervention& all) {
    return std::get<BilateralCooperation>(all.measure);
}

// A list of sponsors and tickets looks at the trip, and on every route alike.
void add_watch_list(std::vector<PolicyKey>& keys) {
    keys.push_back(number_key("watch_list",
                              "Share of the trips, on every route, whose sponsor and ticket are "
                              "compared with shared lists.",
                              "share", {0, 1}, [](Intervention& all, std::size_t) -> double& {
                                  return measure_of(all).compared;
                              }));
    keys.back().initial = {0};
    keys.back().source = "neutral: no lists are compared unless it is given";
    const auto quality = [&](std::string key, std::string meaning, double initial,
                             double& (*member)(Intervention&, std::size_t)) {
        keys.push_back(number_key(std::move(key), std::move(meaning), "share", {0, 1}, member));
        keys.back().initial = {initial};
        keys.back().source = "assumption: invented for study; would change with matches of shared "
                             "lists by what became of the trip";
    };
    quality("sensitivity", "Share of the compared compound-bound trips that match and are stopped.",
            0.1, [](Intervention& all, std::size_t) -> double& {
                return measure_of(all).watch_list.sensitivity_bound;
            });
    quality("sensitivity_irregular",
            "Share of the compared trips of other irregular migrants that match.", 0.02,
            [](Intervention& all, std::size_t) -> double& {
                return measure_of(all).watch_list.sensitivity_irregular;
            });
    quality("specificity", "Share of the compared ordinary trips that do not match.", 0.99999,
            [](Intervention& all, std::size_t) -> double& {
                return measure_of(all).watch_list.specificity;
            });
}

} // namespace

PolicyType BilateralCooperation::type() {
    std::vector<PolicyKey> keys{
        countries_key(Need::required, "The destinations that cooperate.",
                      [](Intervention& all) -> Countries& { return measure_of(all).countries; }),
        number_key("negotiation_saved",
                   "Share by which the mean time to a negotiated release falls in these countries.",
                   "share", {0, 0.95}, [](Intervention& all, std::size_t) -> double& {
                       return measure_of(all).negotiation_saved;
                   })};
    keys.back().initial = {0.3};
    keys.back().source =
        "assumption: a desk on both sides saves a third; would change with days from "
        "record to release before and after an agreement";
    for (PolicyKey& key : raid_keys_of<BilateralCooperation>(Need::optional, {0.2, 0.05, 0.9}))
        keys.push_back(std::move(key));
    add_watch_list(keys);
    return {.aim = Aim::coercive,
            .meaning =
                "Agreements with destinations: faster releases, joint raids, shared lists of "
                "sponsors of trips.",
            .unit = "joint raids, and trips compared with the lists",
            .keys = std::move(keys),
            .begin = [](Intervention& all) { all.measure = BilateralCooperation{}; }};
}

void add_to_day(const BilateralCooperation& cooperation, const Adding& how, PolicyDay& day) {
    add_raids(cooperation.countries, cooperation.raids, how, day);
    for_each_country(cooperation.countries, how.tables, [&](std::size_t country) {
        day.countries[country].negotiation *= 1 - cooperation.negotiation_saved * how.intensity;
    });
    UsualCheckRules list{{}, cooperation.watch_list};
    list.coverage.fill(cooperation.compared * how.intensity);
    day.checks.push_back(on_every_route(list));
    day.owner_of_check.push_back(how.intervention);
}

StrikePlan strike_of(const BilateralCooperation& cooperation, double intensity) {
    return {&cooperation.countries, {at_intensity(cooperation.raids, intensity), 0, 0}};
}

} // namespace suar
