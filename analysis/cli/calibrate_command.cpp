// suar calibrate: move what is not known within its ranges until the model shows the official
// figures, and say how far it is from each.
#include "cli/build_facts.h"
#include "cli/calibration.h"
#include "cli/commands.h"
#include "cli/interrupt.h"
#include "cli/json_text.h"
#include "cli/option_values.h"
#include "cli/output_file.h"
#include "cli/progress.h"
#include "cli/say.h"
#include "cli/scenario_file.h"
#include "core/parallel.h"
#include "experiment/evaluations.h"
#include "experiment/observe_targets.h"
#include "output/digest.h"
#include "output/whole_file.h"
#include "results/reproduction.h"
#include "scenario/settings.h"
#include "simulation/disk.h"
#include "simulation/setup_of.h"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <iostream>
#include <nlohmann/json.hpp>

namespace suar {

namespace {

namespace fs = std::filesystem;

struct CalibrateOptions {
    ScenarioOptions scenario;
    std::string output, write, targets, priors;
    std::vector<std::string> free, hold;
    std::optional<int> rounds;
    int threads = 0;
    bool quick = false, only_score = false, force = false, quiet = false, json = false;
    bool keeps = false, writes = false; // whether --output and --write were given
};

constexpr std::uint32_t quick_fit_weight = 40, quick_fit_replicates = 10, usual_replicates = 20;
constexpr int quick_rounds = 2, usual_rounds = 3, quick_points = 3, usual_points = 6;

void append(Problems& all, const Problems& more) {
    all.insert(all.end(), more.begin(), more.end());
}

std::string working_file(const CalibrateOptions& options) { return options.output + ".work"; }

fs::path place_of(const std::string& file) {
    std::error_code error;
    return fs::weakly_canonical(fs::absolute(file, error), error);
}

bool same_place(const std::string& one, const std::string& other) {
    return place_of(one) == place_of(other);
}

// What can be known to go wrong before anything is read.
Problems obstacles(const CalibrateOptions& options) {
    Problems problems;
    const auto replace = [&](Replace kind) { return options.force ? kind : Replace::nothing; };
    const std::vector<std::string> inputs{options.scenario.path, options.targets, options.priors};
    if (options.keeps)
        append(problems, output_obstacles(options.output, replace(Replace::calibrations), inputs));
    if (options.writes)
        append(problems,
               output_obstacles(options.write, replace(Replace::calibrated_scenarios), inputs));
    if (options.writes) append(problems, not_carried(options.scenario.set));
    if (options.keeps && options.writes && same_place(options.output, options.write))
        problems.push_back({"--write", "", "this is the record's name", "another name", ""});
    for (const auto& [option, given] : {std::pair{"--write", options.writes},
                                        {"--free", !options.free.empty()},
                                        {"--hold", !options.hold.empty()},
                                        {"--rounds", options.rounds.has_value()}})
        if (given && options.only_score)
            problems.push_back(
                {option, "", "nothing is moved with --only-score", "one of the two", ""});
    return problems;
}

// What a calibration reads, with a digest of each table of its own.
struct Inputs {
    Scenario scenario;
    std::vector<FitTarget> within, outside;
    std::string targets_digest, priors_digest;
    std::vector<FreeParameter> free;
};

Result<std::string> read_table(const char* option, const std::string& path) {
    auto text = read_disk(path);
    if (text) return text;
    Problems problems = text.problems();
    for (Problem& problem : problems) {
        problem.place = path;
        problem.help = fmt::format("say where it is: {} FILE", option);
    }
    return problems;
}

class Reading {
public:
    explicit Reading(const CalibrateOptions& options) : options_(options) {}

    Result<Inputs> read() {
        auto scenario = take(read_scenario_file(options_.scenario));
        const auto targets_text = take(read_table("--targets", options_.targets));
        std::optional<std::string> priors_text = "";
        if (!options_.only_score) priors_text = take(read_table("--priors", options_.priors));
        std::optional<std::vector<FitTarget>> targets;
        std::optional<PriorTable> priors;
        if (targets_text) targets = take(read_targets(options_.targets, *targets_text));
        if (priors_text && !options_.only_score)
            priors = take(read_priors(options_.priors, *priors_text));
        if (scenario && targets)
            append(problems_, unseen_targets(*targets, options_.targets, *scenario));
        if (!problems_.empty()) return problems_;
        Inputs inputs{std::move(*scenario),         {}, {}, digest_of_text(*targets_text),
                      digest_of_text(*priors_text), {}};
        for (const FitTarget& target : *targets)
            (within_run(target, inputs.scenario) ? inputs.within : inputs.outside)
                .push_back(target);
        if (inputs.within.empty())
            return Problem{options_.targets, "", "no period of the table is within the run",
                           fmt::format("periods from {} to {}", to_text(inputs.scenario.start),
                                       to_text(inputs.scenario.end)),
                           "run longer: --from, --to"};
        if (options_.only_score) return inputs;
        auto free = free_parameters(inputs.scenario, inputs.within, *priors,
                                    {options_.free, options_.hold});
        if (!free) return free.problems();
        if (free.value().empty())
            return Problem{"--hold", "", "nothing is left to be moved", "a number that is not held",
                           "name some with --free KEY, or add --only-score to fit nothing"};
        inputs.free = std::move(free.value());
        return inputs;
    }

private:
    template <class Value> std::optional<Value> take(Result<Value> result) {
        if (result) return std::move(result.value());
        append(problems_, result.problems());
        return std::nullopt;
    }

    const CalibrateOptions& options_;
    Problems problems_;
};

// Runs the points of a fit, or finds them among what was run before.
class Running {
public:
    Running(const CalibrateOptions& options, const ScenarioOptions& scenario,
            const Calibration& calibration, Evaluations& evaluations)
        : scenario_options_(scenario), calibration_(calibration), evaluations_(evaluations),
          workers_(options.threads, std::nullopt),
          progress_(options.quiet ? Loudness::quiet : Loudness::normal,
                    most_runs(calibration.plan) *
                        (calibration.last - calibration.scenario.start + 1)) {}

    Result<Shown> show(const std::vector<double>& values, std::uint32_t replicate) {
        ++runs_;
        if (const auto* const known = evaluations_.find(values, replicate))
            return Shown{Shown::How::seen, *known};
        if (!point_ || values != values_) {
            ScenarioOptions options = scenario_options_;
            const std::vector<std::string> more =
                set_texts(set_numbers(calibration_.scenario, calibration_.plan.free, values));
            options.set.insert(options.set.end(), more.begin(), more.end());
            auto read = read_scenario_file(options);
            // Numbers that are right by themselves may not fit each other.
            if (!read) return Shown{Shown::How::impossible, {}};
            point_ = std::move(read.value());
            values_ = values;
        }
        const auto outcomes = run(replicate);
        if (!outcomes) return Shown{Shown::How::interrupted, {}};
        if (const Status kept = evaluations_.add(values, replicate, *outcomes); !kept)
            return kept.problems();
        return Shown{Shown::How::seen, *outcomes};
    }

private:
    // Nothing when it was interrupted.
    std::optional<std::vector<double>> run(std::uint32_t replicate) {
        TargetObserver observer(calibration_.observed, *point_);
        const Setup setup = setup_of(*point_, replicate, workers_);
        bool whole = false;
        run_replicate(setup, [&](const World& world, Day day) {
            observer.observe(world, day);
            whole = day == calibration_.last;
            progress_.one_done(
                fmt::format("run {} of at most {}", runs_, most_runs(calibration_.plan)));
            return !whole && !interrupted();
        });
        if (!whole) return std::nullopt;
        return observer.values();
    }

    const ScenarioOptions& scenario_options_;
    const Calibration& calibration_;
    Evaluations& evaluations_;
    Workers workers_;
    Progress progress_;
    std::optional<Scenario> point_;
    std::vector<double> values_;
    std::int64_t runs_ = 0;
};

FitPlan plan_of(const CalibrateOptions& options, Inputs& inputs) {
    FitPlan plan{};
    plan.targets = inputs.within;
    plan.free = inputs.free;
    plan.replicates = inputs.scenario.replicates;
    plan.rounds = options.rounds.value_or(options.quick ? quick_rounds : usual_rounds);
    plan.points_per_number = options.quick ? quick_points : usual_points;
    return plan;
}

Day last_day(const std::vector<FitTarget>& targets) {
    return std::max_element(targets.begin(), targets.end(),
                            [](const FitTarget& a, const FitTarget& b) { return a.to < b.to; })
        ->to;
}

std::string seen_from(const std::string& file, const std::string& scenario) {
    return place_of(scenario).lexically_relative(place_of(file).parent_path()).generic_string();
}

// Files first, so that what is shown is kept.
int finish(const CalibrateOptions& options, const Calibration& calibration,
           Evaluations& evaluations) {
    const std::string record = json_text(calibration_json(calibration), 2) + "\n";
    const std::string schema = beside(options.scenario.path, "schema.json");
    const auto is_file = [](const fs::path& path) {
        std::error_code error;
        return fs::is_regular_file(path, error);
    };
    if (options.writes)
        if (const Status written = write_whole_text(
                options.write,
                calibrated_scenario(calibration, seen_from(options.write, options.scenario.path),
                                    is_file(schema) ? seen_from(options.write, schema) : ""));
            !written)
            return refuse(written.problems(), exit_failed);
    if (options.keeps) {
        if (const Status kept = write_whole_text(options.output, record); !kept)
            return refuse(kept.problems(), exit_failed);
        evaluations.remove();
    }
    if (options.json)
        std::cout << record;
    else if (!options.quiet)
        std::cout << printable(calibration_text(calibration));
    return exit_done;
}

int tell_interrupted(const CalibrateOptions& options, const Evaluations& evaluations) {
    if (options.keeps && evaluations.size() > 0)
        say(fmt::format("Interrupted: {} finished runs are kept in {}; the same command goes on "
                        "from there.\n",
                        evaluations.size(), working_file(options)));
    else
        say("Interrupted: nothing was written. With --output RECORD what is finished is kept.\n");
    return exit_interrupted;
}

// Options that were left out.
void settle(CalibrateOptions& options) {
    ScenarioOptions& scenario = options.scenario;
    if (options.quick) scenario.weight = scenario.weight.value_or(quick_fit_weight);
    scenario.replicates =
        scenario.replicates.value_or(options.quick ? quick_fit_replicates : usual_replicates);
    scenario.writes_result = false;
    if (options.targets.empty()) options.targets = beside(scenario.path, "data/targets.csv");
    if (options.priors.empty()) options.priors = beside(scenario.path, "data/priors.csv");
}

// The means at the point that was found of what is observed beside the targets. All of its runs are
// among the evaluations, whether or not those are kept on the disk.
std::vector<double> untold_at(const Calibration& calibration, const Evaluations& evaluations) {
    const std::size_t targets = calibration.plan.targets.size();
    std::vector<double> means(calibration.observed.size() - targets, 0);
    for (std::uint32_t replicate = 0; replicate < calibration.plan.replicates; ++replicate) {
        const auto& seen = *evaluations.find(calibration.fit.found.values, replicate);
        for (std::size_t u = 0; u < means.size(); ++u)
            means[u] += seen[targets + u] / calibration.plan.replicates;
    }
    return means;
}

// A baseline in which referral nearly keeps itself alive says nothing of recruiters.
std::optional<Problem> refused_baseline(const Calibration& calibration) {
    if (calibration.untold.empty()) return std::nullopt;
    return refused_reproduction(calibration.untold.back());
}

int calibrate(CalibrateOptions options) {
    settle(options);
    if (const Problems found = obstacles(options); !found.empty())
        return refuse(found, exit_wrong_input);
    auto inputs = Reading(options).read();
    if (!inputs) return refuse(inputs.problems(), exit_wrong_input);
    const FitPlan plan = plan_of(options, inputs.value());
    const Day last = last_day(plan.targets);
    std::vector<FitTarget> observed = plan.targets;
    for (FitTarget& untold : untold_by_year(inputs.value().scenario.start, last))
        observed.push_back(std::move(untold));
    Calibration calibration{inputs.value().scenario,
                            fs::path(options.scenario.path).filename().string(),
                            options.scenario.set,
                            inputs.value().targets_digest,
                            inputs.value().priors_digest,
                            last,
                            plan,
                            std::move(observed),
                            inputs.value().outside,
                            {},
                            {},
                            options.quick,
                            options.only_score};
    const auto earlier =
        options.force ? Evaluations::Earlier::replaced : Evaluations::Earlier::taken_up;
    auto evaluations =
        options.keeps ? Evaluations::open(working_file(options), identity_of(calibration), earlier)
                      : Result<Evaluations>(Evaluations());
    if (!evaluations) return refuse(evaluations.problems(), exit_wrong_input);
    say(show_warnings(calibration.scenario.warnings));
    listen_for_interrupts();
    try {
        Running running(options, options.scenario, calibration, evaluations.value());
        auto fitted =
            fit(calibration.plan, [&](const std::vector<double>& values, std::uint32_t replicate) {
                return running.show(values, replicate);
            });
        if (!fitted) return refuse(fitted.problems(), exit_failed);
        if (!fitted.value()) return tell_interrupted(options, evaluations.value());
        calibration.fit = std::move(*fitted.value());
        calibration.untold = untold_at(calibration, evaluations.value());
        if (const auto refused = refused_baseline(calibration); refused && !options.only_score)
            return refuse({*refused}, exit_failed);
    } catch (const BrokenLaw& broken) {
        say(broken_law_text(broken));
        return exit_failed;
    }
    return finish(options, calibration, evaluations.value());
}

} // namespace

void add_calibrate(CLI::App& app, int& exit_code) {
    const auto options = std::make_shared<CalibrateOptions>();
    CLI::App* command = app.add_subcommand(
        "calibrate", "Fit what is not known to the official figures, within its ranges");
    add_scenario_options(*command, options->scenario);
    const CLI::Option* output = command->add_option(
        "-o,--output", options->output, "Record of the calibration (JSON); makes it resumable");
    const CLI::Option* write = command->add_option(
        "--write", options->write, "Write the found values as a scenario that extends this one");
    command->add_flag("--only-score", options->only_score,
                      "Fit nothing: show how far the scenario is from the figures");
    command->add_option("--free", options->free, "Move this number too: KEY, or KEY@2023-01-01")
        ->allow_extra_args(false);
    command
        ->add_option(
            "--hold", options->hold,
            "Leave this number as it is, of those usually moved; all: move only those of --free")
        ->allow_extra_args(false);
    command->add_option("--targets", options->targets,
                        "Table of official figures (default: data/targets.csv beside SCENARIO)");
    command->add_option("--priors", options->priors,
                        "Table of ranges (default: data/priors.csv beside SCENARIO)");
    command
        ->add_option("--rounds", options->rounds,
                     "Most times to see anew what each number changes (default: 3, quick: 2)")
        ->check(whole_number(1, 100));
    command->add_flag("--quick", options->quick,
                      "A quick look: weight 40, 10 replicates, half the points");
    command
        ->add_option("--threads", options->threads,
                     "Number of threads; never changes the result (default: all)")
        ->check(whole_number(1, 1024));
    command->add_flag("--force", options->force, "Replace the files of an earlier calibration");
    command->add_flag("--quiet", options->quiet, "No progress and no table");
    command->add_flag("--json", options->json, "The record on standard output");
    command->footer("Example: suar calibrate --quick scenarios/indonesia.toml -o fit.json "
                    "--write fitted.toml --set \"mission.recording=0.19 1/year\"");
    command->callback([options, output, write, &exit_code] {
        options->keeps = output->count() > 0;
        options->writes = write->count() > 0;
        exit_code = calibrate(*options);
    });
}

} // namespace suar
