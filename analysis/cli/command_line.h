// Mistakes on the command line, told as those in scenarios are: every one at once, with what was
// expected and how to mend it.
#pragma once

#include "core/error.h"

#include <CLI/CLI.hpp>

namespace suar {

// After the app has refused the line. Each problem's place is the option or the argument.
Problems command_line_problems(const CLI::App& app, const CLI::ParseError& refusal);

} // namespace suar
