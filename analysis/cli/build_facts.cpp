#include "cli/build_facts.h"

#include "commit.h"
#include "core/parallel.h"
#include "output/digest.h"
#include "output/h5.h"

#include <CLI/Version.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <toml++/toml.h>
#include <xxhash.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace suar {

namespace {

std::string dotted(int major, int minor, int patch) {
    return fmt::format("{}.{}.{}", major, minor, patch);
}

} // namespace

std::string program_version() { return SUAR_VERSION; }

std::string program_commit() { return SUAR_COMMIT; }

std::string program_identity() {
    const std::string commit = program_commit();
    const std::string identity = program_version() + " " + commit;
    const bool is_of_a_commit = commit.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (is_of_a_commit) return identity;
    std::ifstream program("/proc/self/exe", std::ios::binary);
    return identity + " " +
           digest_of_text(std::string(std::istreambuf_iterator<char>(program), {}));
}

std::string command_name() {
    const char* const typed = std::getenv("SUAR_COMMAND");
    return typed != nullptr && *typed != '\0' ? typed : "suar";
}

std::vector<NamedText> build_facts() {
    const auto xxhash = static_cast<int>(XXH_versionNumber());
    return {
        {"compiler", SUAR_COMPILER},
        {"build_type", SUAR_BUILD_TYPE},
        {"flags", SUAR_FLAGS},
        {"parallel", std::string(parallel_back_end())},
        {"HDF5", h5::library_version()},
        {"xxHash", dotted(xxhash / 10000, xxhash / 100 % 100, xxhash % 100)},
        {"fmt", dotted(FMT_VERSION / 10000, FMT_VERSION / 100 % 100, FMT_VERSION % 100)},
        {"toml++", dotted(TOML_LIB_MAJOR, TOML_LIB_MINOR, TOML_LIB_PATCH)},
        {"CLI11", CLI11_VERSION},
        {"nlohmann-json", dotted(NLOHMANN_JSON_VERSION_MAJOR, NLOHMANN_JSON_VERSION_MINOR,
                                 NLOHMANN_JSON_VERSION_PATCH)},
    };
}

} // namespace suar
