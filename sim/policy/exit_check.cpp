// A check looks at the trip only. There is no key here for who travels, and there must be none.
#include "policy/policy_day.h"
#include "policy/policy_type.h"

namespace suar {
namespace {

const char* const invented = "assumption: invented for study; would change with counts of checked "
                             "travellers by kind of check and route";

const char* const detected =
    "P07: detection of a bound person 0.02 to 0.15, coverage x sensitivity";
const char* const by_route = "one number goes to every route";

ExitCheck& check_of(Intervention& all) { return std::get<ExitCheck>(all.measure); }

// "coverage.ferry": one number of a check, by route.
std::vector<std::string> keys_by_route(const std::string& number) {
    std::vector<std::string> keys;
    for (const std::string_view route : route_names)
        keys.push_back(number + "." + std::string(route));
    return keys;
}

// A share by kind: departure, visa, recommendation_letter, passport_screening.
PolicyKey share_key(std::string key, std::string meaning,
                    double& (*member)(Intervention&, std::size_t)) {
    PolicyKey made = number_key(std::move(key), std::move(meaning), "share", {0, 1}, member);
    made.condition.selector = "check";
    return made;
}

// The key `number` itself: it goes to the keys of all routes, or is the passport office's.
PolicyKey of_all_routes(const std::string& number, PolicyKey key) {
    key.condition.refusals = {by_route, by_route, by_route, ""};
    key.spreads = keys_by_route(number);
    return key;
}

PolicyKey of_one_route(const std::string& number, std::size_t route, PolicyKey key) {
    const bool flight = static_cast<Route>(route) == Route::direct_flight ||
                        static_cast<Route>(route) == Route::transit_flight;
    key.key = keys_by_route(number)[route];
    key.level = route;
    key.condition.refusals = {"",
                              flight ? ""
                                     : "visas are looked at where airlines are: on "
                                       "flights only",
                              "", "passports are applied for before there is a route"};
    return key;
}

void add_coverage(std::vector<PolicyKey>& keys) {
    keys.push_back(of_all_routes(
        "coverage",
        share_key(
            "coverage",
            "Share that is checked: of the travellers of every route, or in a table by "
            "route; for passport_screening, of the applications.",
            [](Intervention& all, std::size_t) -> double& { return check_of(all).applications; })));
    PolicyKey& every = keys.back();
    every.need = Need::required;
    every.example = "{ direct_flight = 0.3, ferry = 0.1 }";
    every.source = "assumption: stops are published (0.02 to 0.03 % of exits, and 0.05 % of "
                   "passports withheld, E10), the share of trips looked at is not; would change "
                   "with counts of checked travellers by kind of check and route";
    every.prior = detected;
    for (std::size_t route = 0; route < routes; ++route) {
        keys.push_back(of_one_route(
            "coverage", route,
            share_key("",
                      "Share of the travellers of this route whose trip is checked, on top of "
                      "the baseline's checks.",
                      [](Intervention& all, std::size_t level) -> double& {
                          return check_of(all).rules.coverage.at(level);
                      })));
        keys.back().initial = {0};
        keys.back().source = "neutral: routes that are not named are not checked";
        keys.back().prior = detected;
    }
}

// How well a check tells one kind of traveller from the others.
template <double CheckQuality::*Number>
void add_quality(std::vector<PolicyKey>& keys, const std::string& number,
                 const std::string& meaning, const std::vector<double>& initial,
                 const char* prior) {
    const auto add = [&](PolicyKey key) {
        key.initial = initial;
        key.source = invented;
        key.prior = prior;
        keys.push_back(std::move(key));
    };
    add(of_all_routes(number,
                      share_key(number,
                                meaning + ": on every route alike, or in a table by route; for "
                                          "passport_screening, of those who apply.",
                                [](Intervention& all, std::size_t) -> double& {
                                    return check_of(all).screening.*Number;
                                })));
    for (std::size_t route = 0; route < routes; ++route)
        add(of_one_route(number, route,
                         share_key("", meaning + ", on this route.",
                                   [](Intervention& all, std::size_t level) -> double& {
                                       return check_of(all).rules.quality.at(level).*Number;
                                   })));
}

std::vector<PolicyKey> make_keys() {
    std::vector<PolicyKey> keys{
        {.key = "check",
         .kind = PolicyKind::word,
         .meaning = "What is looked at: the departure, the visa, the letter of recommendation, or "
                    "the application for a passport.",
         .example = "\"departure\"",
         .words = texts_of(check_kind_names),
         .choose = [](Intervention& all, std::size_t word) {
             check_of(all).kind = static_cast<CheckKind>(word);
         }}};
    add_coverage(keys);
    add_quality<&CheckQuality::sensitivity_bound>(
        keys, "sensitivity", "Share of the checked compound-bound persons who are stopped",
        {0.25, 0.15, 0.2, 0.1}, detected);
    add_quality<&CheckQuality::sensitivity_irregular>(
        keys, "sensitivity_irregular",
        "Share of the checked other irregular migrants who are stopped", {0.5, 0.4, 0.6, 0.2}, "");
    add_quality<&CheckQuality::specificity>(
        keys, "specificity", "Share of the checked ordinary travellers who are let pass",
        {0.999, 0.9995, 0.998, 0.9995}, "");
    return keys;
}

} // namespace

PolicyType ExitCheck::type() {
    return {.aim = Aim::coercive,
            .meaning = "Looks at trips before they begin; those it stops are a cost to liberty.",
            .unit = "trips or applications checked",
            .keys = make_keys(),
            .begin = [](Intervention& all) { all.measure = ExitCheck{}; }};
}

void add_to_day(const ExitCheck& check, const Adding& how, PolicyDay& day) {
    if (check.kind == CheckKind::passport_screening) {
        const double screened = check.applications * how.intensity;
        day.screenings.push_back({screened * check.screening.sensitivity_bound,
                                  screened * check.screening.sensitivity_irregular,
                                  screened * (1 - check.screening.specificity)});
        day.owner_of_screening.push_back(how.intervention);
        day.screened.push_back(screened);
        return;
    }
    CheckRules rules = check.rules;
    for (double& coverage : rules.coverage) coverage *= how.intensity;
    day.checks.push_back(rules);
    day.owner_of_check.push_back(how.intervention);
}

} // namespace suar
