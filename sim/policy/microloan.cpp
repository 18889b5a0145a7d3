#include "core/exact_math.h"
#include "policy/policy_day.h"
#include "policy/policy_type.h"

namespace suar {
namespace {

constexpr double most_per_day = 0.125; // the engine's bound on a hazard of being offered a loan

LoanRules& rules_of(Intervention& all) { return std::get<Microloan>(all.measure).rules; }

PolicyKey share(std::string key, std::string meaning, Range range, std::vector<double> initial,
                double& (*member)(Intervention&, std::size_t), std::string source) {
    return {.key = std::move(key),
            .kind = PolicyKind::number,
            .meaning = std::move(meaning),
            .example = "0.5",
            .member = member,
            .unit = "share",
            .stored = "share",
            .range = range,
            .initial = std::move(initial),
            .source = std::move(source)};
}

std::vector<PolicyKey> make_keys() {
    std::vector<PolicyKey> keys{
        {.key = "training",
         .kind = PolicyKind::flag,
         .meaning = "Whether the loan comes with training, with which more businesses last.",
         .example = "true",
         .words = {"false", "true"},
         .choose =
             [](Intervention& all, std::size_t word) {
                 std::get<Microloan>(all.measure).training = static_cast<Training>(word);
             }},
        {.key = "reach",
         .kind = PolicyKind::number,
         .need = Need::required,
         .meaning = "Hazard at which an unemployed person it is for is offered a loan.",
         .example = "{ value = 0.1, unit = \"1/year\" }",
         .member = [](Intervention& all, std::size_t) -> double& {
             return rules_of(all).reach_per_day;
         },
         .unit = "1/year",
         .stored = "1/day",
         .range = {0, most_per_day * days_per_year},
         .source =
             "assumption: no loans are counted but the 1,337 migration loans of 2023 (E09), of "
             "another kind; would change with offers of loans counted"},
        share(
            "accuracy", "Share of the offers that go to the unemployed, for whom it is meant.",
            {0, 1}, {0.7},
            [](Intervention& all, std::size_t) -> double& { return rules_of(all).accuracy; },
            "assumption: some go to people at work; would change with a register of borrowers"),
        share(
            "take_up", "Share of the offers that are taken.", {0, 1}, {0.2},
            [](Intervention& all, std::size_t) -> double& { return rules_of(all).take_up; },
            "assumption: trials of microcredit elsewhere (Banerjee, Karlan and Zinman 2015); would "
            "change with offers and loans counted in Indonesia"),
        share(
            "survival", "Share of the businesses that are alive after one year.", {0.001, 1},
            {0.55, 0.75},
            [](Intervention& all, std::size_t) -> double& { return rules_of(all).failure_per_day; },
            "assumption: loans alone are modestly positive (Banerjee, Karlan and Zinman 2015), "
            "with "
            "training more businesses last; "
            "would change with businesses followed for a year"),
        {.key = "term",
         .kind = PolicyKind::number,
         .meaning = "Time until the loan is repaid, if the business lasts.",
         .example = "\"24 months\"",
         .member = [](Intervention& all, std::size_t) -> double& {
             return rules_of(all).term_days;
         },
         .unit = "months",
         .stored = "days",
         .range = {1, 120},
         .initial = {24},
         .source = "assumption: two years; would change with the terms of the loans that are made"},
    };
    for (PolicyKey& key : keys) {
        if (key.key == "take_up") key.prior = "P13: 0.10 to 0.30";
        if (key.key != "survival") continue;
        key.prior = "P14: with training, 0 to -0.30 of takers' acceptance, an outcome of it";
        key.condition.selector = "training";
        key.through = [](double alive) { return (0 - exact_log(alive)) / days_per_year; };
    }
    add_target_keys(keys, [](Intervention& all) -> Target& { return rules_of(all).target; });
    return keys;
}

} // namespace

PolicyType Microloan::type() {
    return {.aim = Aim::support,
            .meaning = "Loans for a business of one's own, with or without training.",
            .unit = "loans made",
            .keys = make_keys(),
            .begin = [](Intervention& all) {
                Microloan loan{};
                loan.rules.target = everybody();
                all.measure = loan;
            }};
}

void add_to_day(const Microloan& loan, const Adding& how, PolicyDay& day) {
    LoanRules rules = loan.rules;
    rules.reach_per_day *= how.intensity;
    day.loans.push_back({how.intervention, std::move(rules)});
}

} // namespace suar
