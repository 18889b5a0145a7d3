// A comparison as a file: written whole or not at all, and read back with the same checks as a
// result.
#pragma once

#include "compare/comparison.h"
#include "core/error.h"
#include "output/layout.h"

#include <string>
#include <vector>

namespace suar {

inline constexpr std::string_view comparison_filetype = "suar-comparison";
inline constexpr std::int32_t comparison_format_version = 1;

// `build` is kept in the provenance, as results keep it.
Status write_comparison(const std::string& file, const Comparison& comparison,
                        const std::vector<NamedText>& build);

} // namespace suar
