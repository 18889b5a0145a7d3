// suar run: simulate a scenario and write one result file.
#include "cli/build_facts.h"
#include "cli/checkpoints.h"
#include "cli/commands.h"
#include "cli/interrupt.h"
#include "cli/json_text.h"
#include "cli/option_values.h"
#include "cli/output_file.h"
#include "cli/result_layout.h"
#include "cli/run_log.h"
#include "cli/say.h"
#include "cli/scenario_file.h"
#include "cli/simulate.h"
#include "cli/totals.h"
#include "core/parallel.h"
#include "output/results_hdf5.h"
#include "results/result_file.h"
#include "simulation/setup_of.h"

#include <fmt/format.h>
#include <iostream>
#include <nlohmann/json.hpp>

namespace suar {

namespace {

struct RunOptions {
    ScenarioOptions scenario;
    CheckpointOptions checkpoints;
    std::string output;
    int threads = 0;
    bool force = false, quiet = false, json = false;
};

nlohmann::ordered_json json_of(const RunOptions& options, const RunOutcome& outcome,
                               const std::vector<PlaceTotals>& totals) {
    nlohmann::ordered_json json;
    json["file"] = options.output;
    json["state"] = state_name(outcome.state);
    json["digest"] = "xxh3-128 " + outcome.digest;
    json["world_digest"] = "xxh3-128 " + outcome.world_digest;
    json["seconds"] = outcome.simulated_seconds + outcome.written_seconds;
    json["years"] = years_json(totals);
    return json;
}

std::string summary(const RunOptions& options, const ResultLayout& layout,
                    const RunOutcome& outcome, const std::vector<PlaceTotals>& totals) {
    const double seconds = outcome.simulated_seconds + outcome.written_seconds;
    std::string text = fmt::format("{}\n{} to {}, {} of seed {}, one agent for {}\n\n",
                                   layout.title, to_text(layout.start), to_text(layout.end),
                                   counted(layout.replicates, "replicate"), layout.seed,
                                   counted(layout.weight, "person"));
    text += totals_text(totals.front());
    text += layout.replicates > 1 ? "(means over the replicates)\n" : "";
    text += fmt::format("\ndigest  xxh3-128 {}\nwritten {} in {}\n", outcome.digest, options.output,
                        duration_text(seconds));
    text += fmt::format("\nNext:\n  {1} inspect {0}\n"
                        "  /usr/bin/python3 -c 'import xarray; "
                        "print(xarray.open_dataset(\"{0}\", group=\"series/province\"))'\n"
                        "    (with Debian's python3-xarray and python3-h5netcdf)\n",
                        options.output, command_name());
    return text;
}

std::string how_to_go_on(const RunOptions& options, const RunOutcome& outcome,
                         const ResultHeader& header) {
    const std::string rest =
        outcome.checkpoint.empty()
            ? "run the same command again with --force: the days that are there come out the same."
            : "go on from its checkpoint: the same command with --force --from-checkpoint " +
                  outcome.checkpoint;
    return fmt::format("Interrupted: {} holds {} of {} up to {}; what was not reached is missing, "
                       "not zero.\nFor the rest, {}\n",
                       options.output, counted(header.replicates_begun, "replicate"),
                       header.replicates, to_text(header.last_day), rest);
}

int show(const RunOptions& options, const ResultLayout& layout, const RunOutcome& outcome) {
    const auto file = open_result(options.output);
    if (!file) return refuse(file.problems(), exit_failed);
    const auto totals = totals_of(file.value());
    if (!totals) return refuse(totals.problems(), exit_failed);
    if (options.json)
        std::cout << json_text(json_of(options, outcome, totals.value()), 2) << "\n";
    else if (!options.quiet)
        std::cout << printable(summary(options, layout, outcome, totals.value()));
    if (outcome.state == RunState::complete) return exit_done;
    say(how_to_go_on(options, outcome, file.value().header()));
    return exit_interrupted;
}

std::string command_of(const RunOptions& options) {
    const ScenarioOptions& given = options.scenario;
    std::string text = "suar run " + given.path + " -o " + options.output;
    const auto add = [&](const char* name, const std::string& value) {
        if (!value.empty()) text += std::string(" ") + name + " " + value;
    };
    const auto number = [](auto value) { return value ? std::to_string(*value) : std::string(); };
    add("--seed", number(given.seed));
    add("--replicates", number(given.replicates));
    add("--weight", number(given.weight));
    add("--from", given.from);
    add("--to", given.to);
    for (const std::string& set : given.set) add("--set", set);
    add("--draw", number(given.draw));
    if (given.toy) text += " --toy";
    add("--checkpoint-at", options.checkpoints.at);
    add("--checkpoint", options.checkpoints.file);
    add("--checkpoint-every", options.checkpoints.every);
    add("--from-checkpoint", options.checkpoints.from);
    return text;
}

// A checkpoint that turns out to be made up is wrong input, however late that is seen.
int exit_code_of(const Problems& problems, const RunOptions& options) {
    return problems.front().place == options.checkpoints.from ? exit_wrong_input : exit_failed;
}

Result<std::optional<Checkpoint>> checkpoint_of(const RunOptions& options,
                                                const ResultLayout& layout) {
    if (options.checkpoints.from.empty()) return std::optional<Checkpoint>();
    auto opened = Checkpoint::open(options.checkpoints.from, {program_identity(), layout});
    if (!opened) return opened.problems();
    return std::optional<Checkpoint>(std::move(opened.value()));
}

int run(const RunOptions& options) {
    const auto scenario = read_scenario_file(options.scenario);
    if (!scenario) return refuse(scenario.problems(), exit_wrong_input);
    const ResultLayout layout = layout_of(scenario.value());
    const Replace replace = options.force ? Replace::results : Replace::nothing;
    const std::vector<std::string> inputs{options.scenario.path, options.checkpoints.from};
    if (const Problems found = output_obstacles(options.output, replace, inputs); !found.empty())
        return refuse(found, exit_wrong_input);
    const auto plan =
        plan_checkpoints(options.checkpoints, options.output, layout,
                         options.force ? Checkpoints::replace : Checkpoints::only_new);
    if (!plan) return refuse(plan.problems(), exit_wrong_input);
    if (const Status fits = check_size(layout); !fits)
        return refuse(fits.problems(), exit_wrong_input);
    auto from = checkpoint_of(options, layout);
    if (!from) return refuse(from.problems(), exit_wrong_input);
    say(show_warnings(scenario.value().warnings));

    listen_for_interrupts();
    const Workers workers(options.threads, std::nullopt);
    try {
        const auto done = simulate_to_file(
            scenario.value(), layout, to_the_end(layout), options.output, plan.value(),
            std::move(from.value()), workers, options.quiet ? Loudness::quiet : Loudness::normal);
        if (!done) return refuse(done.problems(), exit_code_of(done.problems(), options));
        const RunOutcome& outcome = done.value();
        const RunFacts facts{command_of(options),     workers.threads(), outcome.simulated_seconds,
                             outcome.written_seconds, outcome.digest,    state_name(outcome.state)};
        const Status logged = write_run_log(options.output + ".log", facts);
        const int shown = show(options, layout, outcome);
        if (!logged) return refuse(logged.problems(), exit_failed);
        return outcome.checkpoints_written ? shown : exit_failed;
    } catch (const BrokenLaw& broken) {
        say(broken_law_text(broken));
        return exit_failed;
    }
}

} // namespace

void add_run(CLI::App& app, int& exit_code) {
    const auto options = std::make_shared<RunOptions>();
    CLI::App* run_app =
        app.add_subcommand("run", "Simulate a scenario; writes one HDF5 result file");
    add_scenario_options(*run_app, options->scenario);
    run_app->add_option("-o,--output", options->output, "Result file")->required();
    run_app
        ->add_option("--draw", options->scenario.draw,
                     "Draw K of the numbers that are distributions (default: their means)")
        ->check(whole_number(1, most_draws));
    run_app
        ->add_option("--threads", options->threads,
                     "Number of threads; never changes the result (default: all)")
        ->check(whole_number(1, 1024));
    add_checkpoint_options(*run_app, options->checkpoints);
    run_app->add_flag("--force", options->force, "Replace the result file if it exists");
    run_app->add_flag("--quiet", options->quiet, "No progress and no summary");
    run_app->add_flag("--json", options->json, "Summary as JSON on standard output");
    run_app->footer("Example: suar run scenarios/indonesia.toml -o baseline.h5 --seed 7 "
                    "--set mission.beds=500");
    run_app->callback([options, &exit_code] { exit_code = run(*options); });
}

} // namespace suar
