// MODEL 11, relabelling: the order of table rows, of scenario keys, of blocks and of threads never
// changes a result. (Blocks and threads: promises/p01.)
#include "support/worlds.h"

#include <algorithm>
#include <sstream>

using namespace suar;
using namespace suar::testing;

namespace {

// A file source that turns the rows of every table upside down, the header staying on top.
FileSource tables_upside_down() {
    return {[](const std::string& path) -> Result<std::string> {
        auto read = disk().read(path);
        if (!read || !path.ends_with(".csv")) return read;
        std::istringstream text(read.value());
        std::vector<std::string> lines;
        for (std::string line; std::getline(text, line);) lines.push_back(line);
        std::reverse(lines.begin() + 1, lines.end());
        std::string turned;
        for (const std::string& line : lines) turned += line + "\n";
        return turned;
    }};
}

// The keys of the scenario's main file in another order: its tables (from "[" on) last to first.
FileSource keys_upside_down() {
    return {[](const std::string& path) -> Result<std::string> {
        auto read = disk().read(path);
        if (!read || !path.ends_with("indonesia.toml")) return read;
        std::istringstream text(read.value());
        std::vector<std::string> parts{""};
        for (std::string line; std::getline(text, line);) {
            if (line.starts_with("[")) parts.push_back("");
            parts.back() += line + "\n";
        }
        std::reverse(parts.begin() + 1, parts.end());
        std::string turned;
        for (const std::string& part : parts) turned += part;
        return turned;
    }};
}

std::uint64_t fingerprint_through(const FileSource& source) {
    auto read = read_scenario(SUAR_SOURCE_DIR "/scenarios/indonesia.toml", small_world(), source);
    REQUIRE(read.ok());
    return fingerprint(read.value(), Workers(2, std::nullopt));
}

} // namespace

TEST_CASE("law: the order of table rows never changes a result") {
    CHECK(fingerprint_through(tables_upside_down()) == fingerprint_through(disk()));
}

TEST_CASE("law: the order of scenario keys never changes a result") {
    CHECK(fingerprint_through(keys_upside_down()) == fingerprint_through(disk()));
}

namespace {

// The tables [[intervention]] of every file last to first, and the list of files that one extends
// too.
FileSource policies_upside_down() {
    return {[](const std::string& path) -> Result<std::string> {
        auto read = disk().read(path);
        if (!read || !path.ends_with(".toml")) return read;
        std::string text = read.value();
        const std::string in_order =
            R"(["campaign-strong.toml", "checks-strong.toml", "loans-strong.toml"])";
        const std::string turned_list =
            R"(["loans-strong.toml", "checks-strong.toml", "campaign-strong.toml"])";
        if (const auto found = text.find(in_order); found != std::string::npos)
            text.replace(found, in_order.size(), turned_list);
        std::istringstream lines(text);
        std::vector<std::string> parts{""};
        for (std::string line; std::getline(lines, line);) {
            if (line == "[[intervention]]") parts.push_back("");
            parts.back() += line + "\n";
        }
        std::reverse(parts.begin() + 1, parts.end());
        std::string turned;
        for (const std::string& part : parts) turned += part;
        return turned;
    }};
}

std::uint64_t fingerprint_of_policies(const FileSource& source) {
    Overrides overrides = small_world();
    overrides.from = to_day({2022, 11, 1});
    overrides.to = to_day({2023, 6, 30});
    auto read = read_scenario(SUAR_SOURCE_DIR "/scenarios/policies/together-strong.toml", overrides,
                              source);
    REQUIRE(read.ok());
    REQUIRE(read.value().interventions.size() == 10);
    return fingerprint(read.value(), Workers(2, std::nullopt));
}

} // namespace

TEST_CASE("law: policies in any order give the same world") {
    CHECK(fingerprint_of_policies(policies_upside_down()) == fingerprint_of_policies(disk()));
}
