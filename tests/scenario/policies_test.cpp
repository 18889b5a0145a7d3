// Every scenario of the repository reads, every policy does something and says who asks for it, and
// the list of what was done holds all that the record tells of.
#include "scenario/csv.h"
#include "scenario/disk.h"
#include "scenario/grounds.h"
#include "scenario/registry.h"
#include "scenario/report.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>
#include <vector>

using namespace suar;

namespace {

const std::string portfolio = "scenarios/policies/portfolio-2023.toml";
const std::string last_day = "2023-12-31"; // of the portfolio

std::vector<std::string> policy_files() {
    std::vector<std::string> files;
    for (const auto& entry :
         std::filesystem::directory_iterator(SUAR_SOURCE_DIR "/scenarios/policies"))
        if (entry.path().extension() == ".toml")
            files.push_back("scenarios/policies/" + entry.path().filename().string());
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<std::string> lines_of(const std::string& file) {
    std::istringstream text(source_folder().read(file).value());
    std::vector<std::string> lines;
    for (std::string line; std::getline(text, line);) lines.push_back(line);
    return lines;
}

// What a comment says from one line to the end of its paragraph, in one line.
std::string paragraph(const std::vector<std::string>& lines, std::size_t from) {
    std::string text;
    for (std::size_t i = from; i < lines.size() && lines[i].starts_with("# "); ++i) {
        std::istringstream words(lines[i].substr(2));
        for (std::string word; words >> word;) text += (text.empty() ? "" : " ") + word;
    }
    return text;
}

// The five documents that the project was begun with: scenarios/data/README.md.
const std::vector<std::string> documents{
    "ministry's press statement of 2023", "ministry's press statement of 2024",
    "press summary of 2025", "Yustisia Tirtayasa 5(1), 2025", "press report of October 2025"};

bool names_a_document(const std::string& text) {
    return std::any_of(documents.begin(), documents.end(), [&](const std::string& document) {
        return text.find(document) != std::string::npos;
    });
}

// A table of scenarios/data, each row as texts in the order of the columns asked for.
std::vector<std::vector<std::string>> rows_of(const std::string& table,
                                              const std::vector<std::string>& columns) {
    const std::string file = "scenarios/data/" + table + ".csv";
    const std::string text = source_folder().read(file).value();
    Report report;
    const auto parsed = parse_csv(file, text, report);
    REQUIRE(parsed.has_value());
    CsvRows rows(*parsed, columns, report);
    REQUIRE(report.clean());
    std::vector<std::vector<std::string>> all;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        rows.stand_at(row);
        std::vector<std::string> fields;
        for (const std::string& column : columns) fields.push_back(rows.field(column).text);
        all.push_back(std::move(fields));
    }
    return all;
}

// "2022-08-01 to 2022-10-31  raids ... In the baseline: tables.enforcement": what the head of the
// portfolio says of a thing that is no intervention of it.
struct Told {
    std::string from, to, text;
};
std::vector<Told> told_in_head() {
    const std::regex dated(R"(#   (\d{4}-\d\d-\d\d) to (\d{4}-\d\d-\d\d)  (.*))");
    std::vector<Told> all;
    for (const std::string& line : lines_of(portfolio)) {
        std::smatch match;
        if (std::regex_match(line, match, dated))
            all.push_back({match[1], match[2], match[3]});
        else if (line.starts_with("#     ") && !all.empty())
            all.back().text += line.substr(5);
    }
    return all;
}

std::string after(const std::string& text, const std::string& words) {
    const std::size_t at = text.find(words);
    return at == std::string::npos ? "" : text.substr(at + words.size());
}

// Whether the baseline's enforcement table holds these days, of one country or of any.
bool in_enforcement(const std::string& country, const std::string& from, const std::string& to) {
    for (const auto& row : rows_of("enforcement", {"country", "from", "to"}))
        if ((country.empty() || row[0] == country) && row[1] == from && row[2] == to) return true;
    return false;
}

Scenario read_file(const std::string& file) {
    auto scenario = read_scenario(file, {}, source_folder());
    INFO(all_problems(scenario));
    REQUIRE(scenario.ok());
    return scenario.value();
}

} // namespace

TEST_CASE("every scenario in scenarios/policies reads and holds interventions") {
    for (const std::string& file : policy_files()) {
        CAPTURE(file);
        const Scenario scenario = read_file(file);
        CHECK_FALSE(scenario.interventions.empty());
        CHECK(scenario.warnings.empty());
    }
    CHECK(policy_files().size() >= 11);
}

TEST_CASE("every scenario in scenarios/policies names the document that asks for it") {
    for (const std::string& file : policy_files()) {
        CAPTURE(file);
        const std::vector<std::string> lines = lines_of(file);
        std::vector<std::string> said;
        for (std::size_t i = 0; i < lines.size(); ++i)
            if (lines[i].starts_with("# Who asks for it: ")) said.push_back(paragraph(lines, i));
        REQUIRE_MESSAGE(said.size() == 1, "say once: # Who asks for it: the document");
        CHECK_MESSAGE(names_a_document(said.front()), "names no document: ", said.front());
        // One that speaks of another scenario extends it.
        std::smatch other;
        if (!std::regex_search(said.front(), other, std::regex(R"(see ([a-z-]+\.toml))"))) continue;
        const std::string whole = source_folder().read(file).value();
        CHECK_MESSAGE(whole.find("\"" + other[1].str() + "\"") != std::string::npos,
                      "does not extend ", other[1].str());
    }
}

TEST_CASE("what scenarios/policies cite by number stands in a table of scenarios/data") {
    std::set<std::string> known;
    for (const char* const table : {"evidence", "mechanisms", "priors", "targets"})
        for (const auto& row : rows_of(table, {"id"})) known.insert(row[0]);
    const std::regex cited(R"(\b([EMPC][0-9][0-9][a-h]?)\b)");
    std::size_t found = 0;
    for (const std::string& file : policy_files()) {
        const std::string text = source_folder().read(file).value();
        for (std::sregex_iterator at(text.begin(), text.end(), cited), end; at != end; ++at) {
            CHECK_MESSAGE(known.contains((*at)[1]), file, " cites ", (*at)[1].str());
            ++found;
        }
    }
    CHECK(found > 20);
}

TEST_CASE("every row of the calendar to the end of 2023 is in the baseline or the portfolio") {
    const std::vector<Told> told = told_in_head();
    const Scenario scenario = read_file(portfolio);
    std::size_t rows = 0;
    for (const auto& row : rows_of("enforcement_calendar", {"from", "to", "country", "event"})) {
        const std::string &from = row[0], &to = row[1];
        if (from > last_day) continue;
        ++rows;
        INFO(from, " to ", to, ": ", row[3]);
        if (std::any_of(scenario.interventions.begin(), scenario.interventions.end(),
                        [&](const Intervention& each) {
                            return to_text(each.start) == from && to_text(each.end) == to;
                        }))
            continue;
        const auto named = std::find_if(told.begin(), told.end(), [&](const Told& each) {
            return each.from == from && each.to == to &&
                   (after(each.text, "In the baseline: ") != "tables.enforcement" ||
                    in_enforcement(row[2], from, to));
        });
        CHECK_MESSAGE(named != told.end(), "neither in the baseline nor in the portfolio");
    }
    CHECK(rows == 6);
}

TEST_CASE("what the portfolio says is in the baseline is there, and what is not has a reason") {
    const std::vector<Told> told = told_in_head();
    REQUIRE(told.size() > 10);
    const Scenario baseline = read_file("scenarios/indonesia.toml");
    for (const Told& each : told) {
        INFO(each.from, " to ", each.to, " ", each.text);
        CHECK(each.from <= each.to);
        CHECK(each.from <= last_day);
        const std::string held = after(each.text, "In the baseline: ");
        const std::string reason = after(each.text, "Not in the model: ");
        CHECK(held.empty() != reason.empty());
        if (held.empty()) CHECK(reason.size() > 40);
        std::istringstream keys(held);
        for (std::string key; std::getline(keys >> std::ws, key, ',');) {
            if (key == "tables.enforcement") {
                CHECK(in_enforcement("", each.from, each.to));
                continue;
            }
            CHECK_MESSAGE(find_number(key) != nullptr, key, " is no key");
            const auto& records = baseline.records;
            const auto record =
                std::find_if(records.begin(), records.end(),
                             [&](const ParameterRecord& one) { return one.key == key; });
            REQUIRE(record != records.end());
            CHECK_MESSAGE(record->value != "0", key, " does nothing in the baseline");
            const bool dated = record->value.find(" from ") != std::string::npos;
            if (dated)
                CHECK_MESSAGE(record->value.find(" from " + each.from) != std::string::npos, key,
                              " does not begin then: ", record->value);
        }
    }
}

TEST_CASE("every number and date of the portfolio says whether it is documented or assumed") {
    const Scenario scenario = read_file(portfolio);
    std::size_t numbers = 0;
    for (const ParameterRecord& record : scenario.records) {
        if (!record.key.starts_with("intervention.")) continue;
        ++numbers;
        const Grounds grounds = grounds_of(record.source);
        CHECK_MESSAGE(!record.source.starts_with("no source given"), record.key,
                      " has neither source nor assumption");
        if (grounds.basis == Basis::assumption)
            CHECK_MESSAGE(grounds.would_change.size() > 10, record.key,
                          " is an assumption that nothing would change");
    }
    CHECK(numbers > 5 * scenario.interventions.size());
    const std::regex dated(R"((start|end) +=.*)"), said(R"(.*# (documented|assumption).*)");
    std::size_t notes = 0, dates = 0;
    for (const std::string& line : lines_of(portfolio)) {
        if (line.starts_with("note ")) ++notes;
        if (!std::regex_match(line, dated)) continue;
        ++dates;
        CHECK_MESSAGE(std::regex_match(line, said), line, ": documented, or an assumption?");
    }
    CHECK(notes == scenario.interventions.size()); // each names its document
    CHECK(dates == 2 * scenario.interventions.size());
}

TEST_CASE("the portfolio is of its years, and repeats nothing that the baseline holds") {
    const Scenario scenario = read_file(portfolio);
    for (const Intervention& each : scenario.interventions) {
        CAPTURE(each.name);
        CHECK(each.end <= *parse_day(last_day));
        CHECK(each.start >= scenario.start);
        // Checks, raids, the missions' work and filters are in the baseline.
        const bool repeats = std::holds_alternative<ExitCheck>(each.measure) ||
                             std::holds_alternative<CompoundCrackdown>(each.measure) ||
                             std::holds_alternative<ConsularCapacity>(each.measure) ||
                             std::holds_alternative<ContentTakedown>(each.measure);
        CHECK_FALSE(repeats);
    }
}

TEST_CASE("the portfolio places as many people in a year as the record counts") {
    const Scenario scenario = read_file(portfolio);
    std::size_t years = 0;
    for (const auto& row : rows_of("legal_placements", {"year", "placements", "note"})) {
        const auto verified = row[2].find("unverified") == std::string::npos &&
                              row[2].find("implied") == std::string::npos;
        double placed = 0;
        for (const Intervention& each : scenario.interventions)
            if (const auto* channel = std::get_if<LegalChannel>(&each.measure))
                if (to_text(each.start).starts_with(row[0]))
                    placed += channel->rules.quota_per_day * days_per_year;
        CAPTURE(row[0]);
        CHECK(placed == doctest::Approx(verified ? std::stod(row[1]) : 0));
        years += verified ? 1 : 0;
    }
    CHECK(years == 3);
}
