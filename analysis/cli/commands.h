// The commands of `suar`: each adds itself to the command line and leaves an exit code when it ran.
#pragma once

#include <CLI/CLI.hpp>

namespace suar {

inline constexpr int exit_done = 0;
inline constexpr int exit_failed = 1;       // the run failed
inline constexpr int exit_wrong_input = 2;  // the command line, a scenario or a file is wrong
inline constexpr int exit_did_not_hold = 3; // a reproduction did not come out the same
inline constexpr int exit_interrupted = 130;

void add_run(CLI::App& app, int& exit_code);
void add_compare(CLI::App& app, int& exit_code);
void add_report(CLI::App& app, int& exit_code);
void add_export(CLI::App& app, int& exit_code);
void add_calibrate(CLI::App& app, int& exit_code);
void add_check(CLI::App& app, int& exit_code);
void add_inspect(CLI::App& app, int& exit_code);
void add_reproduce(CLI::App& app, int& exit_code);
void add_trace(CLI::App& app, int& exit_code);
void add_explain(CLI::App& app, int& exit_code);
void add_new(CLI::App& app, int& exit_code);

} // namespace suar
