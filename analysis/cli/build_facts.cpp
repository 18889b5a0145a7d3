#include "cli/build_facts.h"

#include "commit.h"
#include "core/parallel.h"
#include "output/h5.h"

#include <CLI/Version.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <toml++/toml.h>
#include <xxhash.h>

#include <cstdlib>

namespace suar {

namespace {

std::string dotted(int major, int minor, int patch) {
    return fmt::format("{}.{}.{}", major, minor, patch);
}

} // namespace

std::string program_version() { return SUAR_VERSION; }

std::string program_commit() { return SUAR_COMMIT; }

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
