#include "compare/compare_worlds.h"

#include "compare/read_worlds.h"
#include "compare/window.h"
#include "output/digest.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace suar {

namespace {

Day last_wanted(const Plan& plan) { return plan.followed_until.value_or(plan.window.last); }

Day fork_of(const Plan& plan, std::size_t policy) {
    const auto& difference = plan.differences[policy];
    return difference ? difference->fork : plan.window.first;
}

// Which of the branches of a run is whose.
struct Branches {
    std::vector<Branch> all;
    std::vector<std::optional<std::size_t>> of_policy; // in `all`; none for a finished file
    std::optional<std::size_t> of_placebo;
};

Branches branches_of(const Side& base, const std::vector<Side>& policies, const Plan& plan) {
    Branches branches;
    for (std::size_t p = 0; p < policies.size(); ++p) {
        branches.of_policy.emplace_back();
        if (policies[p].file) continue;
        branches.of_policy.back() = branches.all.size();
        branches.all.push_back({&policies[p].scenario, fork_of(plan, p), std::nullopt});
    }
    if (plan.placebo == Placebo::with) {
        branches.of_placebo = branches.all.size();
        branches.all.push_back({&base.scenario, plan.window.first, plan.window.first});
    }
    return branches;
}

// The runs that one replicate takes: of the base, and of those that branch off from it.
struct Runs {
    WorldsToRun together;
    std::optional<WorldsToRun> apart; // with luck of their own
};

Runs runs_of(const Side& base, const Plan& plan, std::vector<Branch> branches) {
    using enum WorldsToRun::Base;
    const auto how_far = base.file ? past_only : to_the_end;
    const auto runs = [&](std::vector<Branch> of, WorldsToRun::Base far) {
        return WorldsToRun{base.scenario, std::move(of), plan.window, last_wanted(plan), far};
    };
    if (plan.luck == Luck::shared) return {runs(std::move(branches), how_far), std::nullopt};
    return {runs({}, how_far), runs(std::move(branches), past_only)};
}

// The months that all worlds are followed through; a finished file may go on for longer.
Months cut(Months months, std::size_t rows) {
    for (auto& values : months) values.resize(rows, not_seen);
    return months;
}

WorldAmounts amounts_of(SeenWorld& seen, const Comparison& comparison) {
    const std::size_t years = comparison.parts[at(Division::year)].size();
    WorldAmounts amounts{};
    amounts.outcomes = std::move(seen.outcomes);
    amounts.countries = std::move(seen.countries);
    amounts.parts = std::move(seen.parts);
    amounts.months =
        cut(std::move(seen.months), comparison.months.size() * (1 + comparison.countries.size()));
    for (const ComparedIntervention& each : comparison.interventions) {
        auto& row = amounts.interventions.emplace_back();
        auto& costs = amounts.cost_by_year.emplace_back(years, 0);
        row.fill(0);
        for (const InterventionSeen& own : seen.interventions) {
            if (own.name != each.name) continue;
            row = own.amounts;
            costs = own.cost_by_year;
        }
    }
    return amounts;
}

// Equal titles would make equal labels, and a label must name one world: a policy with the title of
// another, or of the base, gets a number.
std::vector<std::string> unique_names(const Side& base, const std::vector<Side>& policies) {
    std::vector<std::string> names;
    const auto is_taken = [&](const std::string& name) {
        return name == base.scenario.title ||
               std::find(names.begin(), names.end(), name) != names.end();
    };
    for (const Side& policy : policies) {
        std::string name = policy.scenario.title;
        for (int number = 2; is_taken(name); ++number)
            name = fmt::format("{} ({})", policy.scenario.title, number);
        names.push_back(std::move(name));
    }
    return names;
}

ComparedInput input_of(const Side& side, std::string name) {
    std::string all = side.scenario.effective_toml;
    for (const TableText& table : side.scenario.table_texts) all += table.text;
    return {std::move(name), side.scenario.title,
            side.file ? side.file->header().digest : "xxh3-128 " + digest_of_text(all),
            side.scenario.effective_toml, side.file.has_value()};
}

Problems file_problems(const Side& side) {
    if (!side.file || side.file->header().state == RunState::complete) return {};
    return {{side.name, "",
             fmt::format("the run was interrupted on {}", to_text(side.file->header().last_day)),
             "a complete run", "run it again to its end with --force"}};
}

} // namespace

Result<Plan> plan_again(const Plan& plan, const Side& base, const std::vector<Side>& policies) {
    Problems problems = file_problems(base);
    Plan made = plan;
    made.differences.clear();
    for (const Side& policy : policies) {
        for (const Problems& found :
             {file_problems(policy),
              not_comparable(base.scenario, base.name, policy.scenario, policy.name)})
            problems.insert(problems.end(), found.begin(), found.end());
        if (policy.file && plan.luck == Luck::independent)
            problems.push_back({policy.name, "", "a finished file has the luck of the base",
                                "a scenario, which can be run with other luck",
                                "leave out --luck independent"});
        if (problems.empty())
            made.differences.push_back(first_difference(base.scenario, policy.scenario));
    }
    if (!problems.empty()) return problems;
    return made;
}

Result<Plan> plan_comparison(const Side& base, const std::vector<Side>& policies,
                             const Wishes& wishes) {
    Plan wanted{};
    wanted.run = {base.scenario.start, base.scenario.end};
    wanted.luck = wishes.luck;
    wanted.placebo = wishes.luck == Luck::shared ? wishes.placebo : Placebo::without;
    auto made = plan_again(wanted, base, policies);
    if (!made) return made.problems();
    Plan& plan = made.value();
    std::optional<Day> first;
    for (const auto& difference : plan.differences)
        if (difference) first = first ? std::min(*first, difference->first) : difference->first;
    const auto window = choose_window(plan.run, first.value_or(plan.run.first), wishes.horizon);
    if (!window) return window.problems();
    plan.window = window.value();
    plan.followed_until = followed_until(plan.run, plan.window.last);
    return plan;
}

std::int64_t days_to_live(const Side& base, const std::vector<Side>& policies, const Plan& plan) {
    const Runs runs = runs_of(base, plan, branches_of(base, policies, plan).all);
    const std::int64_t days =
        days_to_run(runs.together) + (runs.apart ? days_to_run(*runs.apart) : 0);
    return days * base.scenario.replicates;
}

Comparison begin_comparison(const Side& base, const std::vector<Side>& policies, const Plan& plan) {
    Comparison comparison{};
    comparison.base = input_of(base, base.scenario.title);
    const std::vector<std::string> names = unique_names(base, policies);
    std::map<std::string, std::string> interventions;
    const auto add_interventions = [&](const Side& side) {
        for (const Intervention& each : side.scenario.interventions)
            interventions.emplace(each.name, type_of(each));
    };
    add_interventions(base);
    for (std::size_t p = 0; p < policies.size(); ++p) {
        comparison.policies.push_back(input_of(policies[p], names[p]));
        add_interventions(policies[p]);
    }
    for (const auto& [name, type] : interventions) comparison.interventions.push_back({name, type});
    for (const DestinationRow& row : base.scenario.tables.destinations)
        comparison.countries.push_back(row.name);
    for (const TableText& table : base.scenario.table_texts)
        comparison.tables.push_back({table.file_name, table.text});
    comparison.parts = part_names(base.scenario.tables, plan.window);
    comparison.months = whole_months({plan.run.first, last_wanted(plan)});
    comparison.run = plan.run;
    comparison.window = plan.window;
    comparison.followed_until = plan.followed_until;
    comparison.seed = base.scenario.seed;
    comparison.weight = base.scenario.weight;
    comparison.replicates = base.scenario.replicates;
    comparison.luck = plan.luck;
    comparison.precision = usual_precision;
    return comparison;
}

namespace {

class Realising {
public:
    Realising(const Side& base, const std::vector<Side>& policies, const Plan& plan,
              const Comparison& comparison, const Workers& workers, const WorldDay& day_done)
        : base_(base), policies_(policies), plan_(plan), comparison_(comparison), workers_(workers),
          day_done_(day_done), branches_(branches_of(base, policies, plan)),
          runs_(runs_of(base, plan, branches_.all)) {
        realised_.policies.resize(policies.size());
        if (plan.luck == Luck::shared) realised_.ledgers.resize(policies.size());
    }

    Problems read_files() {
        const auto read = [&](const Side& side) -> Problems {
            auto& worlds = finished_.emplace_back();
            if (!side.file) return {};
            auto seen = read_worlds(*side.file, side.scenario, plan_.window);
            if (!seen) return seen.problems();
            worlds = std::move(seen.value());
            return {};
        };
        if (Problems problems = read(base_); !problems.empty()) return problems;
        for (const Side& policy : policies_)
            if (Problems problems = read(policy); !problems.empty()) return problems;
        return {};
    }

    // False when it was stopped.
    bool replicate(std::uint32_t number) {
        const DayDone each_day = [&](Day day) { return day_done_(day, number); };
        auto run = run_worlds(runs_.together, number, workers_, each_day);
        if (!run) return false;
        SeenWorld base = base_.file ? std::move(finished_[0][number]) : std::move(*run->base);
        if (runs_.apart) {
            const std::uint32_t other = base_.scenario.replicates + number;
            run = run_worlds(*runs_.apart, other, workers_, each_day);
            if (!run) return false;
        }
        for (std::size_t p = 0; p < policies_.size(); ++p) {
            const auto& branch = branches_.of_policy[p];
            SeenWorld policy =
                branch ? std::move(run->branches[*branch]) : std::move(finished_[p + 1][number]);
            if (plan_.luck == Luck::shared) realised_.ledgers[p].push_back(ledger(base, policy));
            realised_.policies[p].push_back(amounts_of(policy, comparison_));
        }
        if (branches_.of_placebo)
            realised_.placebo.push_back(ledger(base, run->branches[*branches_.of_placebo]));
        realised_.base.push_back(amounts_of(base, comparison_));
        return true;
    }

    Realised take() { return std::move(realised_); }

private:
    PartLedger ledger(const SeenWorld& base, const SeenWorld& other) const {
        return part_ledger_of(base.captivities, other.captivities,
                              {plan_.window, plan_.followed_until, base_.scenario.weight},
                              parts_of(base_.scenario.tables));
    }

    const Side& base_;
    const std::vector<Side>& policies_;
    const Plan& plan_;
    const Comparison& comparison_;
    const Workers& workers_;
    const WorldDay& day_done_;
    Branches branches_;
    Runs runs_;
    std::vector<std::vector<SeenWorld>> finished_; // the base, then the policies
    Realised realised_;
};

} // namespace

Result<std::optional<Realised>> realise(const Side& base, const std::vector<Side>& policies,
                                        const Plan& plan, const Comparison& comparison,
                                        const Workers& workers, const WorldDay& day_done) {
    Realising realising(base, policies, plan, comparison, workers, day_done);
    if (Problems problems = realising.read_files(); !problems.empty()) return problems;
    for (std::uint32_t number = 0; number < base.scenario.replicates; ++number)
        if (!realising.replicate(number)) return std::optional<Realised>();
    return std::optional<Realised>(realising.take());
}

} // namespace suar
