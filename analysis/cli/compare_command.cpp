// suar compare: worlds with and without policies, same people and same luck.
#include "cli/build_facts.h"
#include "cli/commands.h"
#include "cli/comparing.h"
#include "cli/comparison_cost.h"
#include "cli/comparison_json.h"
#include "cli/comparison_text.h"
#include "cli/interrupt.h"
#include "cli/json_text.h"
#include "cli/option_values.h"
#include "cli/output_file.h"
#include "cli/report_files.h"
#include "cli/say.h"
#include "compare/comparison_file.h"
#include "scenario/draw_parameters.h"

#include <algorithm>
#include <fmt/format.h>
#include <iostream>
#include <nlohmann/json.hpp>

namespace suar {

namespace {

constexpr std::uint32_t quick_weight = 20, quick_replicates = 4;

Problems obstacles(const CompareOptions& options) {
    Problems problems;
    if (options.writes)
        problems = output_obstacles(
            options.output, options.force ? Replace::results : Replace::nothing, paths_of(options));
    if (options.page.empty()) return problems;
    if (options.writes && options.page == options.output)
        problems.push_back(
            {"--report", "", "it is the name of the comparison file too", "another name", ""});
    const Problems more = output_obstacles(
        options.page, options.force ? Replace::pages_and_pictures : Replace::nothing,
        paths_of(options));
    problems.insert(problems.end(), more.begin(), more.end());
    return problems;
}

Result<Wishes> wishes_of(const CompareOptions& options) {
    Wishes wishes{std::nullopt, options.luck == "shared" ? Luck::shared : Luck::independent,
                  options.no_placebo ? Placebo::without : Placebo::with};
    if (options.horizon.empty()) return wishes;
    wishes.horizon = parse_day(options.horizon);
    if (!wishes.horizon)
        return Problem{"--horizon", "", fmt::format("\"{}\" is not a date", options.horizon),
                       "a date such as 2024-12-31", ""};
    return wishes;
}

// A placebo run by another program than the base would show the programs' difference.
bool made_by_this_program(const Side& side) {
    return !side.file || (side.file->header().program_version == program_version() &&
                          side.file->header().program_commit == program_commit());
}

// What the user should know at once, whatever is shown later.
void warn(const Sides& sides, const Plan& plan) {
    say(show_warnings(sides.warnings));
    Problems warnings;
    if (sides.base.file && plan.placebo == Placebo::with)
        say(fmt::format("The placebo is run from the scenario in {}.\n", sides.base.name));
    if (!made_by_this_program(sides.base)) {
        const ResultHeader& header = sides.base.file->header();
        warnings.push_back(
            {sides.base.name, "",
             fmt::format("there is no placebo: it was written by suar {} ({}), and this is {} ({})",
                         header.program_version, header.program_commit, program_version(),
                         program_commit()),
             "", ""});
    }
    const bool all_finished =
        std::all_of(sides.policies.begin(), sides.policies.end(),
                    [](const Side& policy) { return policy.file.has_value(); });
    if (!made_by_this_program(sides.base) && !all_finished)
        warnings.push_back({sides.base.name, "", "it was written by another program than this", "",
                            "a difference may be the program's and not the policy's"});
    for (std::size_t p = 0; p < sides.policies.size(); ++p) {
        const Side& policy = sides.policies[p];
        if (plan.differences[p] && plan.differences[p]->first > plan.window.last)
            warnings.push_back(
                {policy.name, "",
                 fmt::format("it begins on {}, after the horizon {}",
                             to_text(plan.differences[p]->first), to_text(plan.window.last)),
                 "", "nothing of it can be seen; see --horizon"});
        if (!plan.differences[p])
            warnings.push_back(
                {policy.name, "", fmt::format("nothing differs from {}", sides.base.name), "", ""});
        if (policy.file && !made_by_this_program(policy))
            warnings.push_back({policy.name, "", "it was written by another program than this", "",
                                "a difference may be the program's and not the policy's"});
    }
    say(show_warnings(warnings));
}

// Parameters can be drawn where scenarios have distributions, and only in what is still to be run.
Problems draw_obstacles(const CompareOptions& options, const Sides& sides) {
    if (options.draws == 0) return {};
    std::size_t drawn = drawn_settings(sides.base.scenario, sides.base.scenario.seed, 1).size();
    for (const Side& policy : sides.policies)
        drawn += drawn_settings(policy.scenario, policy.scenario.seed, 1).size();
    if (any_finished(sides))
        return {{"--draws", "", "a finished file cannot be drawn again", "scenarios only",
                 "give the scenario instead of the file"}};
    if (drawn == 0)
        return {{"--draws", "", "no number of these scenarios is a distribution",
                 "at least one such as { dist = \"beta\", mean = 0.4, sd = 0.1 }", ""}};
    return {};
}

// At the ends a finished file is run again from what it holds: beside numbers of another program
// that would show the programs' difference.
Problems end_obstacles(const CompareOptions& options, const Sides& sides) {
    if (!runs_ends(options, sides)) return {};
    Problems problems;
    const auto look_at = [&](const Side& side) {
        if (!made_by_this_program(side))
            problems.push_back(
                {"--ends", "",
                 fmt::format("{} was written by another program than this", side.name),
                 "files of this program", "run its scenario again"});
    };
    look_at(sides.base);
    for (const Side& policy : sides.policies) look_at(policy);
    return problems;
}

int show(const CompareOptions& options, const Comparison& comparison) {
    if (options.json)
        std::cout << json_text(comparison_json(comparison), 2) << "\n";
    else if (!options.quiet)
        std::cout << printable(comparison_text(comparison));
    return exit_done;
}

// Nothing is run for a file that cannot be written.
Result<std::optional<WholeFile>> hold(const std::string& name) {
    if (name.empty()) return std::optional<WholeFile>();
    auto file = WholeFile::begin(name);
    if (!file) return file.problems();
    return std::optional<WholeFile>(std::move(file.value()));
}

// How the base fits the record: as asked for, or as is kept beside the base, unless it is set
// otherwise here.
Result<std::optional<FitRecord>> fit_of(const CompareOptions& options, const Side& base) {
    if (options.page.empty()) return std::optional<FitRecord>();
    if (!options.fit.empty()) {
        auto record = fit_record_of_file(options.fit);
        if (!record) return record.problems();
        return std::optional(std::move(record.value()));
    }
    if (base.file || !options.scenario.set.empty()) return std::optional<FitRecord>();
    return fit_record_beside(options.base, base.scenario.title);
}

Status keep(std::optional<WholeFile>& file, std::optional<WholeFile>& page,
            const CompareOptions& options, const Comparison& comparison,
            const std::optional<FitRecord>& fit) {
    if (file)
        if (Status kept = write_comparison(std::move(*file), comparison, build_facts()); !kept)
            return kept;
    if (!page) return Done{};
    const auto contents =
        report_contents(comparison, fit, {options.page, "", language_of(options.language)});
    if (Status kept = page->put(contents.front().text); !kept) return kept;
    return page->finish_unsealed();
}

int compare(const CompareOptions& options) {
    if (const Problems found = obstacles(options); !found.empty())
        return refuse(found, exit_wrong_input);
    auto wishes = wishes_of(options);
    if (!wishes) return refuse(wishes.problems(), exit_wrong_input);
    const auto rates = rates_of(options);
    if (!rates) return refuse(rates.problems(), exit_wrong_input);
    ScenarioOptions scenario = options.scenario;
    scenario.writes_result = false;
    if (options.quick) {
        const auto paths = paths_of(options);
        if (std::any_of(paths.begin(), paths.end(), looks_like_hdf5))
            return refuse({{"--quick", "", "a finished file is as it was run", "scenarios only",
                            "leave it out"}},
                          exit_wrong_input);
        scenario.weight = scenario.weight.value_or(quick_weight);
        scenario.replicates = scenario.replicates.value_or(quick_replicates);
    }
    const auto sides = open_sides(paths_of(options), scenario);
    if (!sides) return refuse(sides.problems(), exit_wrong_input);
    if (!made_by_this_program(sides.value().base)) wishes.value().placebo = Placebo::without;
    const auto plan = plan_comparison(sides.value().base, sides.value().policies, wishes.value());
    if (!plan) return refuse(plan.problems(), exit_wrong_input);
    if (const Problems found = draw_obstacles(options, sides.value()); !found.empty())
        return refuse(found, exit_wrong_input);
    if (const Problems found = end_obstacles(options, sides.value()); !found.empty())
        return refuse(found, exit_wrong_input);
    if (const Problems found = comparison_cost_problems(options, sides.value(), plan.value());
        !found.empty())
        return refuse(found, exit_wrong_input);
    const auto fit = fit_of(options, sides.value().base);
    if (!fit) return refuse(fit.problems(), exit_wrong_input);

    listen_for_interrupts();
    auto output = hold(options.output), page = hold(options.page);
    for (const auto* file : {&output, &page})
        if (!*file) return refuse(file->problems(), exit_failed);
    try {
        const auto compared = run_comparison(options, sides.value(), plan.value(), rates.value(),
                                             [&] { warn(sides.value(), plan.value()); });
        if (!compared) return refuse(compared.problems(), exit_wrong_input);
        if (compared.value()) {
            const Comparison& comparison = *compared.value();
            if (const Status kept =
                    keep(output.value(), page.value(), options, comparison, fit.value());
                !kept)
                return refuse(kept.problems(), exit_failed);
            return show(options, comparison);
        }
        say("Interrupted: nothing was written.\n");
        return exit_interrupted;
    } catch (const BrokenLaw& broken) {
        say(broken_law_text(broken));
        return exit_failed;
    }
}

} // namespace

void add_compare(CLI::App& app, int& exit_code) {
    const auto options = std::make_shared<CompareOptions>();
    CLI::App* command = app.add_subcommand(
        "compare", "Compare policies with a base: same people, same luck, person by person");
    command->add_option("BASE", options->base, "Scenario or finished result")->required();
    command->add_option("POLICY", options->policies, "Scenarios or finished results")->required();
    const CLI::Option* output =
        command->add_option("-o,--output", options->output, "Comparison file (HDF5)");
    command->add_option("--report", options->page,
                        "A page that tells of it: one HTML file that needs no network");
    command->add_option("--fit", options->fit,
                        "For the page: record of suar calibrate (default: the one beside BASE, "
                        "scenarios/indonesia.json beside scenarios/indonesia.toml, if it is of a "
                        "scenario with the title of BASE and nothing is --set)");
    command->add_option("--lang", options->language, "Of the page: en, or id: in Indonesian")
        ->check(one_of({"en", "id"}));
    add_override_options(*command, options->scenario);
    command->add_option("--horizon", options->horizon,
                        "Last day that counts (default: 12 months before the run's end, if that "
                        "leaves a year)");
    command
        ->add_option("--luck", options->luck,
                     "shared, or independent: other luck for the policies than for the base")
        ->check(one_of({"shared", "independent"}));
    command
        ->add_option("--draws", options->draws,
                     "Draw the parameters that have distributions, so many times")
        ->check(whole_number(1, 100'000));
    CLI::Option* ends = command->add_flag_function(
        "--ends", [options](std::int64_t) { options->ends = true; },
        "Run all of it again with each number that no datum identifies at its ends: recruiters' "
        "making up, the recording hazard, referral (6 or 7 times the runs without draws; done with "
        "scenarios, and with finished files where it is asked for)");
    CLI::Option* no_ends = command->add_flag_function(
        "--no-ends", [options](std::int64_t) { options->ends = false; }, "Do without");
    ends->excludes(no_ends);
    command->add_option("--discount", options->discount,
                        "Discount costs and coerced days in prices, such as \"3 %/year\" (default: "
                        "not at all)");
    command->add_option("--precision", options->precision,
                        "Say how many replicates an interval needs that reaches so far to each "
                        "side, in percent of the difference (default: 10 %)");
    command->add_flag("--no-placebo", options->no_placebo,
                      "Leave out the placebo, one world less to run");
    command->add_flag("--quick", options->quick,
                      "A quick look: weight 20, 4 replicates, two at the ends");
    command
        ->add_option("--threads", options->threads,
                     "Number of threads; never changes the result (default: all)")
        ->check(whole_number(1, 1024));
    command->add_flag("--force", options->force,
                      "Replace the comparison file and the page if they exist");
    command->add_flag("--quiet", options->quiet, "No progress and no tables");
    command->add_flag("--json", options->json, "Everything as JSON on standard output");
    command->footer("Example: suar compare scenarios/indonesia.toml "
                    "scenarios/policies/checks-strong.toml --quick -o comparison.h5");
    command->callback([options, output, &exit_code] {
        options->writes = output->count() > 0;
        exit_code = compare(*options);
    });
}

} // namespace suar
