#include "cli/output_file.h"

#include "results/safe_file.h"

#include <algorithm>
#include <filesystem>

namespace suar {

Problems output_obstacles(const std::string& output, Replace replace,
                          const std::vector<std::string>& inputs) {
    namespace fs = std::filesystem;
    std::error_code error;
    const auto refuse = [&](const char* found, const char* expected, const char* help) {
        return Problems{{output, "", found, expected, help}};
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
        return refuse("the file exists", "",
                      "choose another name with --output, or add --force to replace it");
    if (fs::file_size(output, error) > 0 && !looks_like_hdf5(output))
        return refuse("the file is no result of suar", "another name",
                      "--force replaces results and comparisons only");
    return {};
}

} // namespace suar
