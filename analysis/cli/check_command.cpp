// suar check: read a scenario and everything it names, and say every problem at once.
#include "cli/commands.h"
#include "cli/say.h"
#include "cli/scenario_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <memory>

namespace suar {
namespace {

std::string with_commas(std::int64_t number) {
    std::string text = std::to_string(number);
    for (std::size_t end = text.size(); end > 3; end -= 3) text.insert(end - 3, ",");
    return text;
}

std::string counted(std::int64_t number, const std::string& one, const std::string& many) {
    return with_commas(number) + " " + (number == 1 ? one : many);
}

// What a scenario has beside the baseline: nothing, or a line each.
std::string policy_lines(const Scenario& scenario) {
    std::string lines;
    for (const Intervention& each : scenario.interventions)
        lines += fmt::format("  {:<10} {} ({}, {} to {})\n", lines.empty() ? "policy" : "",
                             each.name, type_of(each), to_text(each.start), to_text(each.end));
    if (!scenario.uncertain.empty())
        lines += fmt::format(
            "  uncertain  {} given as distributions: a run takes the means\n",
            counted(static_cast<std::int64_t>(scenario.uncertain.size()), "number", "numbers"));
    return lines;
}

std::string summary(const std::string& path, const Scenario& scenario) {
    std::int64_t people = 0;
    for (const ProvinceRow& province : scenario.tables.provinces) people += province.labour_force;
    const auto& destinations = scenario.tables.destinations;
    const auto open = std::count_if(destinations.begin(), destinations.end(),
                                    [](const DestinationRow& row) { return row.opens; });
    std::string changes;
    for (std::size_t segment = 1; segment < scenario.parameters.size(); ++segment)
        changes += (changes.empty() ? "" : ", ") + to_text(scenario.parameters[segment].from);
    return fmt::format(
        "{}: no problems\n"
        "  title      {}\n"
        "  time       {} to {}, {}; {}, seed {}\n"
        "  persons    {} in {}; one agent for {}: {} agents\n"
        "  abroad     {}, {} of them with sites\n"
        "  parameters {}{}\n{}",
        path, scenario.title, to_text(scenario.start), to_text(scenario.end),
        counted(scenario.end - scenario.start + 1, "day", "days"),
        counted(scenario.replicates, "replicate", "replicates"), scenario.seed, with_commas(people),
        counted(static_cast<std::int64_t>(scenario.tables.provinces.size()), "province",
                "provinces"),
        scenario.weight, with_commas(people / scenario.weight),
        counted(static_cast<std::int64_t>(destinations.size()), "country", "countries"), open,
        scenario.records.size(), changes.empty() ? "" : "; some change on " + changes,
        policy_lines(scenario));
}

int check(const ScenarioOptions& options) {
    const Result<Scenario> scenario = read_scenario_file(options);
    if (!scenario.ok()) {
        const std::size_t count = scenario.problems().size();
        say(fmt::format("{}{}: {}\n", show_problems(scenario.problems()), options.path,
                        counted(static_cast<std::int64_t>(count), "problem", "problems")));
        return exit_wrong_input;
    }
    say(show_warnings(scenario.value().warnings));
    std::cout << summary(options.path, scenario.value());
    return exit_done;
}

} // namespace

void add_check(CLI::App& app, int& exit_code) {
    CLI::App* command =
        app.add_subcommand("check", "Read a scenario and say every problem at once");
    command->footer(
        "Example: suar check scenarios/indonesia.toml --set travel.factor@2024-01-01=0.9");
    const auto options = std::make_shared<ScenarioOptions>();
    add_scenario_options(*command, *options);
    command->callback([options, &exit_code] { exit_code = check(*options); });
}

} // namespace suar
