// suar inspect: what a result file holds, in words.
#include "cli/build_facts.h"
#include "cli/commands.h"
#include "cli/comparison_json.h"
#include "cli/comparison_text.h"
#include "cli/json_text.h"
#include "cli/say.h"
#include "cli/scenario_file.h"
#include "cli/totals.h"
#include "compare/comparison_file.h"
#include "results/result_file.h"

#include <fmt/format.h>
#include <iostream>

namespace suar {

namespace {

struct InspectOptions {
    std::string file;
    bool json = false;
};

std::vector<std::string> groups_of(const ResultFile& file) {
    std::vector<std::string> groups{"series/province", "series/country", "series/intervention",
                                    "series/exit",     "series/group",   "flows",
                                    "cases",           "recruiters",     "compounds",
                                    "missions",        "provenance"};
    std::erase_if(groups, [&](const std::string& group) { return !file.holds("/" + group); });
    return groups;
}

std::string state_text(const ResultHeader& header) {
    if (header.state == RunState::complete) return "complete";
    return fmt::format("incomplete: {} of {} begun, the last one ended on {}",
                       header.replicates_begun, counted(header.replicates, "replicate"),
                       to_text(header.last_day));
}

std::string words(const std::string& name, const ResultFile& file,
                  const std::vector<PlaceTotals>& totals,
                  const std::vector<YearlyReproduction>& reproduction, std::size_t cases) {
    const ResultHeader& header = file.header();
    std::string text = fmt::format("{}: a result of suar {} ({})\n", name, header.program_version,
                                   header.program_commit);
    const auto line = [&](const char* what, const std::string& is) {
        text += fmt::format("  {:<12} {}\n", what, is);
    };
    line("title", one_line(header.title));
    line("period", to_text(header.start) + " to " + to_text(header.end));
    line("weight", "one agent stands for " + counted(header.weight, "person"));
    line("replicates", fmt::format("{}, seed {}", header.replicates, header.seed));
    if (header.draw > 0)
        line("draw", fmt::format("{} of the parameters that are distributions", header.draw));
    line("state", state_text(header));
    line("digest", header.digest + " (verified)");
    line("world", header.world_digest + " (without the cost of interventions)");
    line("cases", fmt::format("{} rows in /cases", cases));
    line("groups", fmt::format("{}", fmt::join(groups_of(file), ", ")));
    text += tables_text(totals) + reproduction_text(reproduction);
    if (header.replicates > 1) text += "\n(means over the replicates that got to the year's end)\n";
    text += fmt::format("\nNext:\n  {1} reproduce {0}\n  {1} trace {0} --person N --province P\n"
                        "    (whose numbers and home provinces are in /cases)\n",
                        name, command_name());
    return text;
}

nlohmann::ordered_json json_of(const std::string& name, const ResultFile& file,
                               const std::vector<PlaceTotals>& totals,
                               const std::vector<YearlyReproduction>& reproduction,
                               std::size_t cases) {
    const ResultHeader& header = file.header();
    nlohmann::ordered_json json;
    json["file"] = name;
    json["filetype"] = "suar-result";
    json["program_version"] = header.program_version;
    json["program_commit"] = header.program_commit;
    json["title"] = header.title;
    json["seed"] = header.seed;
    json["weight"] = header.weight;
    json["replicates"] = header.replicates;
    json["draw"] = header.draw;
    json["replicates_begun"] = header.replicates_begun;
    json["start_date"] = to_text(header.start);
    json["end_date"] = to_text(header.end);
    json["last_day"] = to_text(header.last_day);
    json["state"] = state_name(header.state);
    json["digest"] = header.digest;
    json["world_digest"] = header.world_digest;
    json["digest_verified"] = true; // a file that fails is not opened
    json["cases"] = cases;
    json["groups"] = groups_of(file);
    json["years"] = years_json(totals);
    json["referral_reproduction"] = reproduction_json(reproduction);
    return json;
}

int fail(const Problems& problems) {
    say(show_problems(problems));
    return exit_wrong_input;
}

int inspect_comparison(const InspectOptions& options) {
    const auto comparison = read_comparison(options.file);
    if (!comparison) return fail(comparison.problems());
    if (options.json)
        std::cout << json_text(comparison_json(comparison.value()), 2) << "\n";
    else
        std::cout << printable(fmt::format("{}: a comparison of suar {} ({}), verified\n{}",
                                           options.file, comparison.value().program_version,
                                           comparison.value().program_commit,
                                           comparison_summary(comparison.value())));
    return exit_done;
}

int inspect(const InspectOptions& options) {
    if (claimed_filetype(options.file) == comparison_filetype) return inspect_comparison(options);
    const auto file = open_result(options.file);
    if (!file) return fail(file.problems());
    const auto totals = totals_of(file.value());
    if (!totals) return fail(totals.problems());
    const auto reproduction = reproduction_by_year(file.value());
    if (!reproduction) return fail(reproduction.problems());
    const auto cases = file.value().counts("/cases/case");
    if (!cases) return fail(cases.problems());
    const std::size_t rows = cases.value().values.size();
    if (options.json)
        std::cout << json_text(json_of(options.file, file.value(), totals.value(),
                                       reproduction.value(), rows),
                               2)
                  << "\n";
    else
        std::cout << printable(
            words(options.file, file.value(), totals.value(), reproduction.value(), rows));
    return exit_done;
}

} // namespace

void add_inspect(CLI::App& app, int& exit_code) {
    const auto options = std::make_shared<InspectOptions>();
    CLI::App* command =
        app.add_subcommand("inspect", "What a result or comparison file holds, in words");
    command->add_option("FILE", options->file, "Result or comparison file")->required();
    command->add_flag("--json", options->json, "The same as JSON");
    command->footer("Example: suar inspect baseline.h5");
    command->callback([options, &exit_code] { exit_code = inspect(*options); });
}

} // namespace suar
