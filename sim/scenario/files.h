// The scenario file, the files it extends and the command line, laid over each other.
#pragma once

#include "scenario/scenario.h"
#include "scenario/settings.h"

namespace suar {

// What stands after all `extends`: the file itself before the files it extends. Nothing, beside the
// problems, when a file could not be read: what is missing then cannot be told.
std::optional<Settings> read_files(const std::string& path, const FileSource& files,
                                   Report& report);

// The command line stands before every file.
void apply_overrides(const Overrides& overrides, Settings& settings, Report& report);

} // namespace suar
