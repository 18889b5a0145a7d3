// A text begins as the scenario mine.toml. A line "=== name" begins another file, which mine.toml
// may extend or have as a table, and which stands before the project's own; after "=== --set" each
// line is given on the command line.
#include "fuzz/read_strangers_text.h"

#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include "../scenario/same.h"
#include "scenario/plain_text.h"

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace suar {
namespace {

constexpr std::string_view begins_file = "=== ", command_line = "--set";

[[noreturn]] void stop(const char* law, const std::string& detail) {
    std::fprintf(stderr, "broken: %s\n%s\n", law, detail.c_str());
    std::abort();
}

void stop_when_failed(const doctest::AssertData& claim) {
    if (claim.m_failed)
        stop("an accepted scenario reads back from its effective text",
             std::string(claim.m_file) + ":" + std::to_string(claim.m_line) + ": " + claim.m_expr +
                 "\n" + claim.m_decomp.c_str());
}

// The project's own files are read once.
const std::map<std::string, std::string>& own_files() {
    static const std::map<std::string, std::string> files = [] {
        std::map<std::string, std::string> read;
        for (const char* name : {"small.toml", "indonesia.toml", "indonesia-start.toml"})
            read[std::string("scenarios/") + name] = "";
        for (const char* name :
             {"destinations", "enforcement", "exits", "labour_profile", "provinces",
              "recruiter_homes", "sites", "travel_index", "unemployment"})
            read[std::string("scenarios/data/") + name + ".csv"] = "";
        for (auto& [path, text] : read) {
            const Result<std::string> found = source_folder().read(path);
            if (!found.ok()) stop("the project's own files are there", path);
            text = found.value();
        }
        return read;
    }();
    return files;
}

struct Given {
    std::map<std::string, std::string> files;
    Overrides overrides;
};

Given split(std::string_view text) {
    Given given;
    std::string name = "mine.toml";
    given.files[name];
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(end);
        if (line.starts_with(begins_file)) {
            name = line.substr(begins_file.size());
            while (!name.empty() && (name.back() == '\n' || name.back() == '\r')) name.pop_back();
            if (name != command_line) given.files[name].clear();
        } else if (name == command_line) {
            given.overrides.set.emplace_back(line.substr(0, line.find('\n')));
        } else {
            given.files[name] += line;
        }
    }
    return given;
}

FileSource only(const std::map<std::string, std::string>& made_up) {
    return {[&made_up](const std::string& path) -> Result<std::string> {
        for (const auto* files : {&made_up, &own_files()})
            if (const auto found = files->find(path); found != files->end()) return found->second;
        return Problem{"", "", "there is no such file", "", ""};
    }};
}

bool shows(const std::string& text) { return first_unshown(text) == std::string_view::npos; }

void check_told(const Problems& problems) {
    constexpr std::size_t most_problems = 201, most_letters = 1100;
    if (problems.empty()) stop("what is refused has a reason", "");
    if (problems.size() > most_problems) stop("problems are told in a number to be read", "");
    for (const Problem& problem : problems) {
        if (problem.place.empty() || problem.found.empty())
            stop("a problem says where and what", describe(problem));
        for (const std::string* part :
             {&problem.place, &problem.key, &problem.found, &problem.expected, &problem.help})
            if (!shows(*part) || part->size() > most_letters)
                stop("a message shows what it holds, and is short", describe(problem));
    }
}

void check_accepted(const Scenario& scenario) {
    if (scenario.parameters.empty() || scenario.replicates == 0 || scenario.weight == 0 ||
        scenario.end < scenario.start)
        stop("what is accepted can be run", scenario.effective_toml);
    check_round_trip(scenario);
}

} // namespace

void read_strangers_text(const std::uint8_t* bytes, std::size_t size) {
    static const bool prepared = [] {
        static doctest::Context context;
        context.setAsDefaultForAssertsOutOfTestCases();
        context.setAssertHandler(stop_when_failed);
        return true;
    }();
    static_cast<void>(prepared);
    const Given given = split({reinterpret_cast<const char*>(bytes), size});
    const Result<Scenario> read = read_scenario("mine.toml", given.overrides, only(given.files));
    if (read.ok())
        check_accepted(read.value());
    else
        check_told(read.problems());
}

} // namespace suar
