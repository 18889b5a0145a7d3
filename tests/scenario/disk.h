// Files for the tests of the reader: from the source folder, or made up.
#pragma once

#include "scenario/scenario.h"

#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <sstream>
#include <string>

namespace suar {

// Paths are relative to the source folder, so that messages are the same on every machine.
inline FileSource source_folder() {
    return {[](const std::string& path) -> Result<std::string> {
        std::ifstream stream(std::string(SUAR_SOURCE_DIR) + "/" + path, std::ios::binary);
        if (!stream) return Problem{"", "", "there is no such file", "", ""};
        std::ostringstream text;
        text << stream.rdbuf();
        return text.str();
    }};
}

// Files made up by a test before those of the source folder.
inline FileSource with_files(std::map<std::string, std::string> made_up) {
    return {[made_up = std::move(made_up)](const std::string& path) -> Result<std::string> {
        const auto found = made_up.find(path);
        if (found != made_up.end()) return found->second;
        return source_folder().read(path);
    }};
}

// A small scenario with more text after it.
inline Result<Scenario> read_small(const std::string& more, const Overrides& overrides) {
    const std::string text = "extends = \"scenarios/small.toml\"\n" + more;
    return read_scenario("mine.toml", overrides, with_files({{"mine.toml", text}}));
}

// mine.toml extends what `extends` says; the files lie beside it.
inline Result<Scenario> read_family(const std::string& extends, const std::string& own,
                                    std::map<std::string, std::string> files) {
    files["mine.toml"] = "extends = " + extends + "\n" + own;
    return read_scenario("mine.toml", Overrides{}, with_files(std::move(files)));
}

inline std::string all_problems(const Result<Scenario>& scenario) {
    std::string text;
    if (!scenario.ok())
        for (const Problem& problem : scenario.problems()) text += describe(problem) + "\n";
    return text;
}

// What read_small reads, where it has to be a good one.
inline Scenario small(const std::string& more, const Overrides& overrides = {}) {
    const Result<Scenario> scenario = read_small(more, overrides);
    INFO(all_problems(scenario));
    REQUIRE(scenario.ok());
    return scenario.value();
}

} // namespace suar
