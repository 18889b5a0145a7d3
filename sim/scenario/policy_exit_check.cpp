// A check looks at the trip only. There is no key here for who travels, and there must be none.
#include "scenario/registry_policy.h"

namespace suar {
namespace {

const char* const invented = "assumption: invented for study; would change with counts of checked "
                             "travellers by kind of check and route";

const char* const detected =
    "P07: detection of a bound person 0.02 to 0.15, coverage x sensitivity";
const char* const by_route = "one number goes to every route";

ExitCheck& check_of(Intervention& all) { return std::get<ExitCheck>(all.measure); }

std::vector<std::string> coverage_keys() {
    std::vector<std::string> keys;
    for (const std::string_view route : route_names)
        keys.push_back("coverage." + std::string(route));
    return keys;
}

// By kind: departure, visa, recommendation_letter, passport_screening.
PolicyKey coverage_of(std::size_t route) {
    const bool flight = static_cast<Route>(route) == Route::direct_flight ||
                        static_cast<Route>(route) == Route::transit_flight;
    return {
        .key = coverage_keys()[route],
        .kind = PolicyKind::number,
        .meaning = "Share of the travellers of this route whose trip is checked, on top of the "
                   "baseline's checks.",
        .example = "0.3",
        .member = [](Intervention& all, std::size_t level) -> double& {
            return check_of(all).rules.coverage.at(level);
        },
        .level = route,
        .unit = "share",
        .stored = "share",
        .range = {0, 1},
        .initial = {0},
        .source = "neutral: routes that are not named are not checked",
        .prior = detected,
        .condition = {"check",
                      {"", flight ? "" : "visas are looked at where airlines are: on flights only",
                       "", "passports are applied for before there is a route"}}};
}

PolicyKey quality(std::string key, std::string meaning, std::vector<double> initial,
                  double& (*member)(Intervention&, std::size_t)) {
    return {.key = std::move(key),
            .kind = PolicyKind::number,
            .meaning = std::move(meaning),
            .example = "0.3",
            .member = member,
            .unit = "share",
            .stored = "share",
            .range = {0, 1},
            .initial = std::move(initial),
            .source = invented,
            .condition = {"check", {}}};
}

std::vector<PolicyKey> make_keys() {
    std::vector<PolicyKey> keys{
        {.key = "check",
         .kind = PolicyKind::word,
         .meaning = "What is looked at: the departure, the visa, the letter of recommendation, or "
                    "the application for a passport.",
         .example = "\"departure\"",
         .words = texts_of(check_kind_names),
         .choose = [](Intervention& all,
                      std::size_t word) { check_of(all).kind = static_cast<CheckKind>(word); }},
        {.key = "coverage",
         .kind = PolicyKind::number,
         .need = Need::required,
         .meaning = "Share that is checked: of the travellers of every route, or in a table by "
                    "route; for passport_screening, of the applications.",
         .example = "{ direct_flight = 0.3, ferry = 0.1 }",
         .member = [](Intervention& all, std::size_t) -> double& {
             return check_of(all).applications;
         },
         .unit = "share",
         .stored = "share",
         .range = {0, 1},
         .source = "assumption: stops are published (0.02 to 0.03 % of exits, and 0.05 % of "
                   "passports withheld, E10), the share of trips looked at is not; would change "
                   "with counts of checked travellers by kind of check and route",
         .prior = detected,
         .condition = {"check", {by_route, by_route, by_route, ""}},
         .spreads = coverage_keys()},
    };
    for (std::size_t route = 0; route < routes; ++route) keys.push_back(coverage_of(route));
    keys.push_back(quality("sensitivity",
                           "Share of the checked compound-bound persons who are stopped.",
                           {0.25, 0.15, 0.2, 0.1}, [](Intervention& all, std::size_t) -> double& {
                               return check_of(all).rules.sensitivity_bound;
                           }));
    keys.back().prior = detected;
    keys.push_back(quality("sensitivity_irregular",
                           "Share of the checked other irregular migrants who are stopped.",
                           {0.5, 0.4, 0.6, 0.2}, [](Intervention& all, std::size_t) -> double& {
                               return check_of(all).rules.sensitivity_irregular;
                           }));
    keys.push_back(quality(
        "specificity", "Share of the checked ordinary travellers who are let pass.",
        {0.999, 0.9995, 0.998, 0.9995},
        [](Intervention& all, std::size_t) -> double& { return check_of(all).rules.specificity; }));
    return keys;
}

} // namespace

PolicyType exit_check_type() {
    return {.name = "exit_check",
            .aim = Aim::coercive,
            .meaning = "Looks at trips before they begin; those it stops are a cost to liberty.",
            .unit = "trips or applications checked",
            .keys = make_keys(),
            .begin = [](Intervention& all) { all.measure = ExitCheck{}; }};
}

} // namespace suar
