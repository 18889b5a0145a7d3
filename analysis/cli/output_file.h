// Where a command may put its file: what can be known to go wrong before anything is run.
#pragma once

#include "core/error.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace suar {

// --force replaces files of suar only, and of the kind that the command writes.
enum class Replace : std::uint8_t {
    nothing,
    results,
    calibrations,
    calibrated_scenarios,
    checkpoints,
    pages_and_pictures, // of `suar report`
    tables              // of `suar export`, which begin with what the command says
};

// With which calibrations and their scenarios begin.
inline constexpr std::string_view calibration_mark = "{\n  \"filetype\": \"suar-calibration\"";
inline constexpr std::string_view calibrated_scenario_mark = "# Written by `suar calibrate`";

// With which a picture begins; a page begins with page_mark.
inline constexpr std::string_view picture_mark = "<!-- Made by suar report -->\n";

// `inputs` are files that the command reads, which it must not overwrite; `mark` is with what the
// tables begin that --force may replace.
Problems output_obstacles(const std::string& output, Replace replace,
                          const std::vector<std::string>& inputs, std::string_view mark = {});
// What stands in the way of a folder of files that is made new where there is none: "" is none.
Problems folder_obstacles(const std::string& folder);

} // namespace suar
