#include "policy/policy_day.h"
#include "policy/policy_type.h"

namespace suar {
namespace {

Reintegration& measure_of(Intervention& all) { return std::get<Reintegration>(all.measure); }

const char* const no_evaluation =
    "would change with returned persons followed for a year, with and "
    "without help";

PolicyKey part(std::string key, std::string meaning, std::string unit, Range range, double initial,
               double& (*member)(Intervention&, std::size_t), const std::string& assumption) {
    PolicyKey made = number_key(std::move(key), std::move(meaning), std::move(unit), range, member);
    made.example = "0.5";
    made.initial = {initial};
    made.source = "assumption: " + assumption + "; " + no_evaluation;
    return made;
}

} // namespace

PolicyType Reintegration::type() {
    std::vector<PolicyKey> keys{number_key(
        "share", "Share of the returned it is for who are helped.", "share", {0, 1},
        [](Intervention& all, std::size_t) -> double& { return measure_of(all).rules.share; })};
    keys.front().need = Need::required;
    keys.front().example = "0.5";
    keys.front().source = "assumption: partners help (M36) and nobody counts whom; would change "
                          "with a count of returned persons helped";
    keys.push_back(part(
        "debt_relief", "Chance that the debt of one who is helped is settled.", "share", {0, 1},
        0.5,
        [](Intervention& all, std::size_t) -> double& { return measure_of(all).rules.debt_relief; },
        "a package is worth about half of what is owed (P06)"));
    keys.push_back(part(
        "finding", "What help adds to the hazard of finding the first job, as a part of it.",
        "factor", {0, 10}, 0.5,
        [](Intervention& all, std::size_t) -> double& { return measure_of(all).rules.finding; },
        "training and placement shorten the search by a third"));
    keys.push_back(part(
        "testimony", "Chance that one who is helped warns a tie, beside return.warning.", "share",
        {0, 1}, 0.2,
        [](Intervention& all, std::size_t) -> double& { return measure_of(all).rules.testimony; },
        "peers who tell are believed (E01, E02)"));
    add_target_keys(keys, [](Intervention& all) -> Target& { return measure_of(all).target; });
    return {.aim = Aim::support,
            .meaning = "Help on the return: debt, work, and a voice for those who want to tell.",
            .unit = "persons helped",
            .keys = std::move(keys),
            .begin = [](Intervention& all) {
                Reintegration help{};
                help.target = everybody();
                all.measure = help;
            }};
}

void add_to_day(const Reintegration& help, const Adding& how, PolicyDay& day) {
    ReintegrationRules rules = help.rules;
    rules.share *= how.intensity;
    day.helping.push_back({how.intervention, help.target, rules});
}

} // namespace suar
