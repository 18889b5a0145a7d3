#include "cli/scenario_file.h"

#include "cli/build_facts.h"
#include "cli/option_values.h"
#include "cli/say.h"
#include "results/safe_file.h"
#include "scenario/csv.h"
#include "scenario/draw_parameters.h"
#include "scenario/report.h"
#include "scenario/without_result.h"
#include "simulation/disk.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>

namespace suar {
namespace {

struct Position {
    std::string file;
    std::size_t line = 0, column = 0; // 0: the file as a whole
};

Position position_in_file(const std::string& place) {
    Position position{place};
    const std::size_t last = place.rfind(':');
    if (last == std::string::npos || last == 0) return position;
    const std::size_t first = place.rfind(':', last - 1);
    if (first == std::string::npos) return position;
    const auto number = [&](std::size_t from, std::size_t to) {
        std::size_t value = 0;
        const auto [stop, error] = std::from_chars(place.data() + from, place.data() + to, value);
        return error == std::errc{} && stop == place.data() + to ? value : 0;
    };
    const std::size_t line = number(first + 1, last), column = number(last + 1, place.size());
    if (line == 0 || column == 0) return position;
    return {place.substr(0, first), line, column};
}

bool continues_character(char sign) { return (static_cast<unsigned char>(sign) & 0xC0u) == 0x80u; }

std::size_t characters(std::string_view text) {
    std::size_t count = 0;
    for (const char sign : text) count += continues_character(sign) ? 0 : 1;
    return count;
}

// The part of a line from a column on, where columns count characters.
std::string_view from_column(std::string_view line, std::size_t column) {
    std::size_t at = 0;
    for (std::size_t passed = 1; at < line.size(); ++at) {
        if (continues_character(line[at])) continue;
        if (passed++ == column) break;
    }
    return line.substr(at);
}

// What to mark: a text to its closing quote, else to the next blank or sign.
std::size_t marked_characters(const std::string& file, std::string_view rest) {
    if (rest.empty()) return 1;
    const char quote = rest.front();
    std::size_t end = rest.find_first_of(file.ends_with(".csv") ? "," : " \t,=]}#");
    if (quote == '"' || quote == '\'') {
        end = rest.find(quote, 1);
        if (end != std::string_view::npos) ++end;
    }
    return std::max<std::size_t>(1, characters(rest.substr(0, end)));
}

class Excerpts {
public:
    // The line and a mark under it; nothing when the file cannot be read again.
    std::string around(const Position& at, const std::string& remark) {
        if (at.line == 0) return {};
        const std::string line = line_of(at);
        constexpr std::size_t longest = 200;
        if (line.empty() || line.size() > longest) return {};
        const std::string_view rest = from_column(line, at.column);
        std::string mark(at.column - 1, ' ');
        mark.append(marked_characters(at.file, rest), '^');
        const std::string marked = remark.empty() ? mark : mark + " " + remark;
        return fmt::format("{:>5} | {}\n      | {}\n", at.line, line, marked);
    }

private:
    std::string line_of(const Position& at) {
        const auto [found, is_new] = texts_.try_emplace(at.file);
        if (is_new)
            if (Result<std::string> text = read_disk(at.file); text.ok())
                found->second = text.value();
        std::string_view text = found->second;
        for (std::size_t line = 1; line < at.line; ++line) {
            const std::size_t end = text.find('\n');
            if (end == std::string_view::npos) return {};
            text.remove_prefix(end + 1);
        }
        text = text.substr(0, text.find('\n'));
        if (text.ends_with('\r')) text.remove_suffix(1);
        return std::string(text);
    }

    std::map<std::string, std::string> texts_;
};

// Of a file that is to be read and is not there: the one beside it that was most likely meant.
std::string file_meant(const Problem& problem) {
    namespace fs = std::filesystem;
    constexpr std::size_t most = 10'000; // files looked at
    // One that could not be written is not there either. These are the system's words and ours.
    if (problem.found.find("o such file") == std::string::npos) return {};
    const fs::path path = problem.place;
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    std::error_code error;
    if (!path.has_extension() || fs::exists(path, error) || error) return {};
    std::vector<std::string> names;
    for (fs::directory_iterator file(folder, error), end; !error && file != end;
         file.increment(error))
        if (names.size() < most && file->path().extension() == path.extension())
            names.push_back(file->path().filename().string());
    std::sort(names.begin(), names.end()); // which of two as near must not depend on the disk
    const std::string meant = nearest(path.filename().string(), names);
    if (meant.empty()) return {};
    return fmt::format("did you mean \"{}\"?",
                       path.has_parent_path() ? (folder / meant).string() : meant);
}

std::string show(const Problems& problems, std::string_view what) {
    std::string text;
    Excerpts excerpts;
    for (const Problem& problem : problems) {
        if (!problem.place.empty()) text += one_line(problem.place) + ": ";
        text +=
            fmt::format("{}: {}{}", what, problem.key.empty() ? "" : one_line(problem.key) + ": ",
                        one_line(problem.found));
        const std::string remark =
            problem.expected.empty() ? "" : "expected " + one_line(problem.expected);
        const std::string excerpt = excerpts.around(position_in_file(problem.place), remark);
        text += excerpt.empty() && !remark.empty() ? "; " + remark + "\n" : "\n" + excerpt;
        const std::string help = problem.help.empty() ? file_meant(problem) : problem.help;
        if (!help.empty()) text += "  help: " + one_line(help) + "\n";
    }
    return printable(text);
}

// By its name, or by bytes that no text has: a result whose first bytes are not those of HDF5.
bool seems_damaged_hdf5(const std::string& path) {
    if (!unreadable(path).empty()) return false;
    if (path.ends_with(".h5") || path.ends_with(".hdf5")) return true;
    // The sizes in an HDF5 file's beginning have zero bytes.
    std::array<char, 512> begin{};
    std::ifstream file(path, std::ios::binary);
    file.read(begin.data(), begin.size());
    const auto* const end = begin.data() + file.gcount();
    return std::find(std::as_const(begin).data(), end, '\0') != end;
}

// What is clearly something else: told once, and not by each key and table that it lacks.
std::optional<Problem> no_scenario(const std::string& path) {
    const auto refuse = [&](const char* found, const std::string& help) {
        return Problem{path, "", found, "a scenario, which is a text (TOML)", help};
    };
    if (path.empty()) return refuse("the name of the scenario is empty", "");
    if (looks_like_hdf5(path))
        return refuse("this is an HDF5 file, as results are",
                      fmt::format("to see what it holds: {} inspect {}", command_name(), path));
    std::error_code error;
    if (std::filesystem::is_regular_file(path, error) &&
        std::filesystem::file_size(path, error) == 0)
        return refuse("the file is empty",
                      fmt::format("to begin with one: {} new NAME", command_name()));
    if (seems_damaged_hdf5(path))
        return refuse("this is no HDF5 file, or its beginning is damaged",
                      "a result that is damaged must be run again; the name of a scenario ends "
                      "with .toml");
    return std::nullopt;
}

Result<Scenario> read(const ScenarioOptions& options, const Overrides& overrides) {
    return options.writes_result ? read_scenario(options.path, overrides, disk())
                                 : read_scenario_without_result(options.path, overrides, disk());
}

// The same scenario with a draw of the numbers that are distributions instead of their means.
Result<Scenario> drawn(const Scenario& means, const ScenarioOptions& options, Overrides overrides) {
    for (std::string& set : drawn_settings(means, means.seed, *options.draw))
        overrides.set.push_back(std::move(set));
    overrides.draw = *options.draw;
    Result<Scenario> scenario = read(options, overrides);
    if (scenario.ok() && means.uncertain.empty())
        scenario.value().warnings.push_back(
            {"--draw", "", "no number of this scenario is a distribution", "",
             "write one as { dist = \"uniform\", low = 0.1, high = 0.4 } to draw from it"});
    return scenario;
}

std::optional<Day> read_day(const std::string& option, const std::string& text,
                            Problems& problems) {
    if (text.empty()) return std::nullopt;
    const std::optional<Day> day = parse_day(text);
    if (!day)
        problems.push_back({option, "", fmt::format("\"{}\" is not a date", text),
                            "a date such as 2023-01-31", ""});
    return day;
}

} // namespace

void add_scenario_options(CLI::App& command, ScenarioOptions& options) {
    command.add_option("SCENARIO", options.path, "Scenario file (TOML)")->required();
    add_override_options(command, options);
}

void add_override_options(CLI::App& command, ScenarioOptions& options) {
    command
        .add_option("--set", options.set,
                    "key=value, or key@2024-01-01=value from that day on; any parameter, "
                    "repeatable")
        ->allow_extra_args(false);
    command
        .add_option("--seed", options.seed,
                    "Names the luck: same seed, same people and luck; a whole number")
        ->check(any_count());
    command
        .add_option("--replicates", options.replicates, "Runs that differ in luck only: 1 to 10000")
        ->check(any_count());
    command
        .add_option("--weight", options.weight,
                    "Persons for whom one agent stands: 1 (each person an agent) to 100, or with "
                    "--toy to 10000")
        ->check(any_count());
    command.add_option("--from", options.from, "First simulated day: a date such as 2023-01-31");
    command.add_option("--to", options.to, "Last simulated day: a date, not before the first one");
    command.add_flag("--toy", options.toy, "Allow a weight above 100, for lessons and tests");
}

Result<Scenario> read_scenario_file(const ScenarioOptions& options) {
    if (auto problem = no_scenario(options.path)) return *problem;
    Overrides overrides;
    overrides.set = options.set;
    overrides.seed = options.seed;
    overrides.replicates = options.replicates;
    overrides.weight = options.weight;
    overrides.toy = options.toy;
    Problems problems;
    overrides.from = read_day("--from", options.from, problems);
    overrides.to = read_day("--to", options.to, problems);
    Result<Scenario> scenario = read(options, overrides);
    if (scenario.ok() && options.draw) scenario = drawn(scenario.value(), options, overrides);
    if (problems.empty()) return scenario;
    if (!scenario.ok())
        problems.insert(problems.end(), scenario.problems().begin(), scenario.problems().end());
    return problems;
}

std::string printable(std::string text) {
    for (char& sign : text)
        if (sign == '\t') sign = ' ';
    for (std::size_t bad = first_not_text(text); bad != std::string::npos;
         bad = first_not_text(text))
        text[bad] = '?';
    return text;
}

std::string one_line(std::string text) {
    constexpr std::size_t most = 4096; // as long as a path can be
    if (text.size() > most) {
        std::size_t end = most;
        while (end > 0 && continues_character(text[end])) --end;
        text = text.substr(0, end) + "...";
    }
    std::replace(text.begin(), text.end(), '\n', '?');
    return printable(std::move(text));
}

std::string show_problems(const Problems& problems) { return show(problems, "error"); }
int refuse(const Problems& problems, int exit_code) {
    say(show_problems(problems));
    return exit_code;
}
std::string show_warnings(const Problems& warnings) { return show(warnings, "warning"); }

std::string broken_law_text(const BrokenLaw& broken) {
    return fmt::format(
        "error: the program broke a law of its own, so there is no result: {}: {}\n"
        "  help: this is a fault of suar, not of the scenario; please report it with the scenario "
        "and the seed\n",
        broken.law, broken.detail);
}

} // namespace suar
