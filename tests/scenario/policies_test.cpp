// Every scenario of the repository reads, and every policy does something.
#include "scenario/disk.h"

#include <doctest/doctest.h>

#include <filesystem>

using namespace suar;

TEST_CASE("every scenario in scenarios/policies reads and holds interventions") {
    std::size_t found = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(SUAR_SOURCE_DIR "/scenarios/policies")) {
        if (entry.path().extension() != ".toml") continue;
        CAPTURE(entry.path().string());
        const auto scenario = read_scenario(
            "scenarios/policies/" + entry.path().filename().string(), {}, source_folder());
        INFO(all_problems(scenario));
        REQUIRE(scenario.ok());
        CHECK_FALSE(scenario.value().interventions.empty());
        CHECK(scenario.value().warnings.empty());
        ++found;
    }
    CHECK(found >= 11);
}
