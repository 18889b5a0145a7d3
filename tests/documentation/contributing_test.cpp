// What CONTRIBUTING.md shows of the code is the code.
#include "scenario/registry_policy.h"
#include "support/policies.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

const std::filesystem::path source = SUAR_SOURCE_DIR;

std::vector<std::string> lines_of(const std::filesystem::path& file) {
    std::ifstream stream(source / file, std::ios::binary);
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

bool contains(const std::vector<std::string>& lines, const std::string& line) {
    return std::find(lines.begin(), lines.end(), line) != lines.end();
}

// What the diffs of CONTRIBUTING.md say of a file.
struct Shown {
    bool whole = false; // "(new)": all of it is shown
    std::vector<std::string> added, removed;
};

struct Diffs {
    std::map<std::string, Shown> files;
    std::vector<std::string> other; // lines of a diff that say nothing of a file
};

Diffs diffs() {
    Diffs all;
    const std::string is_new = " (new)";
    Shown* file = nullptr;
    bool within = false;
    for (const std::string& line : lines_of("CONTRIBUTING.md")) {
        if (line.starts_with("```")) {
            within = line == "```diff";
            file = nullptr;
        } else if (within && line.starts_with("--- ")) {
            std::string name = line.substr(4);
            const bool whole = name.ends_with(is_new);
            if (whole) name.resize(name.size() - is_new.size());
            file = &all.files[name];
            file->whole = whole;
        } else if (within && file && line.starts_with("+")) {
            file->added.push_back(line.substr(1));
        } else if (within && file && line.starts_with("-")) {
            file->removed.push_back(line.substr(1));
        } else if (within) {
            all.other.push_back(line);
        }
    }
    return all;
}

// The text after a title, up to the next one.
std::string section(const std::string& title) {
    std::string text;
    bool within = false;
    for (const std::string& line : lines_of("CONTRIBUTING.md")) {
        if (line.starts_with("## ")) within = line == title;
        if (within) text += line + "\n";
    }
    return text;
}

} // namespace

TEST_CASE("contributing: every line shown as added stands in the file it names") {
    const Diffs all = diffs();
    CHECK(all.files.size() > 10);
    for (const std::string& line : all.other)
        CHECK_MESSAGE(false, "is neither added nor removed: ", line);
    for (const auto& [name, shown] : all.files) {
        CAPTURE(name);
        const std::vector<std::string> lines = lines_of(name);
        REQUIRE(!lines.empty());
        REQUIRE(!shown.added.empty());
        if (shown.whole) CHECK(shown.added == lines);
        for (const std::string& line : shown.added) CHECK_MESSAGE(contains(lines, line), line);
        for (const std::string& line : shown.removed)
            CHECK_MESSAGE(!contains(lines, line), "is still there: ", line);
    }
}

namespace {

// How many lines of these folders name what is looked for; each must be shown.
std::size_t lines_shown(const std::regex& named, std::initializer_list<const char*> folders) {
    const Diffs all = diffs();
    const std::string text = section("## Adding an intervention");
    const std::set<std::string> kinds{".h", ".cpp", ".md"};
    std::size_t found = 0;
    for (const char* const folder : folders)
        for (const auto& entry : std::filesystem::recursive_directory_iterator(source / folder)) {
            if (!kinds.contains(entry.path().extension())) continue;
            const std::string name = std::filesystem::relative(entry.path(), source).string();
            if (name.starts_with("tests/documentation/")) continue;
            // Told in words: the rule and its tests.
            if (text.find("`" + name + "`") != std::string::npos) continue;
            const auto shown = all.files.find(name);
            for (const std::string& line : lines_of(name)) {
                if (!std::regex_search(line, named)) continue;
                ++found;
                CHECK_MESSAGE((shown != all.files.end() && contains(shown->second.added, line)),
                              name, " has a line that CONTRIBUTING.md does not show: ", line);
            }
        }
    return found;
}

} // namespace

TEST_CASE("contributing: the diffs leave out no line that names the type or its rule") {
    const std::regex offers("[Oo]ffer_?[Vv]erification|verify_offer|VerificationRules|"
                            "asks_for_advice|[Vv]erifications?\\b|warned_off|\\bverification\\(");
    CHECK(lines_shown(offers, {"sim", "tests"}) > 30);
    // One entry, one file: the program names the other type nowhere else.
    CHECK(lines_shown(std::regex("[Rr]ecruiter_?[Ee]nforcement"), {"sim", "analysis"}) > 5);
}

TEST_CASE("contributing: every file that it names is there") {
    std::ostringstream text;
    for (const std::string& line : lines_of("CONTRIBUTING.md")) text << line << "\n";
    const std::string all = text.str();
    const std::regex path("`((?:sim|tests|analysis|scenarios)/[a-z_/0-9-]+\\.[a-z]+|"
                          "(?:sim|tests|analysis|scenarios)/[a-z_/]*[a-z])/?`");
    std::size_t found = 0;
    for (std::sregex_iterator at(all.begin(), all.end(), path), end; at != end; ++at) {
        CHECK_MESSAGE(std::filesystem::exists(source / (*at)[1].str()), (*at)[1].str());
        ++found;
    }
    CHECK(found > 15);
}

TEST_CASE("contributing: no type of intervention is forgotten in the places that only tests see") {
    const auto types_of = [](const std::vector<suar::Intervention>& interventions) {
        std::set<std::string_view> types;
        for (const suar::Intervention& each : interventions) types.insert(suar::type_of(each));
        return types;
    };
    const auto one = types_of(suar::testing::one_of_each());
    const auto none = types_of(suar::testing::nothing_of_each());
    const std::vector<std::string> model = lines_of("sim/MODEL.md");
    for (const suar::PolicyType& type : suar::policy_types()) {
        CHECK_MESSAGE(one.contains(type.name), type.name,
                      ": one_of_each, tests/support/policies.h");
        CHECK_MESSAGE(none.contains(type.name), type.name,
                      ": nothing_of_each, tests/support/policies.h");
        CHECK_MESSAGE(std::any_of(model.begin(), model.end(),
                                  [&](const std::string& line) {
                                      return line.starts_with("| `" + type.name + "`");
                                  }),
                      type.name, ": the table of interventions in sim/MODEL.md");
    }
}
