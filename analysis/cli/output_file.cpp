#include "cli/output_file.h"

#include "output/checkpoint.h"
#include "output/whole_file.h"
#include "report/html.h"
#include "results/safe_file.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace suar {

namespace {

// After the line that names a scenario's schema, if there is one.
bool begins_with(const std::string& file, std::string_view mark) {
    constexpr std::string_view schema = "#:schema ";
    std::ifstream stream(file, std::ios::binary);
    std::string first(schema.size(), '\0');
    stream.read(first.data(), static_cast<std::streamsize>(first.size()));
    if (first == schema)
        stream.ignore(4096, '\n');
    else
        stream.clear(), stream.seekg(0);
    std::string start(mark.size(), '\0');
    stream.read(start.data(), static_cast<std::streamsize>(start.size()));
    return stream.gcount() == static_cast<std::streamsize>(mark.size()) && start == mark;
}

// An empty file is nobody's loss.
bool may_replace(const std::string& file, Replace replace, std::string_view mark) {
    std::error_code error;
    if (std::filesystem::file_size(file, error) == 0) return true;
    switch (replace) {
    case Replace::nothing:
        return false;
    case Replace::results:
        return looks_like_hdf5(file) && bears_seal(file);
    case Replace::calibrations:
        return begins_with(file, calibration_mark);
    case Replace::calibrated_scenarios:
        return begins_with(file, calibrated_scenario_mark);
    case Replace::checkpoints:
        return is_checkpoint(file);
    case Replace::pages_and_pictures:
        return begins_with(file, page_mark) || begins_with(file, picture_mark);
    case Replace::tables:
        return begins_with(file, mark);
    }
    return false;
}

std::string_view what_force_replaces(Replace replace) {
    switch (replace) {
    case Replace::calibrations:
        return "--force replaces records of calibrations only";
    case Replace::calibrated_scenarios:
        return "--force replaces scenarios that were written by `suar calibrate` only";
    case Replace::checkpoints:
        return "a checkpoint replaces checkpoints of suar only";
    case Replace::pages_and_pictures:
        return "--force replaces pages and pictures of `suar report` only";
    case Replace::tables:
        return "--force replaces the same table of an earlier `suar export` only";
    case Replace::nothing:
    case Replace::results:
        break;
    }
    return "--force replaces results and comparisons only";
}

} // namespace

Problems output_obstacles(const std::string& output, Replace replace,
                          const std::vector<std::string>& inputs, std::string_view mark) {
    namespace fs = std::filesystem;
    std::error_code error;
    const auto refuse = [&](const char* found, const char* expected, std::string_view help) {
        return Problems{{output, "", found, expected, std::string(help)}};
    };
    if (output.empty()) return {{"--output", "", "the name is empty", "the name of a file", ""}};
    const auto folder = fs::path(output).parent_path();
    if (!folder.empty() && !fs::is_directory(folder, error))
        return {{folder.string(), "", "there is no such folder", "", ""}};
    if (!fs::exists(output, error)) return {};
    if (!fs::is_regular_file(output, error))
        return refuse("this is not a file", "the name of a file", "");
    if (std::any_of(inputs.begin(), inputs.end(),
                    [&](const std::string& input) { return fs::equivalent(input, output, error); }))
        return refuse("this file is read by the same command", "another name", "");
    if (replace == Replace::nothing)
        return refuse("the file exists", "", "choose another name, or add --force to replace it");
    if (!may_replace(output, replace, mark))
        return refuse(replace == Replace::results ? "the file is no result of suar"
                                                  : "the file is none that this option writes",
                      "another name", what_force_replaces(replace));
    return {};
}

Problems folder_obstacles(const std::string& folder) {
    namespace fs = std::filesystem;
    std::error_code error;
    if (folder.empty() || fs::is_directory(folder, error)) return {};
    if (fs::exists(folder, error)) return {{folder, "", "this is not a folder", "a folder", ""}};
    const auto above = fs::path(folder).lexically_normal().parent_path();
    if (above.empty() || fs::is_directory(above, error)) return {};
    return {{above.string(), "", "there is no such folder", "", ""}};
}

} // namespace suar
