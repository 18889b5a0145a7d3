// Two types of one name in one namespace are one type to the linker: it takes the destructor of one
// for the other, and no compiler says so.
#include "synthetic_run.h"

#include <doctest/doctest.h>
#include <filesystem>
#include <map>
#include <regex>
#include <sstream>

TEST_CASE("one definition: no two headers define a type of the same name in the same namespace") {
    const std::regex space("namespace ([a-z0-9_:]+) \\{"),
        type("(struct|class|enum class|enum) ([A-Za-z_]+)( final)?( :.*)?( \\{.*)?");
    std::map<std::string, std::string> places;
    for (const char* const room : {"sim", "analysis"})
        for (const auto& each : std::filesystem::recursive_directory_iterator(
                 std::string(SUAR_SOURCE_DIR "/") + room)) {
            if (each.path().extension() != ".h") continue;
            std::istringstream lines(synthetic::bytes_of(each.path().string()));
            std::string line, within;
            std::smatch found;
            while (std::getline(lines, line)) {
                if (std::regex_match(line, found, space)) within = found[1];
                if (line.ends_with(';') || !std::regex_match(line, found, type)) continue;
                const auto [first, is_new] =
                    places.emplace(within + "::" + found[2].str(), each.path().string());
                CAPTURE(first->first);
                CAPTURE(first->second);
                CAPTURE(each.path().string());
                CHECK(is_new);
            }
        }
    CHECK(places.size() > 200);
}
