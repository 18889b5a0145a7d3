// scenarios/bad: one mistake a file, and the words that a user reads about it.
#include "disk.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <map>
#include <set>

using namespace suar;

namespace {

// "== name.toml" and the messages below it, for each file.
std::map<std::string, std::string> expected_messages() {
    const Result<std::string> text = source_folder().read("scenarios/bad/expected.txt");
    REQUIRE(text.ok());
    std::map<std::string, std::string> sections;
    std::istringstream lines(text.value());
    std::string line, name;
    while (std::getline(lines, line))
        if (line.starts_with("== "))
            name = line.substr(3), sections[name];
        else if (!name.empty() && !line.empty())
            sections[name] += line + "\n";
    return sections;
}

std::set<std::string> gallery() {
    std::set<std::string> names;
    const std::filesystem::path folder = std::filesystem::path(SUAR_SOURCE_DIR) / "scenarios/bad";
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".toml") names.insert(entry.path().filename().string());
    return names;
}

} // namespace

TEST_CASE("gallery: each mistake is told in these words, and nothing else is") {
    const auto expected = expected_messages();
    CHECK(gallery().size() >= 25);
    for (const std::string& name : gallery()) {
        INFO(name);
        const auto found = expected.find(name);
        REQUIRE_MESSAGE(found != expected.end(), "expected.txt lacks this file");
        const Result<Scenario> scenario =
            read_scenario("scenarios/bad/" + name, Overrides{}, source_folder());
        CHECK_FALSE(scenario.ok());
        CHECK(all_problems(scenario) == found->second);
    }
}

TEST_CASE("gallery: every expected message has its file") {
    const auto names = gallery();
    for (const auto& [name, messages] : expected_messages()) {
        CHECK_MESSAGE(names.contains(name), name);
        CHECK_MESSAGE(!messages.empty(), name);
    }
}

TEST_CASE("gallery: what the mistakes build on is right in itself") {
    for (const char* path :
         {"scenarios/indonesia.toml", "scenarios/small.toml",
          "scenarios/bad/data/two_provinces.toml", "scenarios/bad/data/low_stress.toml",
          "scenarios/bad/data/high_stress.toml"})
        CHECK_MESSAGE(read_scenario(path, Overrides{}, source_folder()).ok(), path);
}
