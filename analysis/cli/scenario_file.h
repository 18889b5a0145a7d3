// Scenarios on the command line: the options that all commands share, files from the disk, and
// problems as people read them.
#pragma once

#include "scenario/scenario.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <string>
#include <vector>

namespace suar {

struct ScenarioOptions {
    std::string path;
    std::vector<std::string> set;
    std::optional<std::uint32_t> seed, replicates, weight;
    std::string from, to; // dates as written; empty when not given
    bool toy = false;
    std::optional<std::uint32_t> draw; // of the numbers that are distributions; none: their means
    bool writes_result = true;         // which must not exceed output.max_bytes
};

// --set, --seed, --replicates, --weight, --from, --to, --toy.
void add_override_options(CLI::App& command, ScenarioOptions& options);
// The same after SCENARIO.
void add_scenario_options(CLI::App& command, ScenarioOptions& options);

Result<Scenario> read_scenario_file(const ScenarioOptions& options);

// Each problem with its line of the file, the place marked, and how to mend it.
std::string show_problems(const Problems& problems);
// Says them on standard error, and gives the exit code on.
int refuse(const Problems& problems, int exit_code);
std::string show_warnings(const Problems& warnings);
std::string broken_law_text(const BrokenLaw& broken);

// A text from a stranger must not send commands to the terminal.
std::string printable(std::string text);
// Nor begin a line that the program did not write.
std::string one_line(std::string text);

} // namespace suar
