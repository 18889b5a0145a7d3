// The page of the ODD protocol is whole and true to what it is made from.
#include "program.h"

#include "core/error.h"
#include "engine/day.h"
#include "engine/submodels.h"
#include "scenario/grounds.h"
#include "scenario/registry.h"
#include "scenario/registry_policy.h"
#include "world/entities.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <sstream>

using namespace suar;

namespace {

const std::filesystem::path source_folder = SUAR_SOURCE_DIR;

std::string text_of(const std::filesystem::path& file) {
    std::ifstream stream(source_folder / file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

// What a pattern's first group finds in a text, in order.
std::vector<std::string> found(const std::string& text, const std::string& pattern) {
    const std::regex regex(pattern);
    std::vector<std::string> all;
    for (std::sregex_iterator at(text.begin(), text.end(), regex), end; at != end; ++at)
        all.push_back((*at)[1]);
    return all;
}

std::set<std::string> words_of(std::string_view text) {
    std::istringstream split{std::string(text)};
    std::set<std::string> words;
    for (std::string word; split >> word;) words.insert(word);
    return words;
}

// Stems of the files of sim/rules that decide something.
std::set<std::string> rules() {
    const std::set<std::string> nouns{"levels", "parameters", "tables", "submodels"};
    std::set<std::string> stems;
    for (const auto& file : std::filesystem::directory_iterator(source_folder / "sim/rules"))
        if (!nouns.contains(file.path().stem())) stems.insert(file.path().stem());
    return stems;
}

bool would_change(const std::string& text) { return grounds_of(text).would_change.size() > 10; }

// Nothing to mend: a document, a fit or an assumption is named, and what would change it; or it is
// neutral, and changes nothing itself.
std::string fault_of(const std::string& text) {
    const Grounds grounds = grounds_of(text);
    if (grounds.basis == Basis::none) return "has neither source nor assumption";
    if (grounds.basis == Basis::assumption && grounds.text.size() < 4)
        return "does not say what is assumed";
    if (grounds.basis != Basis::assumption && grounds.text.size() < 10)
        return "says too little of where it is from";
    if (grounds.basis != Basis::assumption && text.find("ssumption") != std::string::npos)
        return "hides an assumption in a source";
    if (grounds.basis == Basis::neutral || would_change(text)) return "";
    return grounds.basis == Basis::assumption ? "is an assumption that nothing would change"
                                              : "does not say what would change it";
}

program::Ended explain(const std::string& options) {
    const synthetic::Folder folder;
    return program::run(folder, "suar explain " + options);
}

} // namespace

TEST_CASE("odd: the committed page is what the program writes") {
    const program::Ended ended = explain("--odd");
    CHECK(ended.exit_code == 0);
    CHECK(ended.err.empty());
    CHECK_MESSAGE(ended.out == text_of("scenarios/ODD.md"),
                  "scenarios/ODD.md is stale: suar explain --odd > scenarios/ODD.md");
}

TEST_CASE("odd: every number says what it stands on and what would change it") {
    for (const NumberKey& key : number_keys())
        CHECK_MESSAGE(fault_of(key.source).empty(), key.key, " ", fault_of(key.source));
    for (const CountryKey& key : country_keys())
        CHECK_MESSAGE(fault_of(key.source).empty(), key.prefix, " ", fault_of(key.source));
    for (const PolicyType& type : policy_types())
        for (const PolicyKey* key : keys_of(type))
            if (key->kind == PolicyKind::number)
                CHECK_MESSAGE(fault_of(key->source).empty(), type.name, ".", key->key, " ",
                              fault_of(key->source));
}

TEST_CASE("odd: an assumption without what would change it, and a hidden one, are faults") {
    CHECK(fault_of("") == "has neither source nor assumption");
    CHECK(fault_of("assumption: two weeks") == "is an assumption that nothing would change");
    CHECK(fault_of("Author 2024: 3; the width is an assumption") ==
          "hides an assumption in a source");
    CHECK(fault_of("assumption: two weeks; would change with dates in testimonies").empty());
    const Grounds grounds = grounds_of("assumption: a, for it would change b; would change if c");
    CHECK(grounds.text == "a, for it would change b");
    CHECK(grounds.would_change == "if c");
    CHECK(fault_of("mean-field fit: 0.3") == "does not say what would change it");
    CHECK(fault_of("fits the states of 2022; would change with dates in registers").empty());
    CHECK(fault_of("UNODC 2023: 3 to 12 months") == "does not say what would change it");
    CHECK(fault_of("neutral: none unless it is given").empty());
    CHECK(fault_of("neutral: none") == "says too little of where it is from");
    CHECK(grounds_of("mean-field fit: 0.3").basis == Basis::fit);
    CHECK(grounds_of("neutral: nothing is done").text == "nothing is done");
    CHECK(grounds_of("UNODC 2023").basis == Basis::source);
}

TEST_CASE("odd: every prior of the table is named by a number, and the other way round") {
    struct Prior {
        std::string key, text;
    };
    std::vector<Prior> priors;
    for (const NumberKey& key : number_keys())
        if (!key.prior.empty()) priors.push_back({key.key, key.prior});
    for (const PolicyType& type : policy_types())
        for (const PolicyKey& key : type.keys)
            if (!key.prior.empty()) priors.push_back({type.name + "." + key.key, key.prior});
    std::map<std::string, std::string> rows; // each line by its number
    for (const std::string& line : found(text_of("scenarios/data/priors.csv"), "(P[0-9]+,[^\n]*)"))
        rows[line.substr(0, line.find(','))] = line;
    REQUIRE(rows.size() > 20);
    for (const Prior& prior : priors)
        for (const std::string& said : found(prior.text, "(P[0-9]{2}[^;]*)")) {
            const std::string number = said.substr(0, 3);
            CHECK_MESSAGE(rows.contains(number), prior.key, " names ", number);
            // Its range is the table's, in which decision.awareness is told a second time.
            const std::string range = said.substr(said.find(", as ") + 1);
            for (const char* const ends : {"(-?[0-9.]+) to -?[0-9]", " to (-?[0-9.]+)"})
                for (const std::string& end : found(range, ends))
                    CHECK_MESSAGE(rows[number].find(end) != std::string::npos, prior.key, " says ",
                                  end, ", and the table ", rows[number]);
        }
    for (const auto& [number, row] : rows) {
        const bool outcome = row.find("not an input") != std::string::npos;
        const bool taken = std::any_of(priors.begin(), priors.end(), [&](const Prior& prior) {
            return prior.text.find(number) != std::string::npos;
        });
        CHECK_MESSAGE((taken || outcome), number, " is named by no number");
        // A row that names a key is that key's prior.
        for (const std::string& key : found(row, "\\b([a-z]+\\.[a-z_]+)\\b")) {
            const NumberKey* known = find_number(key);
            if (known)
                CHECK_MESSAGE(known->prior.find(number) != std::string::npos, key,
                              " has the prior ", number, " and does not say so");
        }
    }
    // The column says it of every number that has none.
    const std::string page = text_of("scenarios/ODD.md");
    CHECK(page.find("| none given |") != std::string::npos);
    CHECK(page.find("`awareness.half_life` † | Time in which awareness falls to half. | months | 9 "
                    "| 0.25 to 600 | P12: 3 to 18 months |") != std::string::npos);
}

TEST_CASE("odd: every parameter stands in exactly one submodel") {
    std::map<std::string, std::string> keys; // and the submodel that names it most exactly
    for (const NumberKey& key : number_keys()) keys[key.key];
    for (const CountryKey& key : country_keys()) keys[key.prefix + "COUNTRY"];
    for (auto& [key, owner] : keys) {
        std::size_t longest = 0;
        for (const Submodel& submodel : submodels())
            for (const std::string_view named : submodel.keys) {
                const bool all = named.ends_with('.') && key.starts_with(named);
                if (key != named && !all) continue;
                CHECK_MESSAGE(named.size() != longest, key, " is named twice: ", owner, " and ",
                              submodel.file);
                if (named.size() <= longest) continue;
                longest = named.size();
                owner = submodel.file;
            }
        CHECK_MESSAGE(!owner.empty(), key, " is in no submodel: name it beside its rule");
    }
    for (const Submodel& submodel : submodels())
        for (const std::string_view named : submodel.keys)
            CHECK_MESSAGE(std::any_of(keys.begin(), keys.end(),
                                      [&](const auto& each) {
                                          const bool whole = each.first == named;
                                          const bool part =
                                              named.ends_with('.') && each.first.starts_with(named);
                                          return each.second == submodel.file && (whole || part);
                                      }),
                          submodel.file, " names ", named, ", which is no parameter of it");
}

TEST_CASE("odd: every rule says its equation, and where it says it the file is that") {
    std::map<std::string, int> told;
    for (const Submodel& submodel : submodels()) {
        INFO(submodel.file);
        ++told[std::string(submodel.file)];
        CHECK(submodel.title.size() > 4);
        CHECK(submodel.what.size() > 60);
        CHECK(submodel.what.ends_with("."));
        CHECK(!submodel.equations.empty());
        for (const std::string_view line : submodel.equations) CHECK(line.size() < 140);
        for (const std::string_view assumption : submodel.assumptions)
            CHECK_MESSAGE(would_change("assumption: " + std::string(assumption)), assumption);
        const std::string code = text_of("sim/" + std::string(submodel.file) + ".cpp");
        const std::string named = "\"" + std::string(submodel.file) + "\"";
        CHECK(code.find(named) != std::string::npos);
        for (const std::string_view type : submodel.interventions)
            CHECK_MESSAGE(find_policy_type(type) != nullptr, type);
    }
    for (const auto& [file, times] : told) CHECK_MESSAGE(times == 1, file);
    for (const std::string& rule : rules())
        CHECK_MESSAGE(told.contains("rules/" + rule), "sim/rules/", rule,
                      " has no submodel: add one there and to sim/engine/submodels.cpp");
}

TEST_CASE("odd: keys in equations and sentences of submodels are keys") {
    std::set<std::string> groups;
    for (const NumberKey& key : number_keys()) groups.insert(key.key.substr(0, key.key.find('.')));
    const auto is_key = [&](const std::string& word) {
        return std::any_of(number_keys().begin(), number_keys().end(),
                           [&](const NumberKey& key) {
                               return key.key == word || key.key.starts_with(word + ".");
                           }) ||
               find_country(word + ".KHM");
    };
    for (const Submodel& submodel : submodels()) {
        std::string all(submodel.what);
        for (const std::string_view line : submodel.equations) all += "\n" + std::string(line);
        for (const std::string& word : found(all, "\\b([a-z]+\\.[a-z][a-z_]+)")) {
            if (!groups.contains(word.substr(0, word.find('.'))) || word.ends_with("_")) continue;
            CHECK_MESSAGE(is_key(word), submodel.file, " speaks of ", word);
        }
    }
}

TEST_CASE("odd: every step of the engine is in the list that is run, once") {
    const std::vector<std::string> declared =
        found(text_of("sim/engine/phases/phases.h"), "\nvoid ([a-z_]+)\\(State& state\\);");
    REQUIRE(declared.size() > 10);
    std::vector<std::string> listed;
    for (const DayStep& step : day_steps()) {
        listed.emplace_back(step.name);
        CHECK((step.run != nullptr));
        CHECK(step.what.ends_with("."));
        for (const std::string& rule : words_of(step.rules))
            CHECK_MESSAGE(rules().contains(rule), step.name, " asks ", rule);
    }
    std::vector<std::string> sorted = declared;
    std::sort(sorted.begin(), sorted.end());
    std::sort(listed.begin(), listed.end());
    CHECK(listed == sorted);
    // The name is that of the function: as the table is written.
    for (const std::string& name : declared)
        CHECK(text_of("sim/engine/day.cpp").find("{\"" + name + "\", " + name + ",") !=
              std::string::npos);
}

TEST_CASE("odd: a step names the rules that its file includes, and every rule is asked") {
    std::set<std::string> asked{"apportion"}; // before the first day
    for (const DayStep& step : day_steps()) asked.merge(words_of(step.rules));
    for (const auto& file :
         std::filesystem::directory_iterator(source_folder / "sim/engine/phases")) {
        const std::string code = text_of("sim/engine/phases/" + file.path().filename().string());
        std::set<std::string> named;
        for (const DayStep& step : day_steps())
            if (code.find("\nvoid " + std::string(step.name) + "(State& state) {") !=
                std::string::npos)
                named.merge(words_of(step.rules));
        for (const std::string& rule : found(code, "#include \"rules/([a-z_]+)\\.h\""))
            if (rules().contains(rule))
                CHECK_MESSAGE((named.empty() ? asked : named).contains(rule), file.path(),
                              " includes ", rule, ", its step in day.cpp does not name it");
    }
    for (const std::string& rule : rules())
        CHECK_MESSAGE(asked.contains(rule), "no step of day.cpp asks rules/", rule);
}

TEST_CASE("odd: every column of the world is told of") {
    for (const Entity& entity : entities()) {
        const std::string file = text_of("sim/" + std::string(entity.file));
        std::set<std::string> columns;
        const auto add = [&](const std::vector<std::string>& names) {
            columns.insert(names.begin(), names.end());
        };
        if (entity.file == "world/persons.h") {
            add(found(file, "constexpr [A-Za-z_:0-9]+ ([a-z_]+)\\(\\) const \\{"));
            columns.insert("awareness"); // a column beside the rows
        } else if (entity.file == "world/cases.h") {
            const std::size_t begin = file.find("struct CaseRow {");
            std::istringstream rows(file.substr(begin, file.find("};", begin) - begin));
            for (std::string line; std::getline(rows, line, ';');) {
                line = std::regex_replace(line, std::regex("//[^\n]*"), "");
                add(found(line, "[\\s,]([a-z_]+)(?=,|$)"));
            }
        } else {
            add(found(file, "\n    Column<.*> ([a-z_]+);"));
            add(found(file, "\n    (?:std::int64_t|std::int32_t|double|bool) ([a-z_]+) ="));
            add(found(file, "\n    Day ([a-z_]+)\\{"));
        }
        REQUIRE_MESSAGE(columns.size() > 1, entity.file);
        std::set<std::string> told;
        for (const StateVariable& variable : entity.variables) {
            CHECK_MESSAGE(told.emplace(variable.name).second, variable.name);
            CHECK_MESSAGE(!variable.meaning.empty(), variable.name);
            CHECK_MESSAGE(!variable.unit.empty(), variable.name);
        }
        for (const std::string& column : columns)
            CHECK_MESSAGE(told.contains(column), entity.file, " has ", column,
                          ": say in world/entities.cpp what it is");
        for (const std::string& name : told)
            CHECK_MESSAGE(columns.contains(name), entity.file, " has no ", name);
    }
}

TEST_CASE("odd: every table that a scenario can name is told of") {
    const std::string page = text_of("scenarios/ODD.md");
    for (const SettingKey& key : setting_keys())
        CHECK_MESSAGE(page.find("| `" + key.key + "` |") != std::string::npos, key.key);
}

TEST_CASE("odd: the page has the seven elements, all concepts and every type of intervention") {
    const std::string page = text_of("scenarios/ODD.md");
    std::size_t last = 0;
    for (const char* title :
         {"## Summary", "## Ringkasan", "## 1. Purpose and patterns",
          "## 2. Entities, state variables and scales", "## 3. Process overview and scheduling",
          "## 4. Design concepts", "## 5. Initialisation", "## 6. Input data", "## 7. Submodels",
          "## 8. Interventions", "## 9. Laws", "## 10. Limits"}) {
        const std::size_t at = page.find(std::string("\n") + title);
        REQUIRE_MESSAGE(at != std::string::npos, title);
        CHECK_MESSAGE(at > last, title);
        last = at;
    }
    for (const char* concept_ :
         {"Basic principles", "Emergence", "Adaptation", "Objectives", "Learning", "Prediction",
          "Sensing", "Interaction", "Stochasticity", "Collectives", "Observation"})
        CHECK_MESSAGE(page.find(std::string("- **") + concept_ + ".** ") != std::string::npos,
                      concept_);
    for (const PolicyType& type : policy_types())
        CHECK_MESSAGE(page.find("### `" + type.name + "`") != std::string::npos, type.name);
    for (int pattern = 1; pattern <= 10; ++pattern)
        CHECK(page.find("| P" + std::to_string(pattern) + " |") != std::string::npos);
    CHECK(page.find("no submodel") == std::string::npos);
}

TEST_CASE("odd: --lang id puts the Indonesian summary first, and --json gives the figures") {
    const std::string page = explain("--odd --lang id").out;
    CHECK(page.find("## Ringkasan") < page.find("## Summary"));
    CHECK(page.size() == text_of("scenarios/ODD.md").size());
    const auto figures = nlohmann::json::parse(explain("--odd --json").out);
    const auto count = [](auto holds) {
        std::size_t many = 0;
        for (const NumberKey& key : number_keys()) many += holds(grounds_of(key.source)) ? 1 : 0;
        for (const CountryKey& key : country_keys()) many += holds(grounds_of(key.source)) ? 1 : 0;
        return many;
    };
    CHECK(figures["parameters"] == count([](const Grounds&) { return true; }));
    CHECK(figures["on_assumption"] ==
          count([](const Grounds& each) { return each.basis == Basis::assumption; }));
    CHECK(figures["parameters"] ==
          figures["on_assumption"].get<int>() + figures["on_fit"].get<int>() +
              figures["on_source"].get<int>() + figures["neutral"].get<int>());
    CHECK(explain("--odd --lang fr").exit_code == 2);
    CHECK(explain("--lang id").exit_code == 2);
    CHECK(explain("--odd mission.beds").exit_code == 2);
    CHECK(explain("--odd > /dev/full").exit_code == 1);
}
