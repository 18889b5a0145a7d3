// suar new: a commented scenario file to start from.
#include "cli/build_facts.h"
#include "cli/commands.h"
#include "cli/new_scenario.h"
#include "cli/say.h"
#include "cli/scenario_file.h"
#include "scenario/csv.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <iostream>
#include <memory>
#include <unistd.h>

namespace suar {
namespace {

namespace fs = std::filesystem;

struct NewOptions {
    std::string name, baseline;
    bool policy = false;
};

const char* const in_the_sources = "scenarios/indonesia.toml";

bool is_file(const fs::path& path) {
    std::error_code error;
    return fs::is_regular_file(path, error);
}

// In a folder or in those above it; empty when it is in none of them.
fs::path found_above(fs::path folder) {
    for (;; folder = folder.parent_path()) {
        if (is_file(folder / in_the_sources)) return folder / in_the_sources;
        if (is_file(folder / "indonesia.toml")) return folder / "indonesia.toml";
        if (folder == folder.parent_path()) return {};
    }
}

fs::path folder_of_program() {
    std::error_code error;
    return fs::read_symlink("/proc/self/exe", error).parent_path();
}

// Near the new file, near where the command is given, or near the program itself.
fs::path find_baseline(const fs::path& file) {
    std::error_code error;
    for (const fs::path& folder :
         {file.parent_path(), fs::current_path(error), folder_of_program()}) {
        if (folder.empty()) continue;
        if (fs::path found = found_above(folder); !found.empty()) return found;
        if (is_file(folder / "share/suar" / in_the_sources))
            return folder / "share/suar" / in_the_sources;
    }
    return {};
}

int refuse(const Problem& problem, int exit_code) {
    say(show_problems({problem}));
    return exit_code;
}

Problem cannot(const char* what, const std::string& path, int error) {
    return {path, "", fmt::format("it cannot be {} ({})", what, std::strerror(error)), "", ""};
}

// Writes NAME.part and links it to its name: so the name never stands for half a file, and no file
// is ever replaced, not even one made in this moment.
Status write_new(const std::string& path, const std::string& text) {
    const std::string part = path + ".part";
    std::FILE* const file = std::fopen(part.c_str(), "w");
    if (!file) return cannot("made", path, errno);
    const bool written = std::fwrite(text.data(), 1, text.size(), file) == text.size() &&
                         std::fflush(file) == 0 && ::fsync(::fileno(file)) == 0;
    const bool closed = std::fclose(file) == 0;
    const bool named = written && closed && ::link(part.c_str(), path.c_str()) == 0;
    const int error = errno;
    std::remove(part.c_str());
    if (named) return Done{};
    if (written && closed && error == EEXIST)
        return Problem{path, "", "the file exists", "",
                       "choose another name; nothing is overwritten"};
    return cannot("written", path, error);
}

int make(const NewOptions& options) {
    std::error_code error;
    const std::string path =
        options.name.ends_with(".toml") ? options.name : options.name + ".toml";
    const fs::path file = fs::absolute(path, error).lexically_normal();
    if (file.stem().empty() || file.stem() == ".toml" || options.name.ends_with("/") ||
        first_not_text(path) != std::string::npos || path.find('\n') != std::string::npos)
        return refuse({path, "", "this is no name of a file", "a name such as my-policy.toml", ""},
                      exit_wrong_input);
    if (!fs::is_directory(file.parent_path(), error))
        return refuse({file.parent_path().string(), "", "there is no such folder", "", ""},
                      exit_wrong_input);
    if (fs::exists(fs::symlink_status(file, error)))
        return refuse(
            {path, "", "the file exists", "", "choose another name; nothing is overwritten"},
            exit_wrong_input);
    const fs::path baseline = options.baseline.empty()
                                  ? find_baseline(file)
                                  : fs::absolute(options.baseline, error).lexically_normal();
    if (!is_file(baseline))
        return refuse({options.baseline, "",
                       options.baseline.empty()
                           ? fmt::format("the baseline, {}, is not found from here", in_the_sources)
                           : "there is no such file",
                       "", "say where it is: --baseline PATH"},
                      exit_wrong_input);
    const fs::path folder = file.parent_path();
    const fs::path schema = baseline.parent_path() / "schema.json";
    const auto seen = [&](const fs::path& other) {
        return other.lexically_relative(folder).generic_string();
    };
    const std::string text =
        new_scenario(options.policy ? Start::policy : Start::scenario, file.stem().string(),
                     seen(baseline), is_file(schema) ? seen(schema) : "");
    const Status written = write_new(path, text);
    if (!written) return refuse(written.problems().front(), exit_failed);
    std::cout << fmt::format(
        "{0} is written; it extends {1}\n\nNext:\n  {2} check {0}\n  {2} run {0} -o {3}.h5\n", path,
        seen(baseline), command_name(), file.stem().string());
    return exit_done;
}

} // namespace

void add_new(CLI::App& app, int& exit_code) {
    CLI::App* command = app.add_subcommand("new", "Write a commented scenario file to start from");
    const auto options = std::make_shared<NewOptions>();
    command->add_option("NAME", options->name, "The file to write; .toml is added to its name")
        ->required();
    command->add_flag("--policy", options->policy,
                      "A policy only: the baseline with one intervention of each type");
    command->add_option("--baseline", options->baseline,
                        "The scenario that it extends (default: scenarios/indonesia.toml)");
    command->footer("Example: suar new my-policy --policy");
    command->callback([options, &exit_code] { exit_code = make(*options); });
}

} // namespace suar
