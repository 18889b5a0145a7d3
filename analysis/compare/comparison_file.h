// A comparison as a file: written whole or not at all, and read back with the same checks as a
// result.
#pragma once

#include "compare/comparison.h"
#include "core/error.h"
#include "output/whole_file.h"
#include "results/safe_file.h"

#include <string>
#include <vector>

namespace suar {

inline constexpr std::string_view comparison_filetype = "suar-comparison";
inline constexpr std::int32_t comparison_format_version = 3;
inline constexpr FileKind comparison_kind{comparison_filetype, comparison_format_version,
                                          "a comparison", Numbers::whole_and_real};
// Stands for a date in followed_until where the run ends before 12 months after the horizon.
inline constexpr std::string_view not_followed = "not known: the run ends before";

// What the worlds were made from, as the file says it.
inline constexpr std::string_view from_scenario = "scenario", from_result = "result";

// Into a file that is held since before the runs, so that no run is made for nothing where it
// cannot be written. `build` is kept in the provenance, as results keep it.
Status write_comparison(WholeFile file, const Comparison& comparison,
                        const std::vector<NamedText>& build);

// All of it but the tables and the build, which are kept for people to read.
Result<Comparison> read_comparison(const std::string& file);

} // namespace suar
