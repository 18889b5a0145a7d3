// `suar export` as its users run it.
#include "compare/command.h"
#include "results/result_file.h"

#include <map>
#include <nlohmann/json.hpp>
#include <regex>
#include <sstream>

using namespace suar;
using namespace compared;

namespace {

program::Ended export_(const synthetic::Folder& folder, const std::string& arguments) {
    return program::run(folder, "suar export " + arguments);
}

std::vector<std::string> lines_of(const std::string& file) {
    std::istringstream text(synthetic::bytes_of(file));
    std::vector<std::string> lines;
    for (std::string line; std::getline(text, line);) lines.push_back(line);
    return lines;
}

std::map<std::string, std::string> files_in(const std::string& folder) {
    std::map<std::string, std::string> files;
    if (!std::filesystem::exists(folder)) return files;
    for (const auto& each : std::filesystem::directory_iterator(folder))
        files[each.path().filename().string()] = synthetic::bytes_of(each.path().string());
    return files;
}

void not_exported(const synthetic::Folder& folder, const std::string& arguments,
                  const std::vector<std::string>& words) {
    const std::string tables = folder / "refused";
    const auto ended = export_(folder, arguments + " --csv '" + tables + "'");
    CAPTURE(arguments);
    CAPTURE(ended.err);
    CHECK(ended.exit_code == 2);
    CHECK(ended.out == "");
    for (const std::string& word : words) {
        CAPTURE(word);
        CHECK(contains(ended.err, word));
    }
    CHECK(!std::filesystem::exists(tables));
}

} // namespace

TEST_CASE("export: a result in both formats has the same cells") {
    const synthetic::Folder folder;
    const std::string result = finished(folder, "one.h5", on_small);
    const std::string csv = folder / "csv", json = folder / "json";
    const auto ended = export_(folder, result + "--csv '" + csv + "' --json '" + json + "'");
    INFO(ended.err);
    REQUIRE(ended.exit_code == 0);
    const auto tables = files_in(csv), objects = files_in(json);
    CHECK(tables.size() == objects.size() + 1); // columns.csv; JSON says it of each table in place
    for (const char* name : {"about", "cases", "flows", "missions", "provenance_parameters",
                             "series_province", "series_country", "series_exit", "series_group"}) {
        CAPTURE(name);
        REQUIRE(tables.contains(name + std::string(".csv")));
        const auto object = nlohmann::json::parse(objects.at(name + std::string(".json")));
        CHECK(object["table"] == name);
        std::string header;
        for (const auto& column : object["columns"])
            header += (header.empty() ? "" : ",") + column["name"].get<std::string>();
        const auto lines = lines_of(csv + "/" + name + ".csv");
        CHECK(lines.at(0) == header);
        CHECK(lines.size() == object["data"].size() + 1);
        for (const auto& row : object["data"]) REQUIRE(row.size() == object["columns"].size());
    }
}

TEST_CASE("export: cells are the numbers of the file, with dates and names") {
    const synthetic::Folder folder;
    const std::string result = finished(folder, "one.h5", on_small);
    const std::string json = folder / "json";
    REQUIRE(export_(folder, result + "--quiet --json '" + json + "'").exit_code == 0);
    const auto of = [&](const char* name) {
        return nlohmann::json::parse(synthetic::bytes_of(json + "/" + name + ".json"));
    };
    const auto at = [](const nlohmann::json& table, const char* column) {
        const auto& columns = table["columns"];
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (columns[i]["name"] == column) return i;
        FAIL(column);
        return std::size_t{0};
    };
    const auto file = open_result(folder / "one.h5");
    REQUIRE(file);
    const auto entries = file.value().counts("/series/province/entries");
    const auto names = file.value().names("/series/province/province");
    REQUIRE((entries && names));
    const auto table = of("series_province");
    const std::size_t column = at(table, "entries"), place = at(table, "province"),
                      time = at(table, "time");
    const std::size_t places = names.value().size();
    const auto& rows = table["data"];
    REQUIRE(rows.size() == entries.value().values.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        REQUIRE(rows[i][column] == entries.value().values[i]);
        REQUIRE(rows[i][place] == names.value()[i % places]);
    }
    const ResultHeader& header = file.value().header();
    CHECK(rows.front()[time] == to_text(header.start));
    CHECK(rows.back()[time] == to_text(header.end));

    const auto cases = of("cases");
    const auto arrived = file.value().counts("/cases/arrived");
    REQUIRE(arrived);
    const std::size_t arrival = at(cases, "arrived"), home = at(cases, "province");
    for (std::size_t i = 0; i < arrived.value().values.size(); ++i) {
        const auto& row = cases["data"][i];
        const std::int64_t day = arrived.value().values[i];
        const Day date = header.start + static_cast<std::int32_t>(day);
        REQUIRE(row[arrival] == (day < 0 ? nlohmann::json() : nlohmann::json(to_text(date))));
        // As the series write it, so that the tables can be joined.
        const std::string name = row[home];
        REQUIRE(std::count(names.value().begin(), names.value().end(), name) == 1);
    }
}

TEST_CASE("export: a comparison, with decimal commas") {
    const synthetic::Folder folder;
    const std::string file = folder / "c.h5", csv = folder / "csv";
    const auto made =
        compare(folder, on_small + ferry(folder, "f.toml") + "--quiet -o '" + file + "'");
    INFO(made.err);
    REQUIRE(made.exit_code == 0);
    const auto ended = export_(folder, "'" + file + "' --decimal-comma --csv '" + csv + "'");
    INFO(ended.err);
    REQUIRE(ended.exit_code == 0);
    const auto lines = lines_of(csv + "/comparison_by_policy_outcome.csv");
    CHECK(lines.at(0).starts_with("policy;outcome;"));
    CHECK(lines.size() > 40);
    const auto shares = synthetic::bytes_of(csv + "/comparison_by_province_by_province.csv");
    CHECK(std::regex_search(shares, std::regex(";0,[0-9]+\n")));
    CHECK(!std::regex_search(shares, std::regex("[0-9][.][0-9]")));
    CHECK(contains(synthetic::bytes_of(csv + "/about.csv"), "filetype;suar-comparison"));
    CHECK(contains(synthetic::bytes_of(csv + "/columns.csv"),
                   "comparison_by_policy_outcome;low;;low end of the 95 % interval"));
}

TEST_CASE("export: nothing of someone else's is replaced, and the same tables only when asked") {
    const synthetic::Folder folder;
    const std::string result = finished(folder, "one.h5", on_small);
    const std::string csv = folder / "csv", asked = result + "--csv '" + csv + "'";
    REQUIRE(export_(folder, asked).exit_code == 0);
    const auto first = files_in(csv);
    const auto again = export_(folder, asked);
    CHECK(again.exit_code == 2);
    CHECK(contains(again.err, "--force"));
    CHECK(contains(again.err, "more of its files"));
    CHECK(files_in(csv) == first);
    CHECK(export_(folder, asked + " --force").exit_code == 0);
    CHECK(files_in(csv) == first);

    synthetic::put_bytes(csv + "/cases.csv", "my own notes\n");
    CHECK(export_(folder, asked + " --force").exit_code == 2);
    CHECK(synthetic::bytes_of(csv + "/cases.csv") == "my own notes\n");
    std::filesystem::remove(csv + "/cases.csv");
    synthetic::put_bytes(csv + "/of_another_run.csv", "a,b\n");
    const auto mixed = export_(folder, asked + " --force");
    CHECK(mixed.exit_code == 2);
    CHECK(contains(mixed.err, "of_another_run.csv"));
    CHECK(!std::filesystem::exists(csv + "/cases.csv"));
    std::filesystem::remove(csv + "/of_another_run.csv");
    // What is no table may stand beside them.
    synthetic::put_bytes(csv + "/notes.txt", "mine");
    CHECK(export_(folder, asked + " --force").exit_code == 0);
    CHECK(synthetic::bytes_of(csv + "/notes.txt") == "mine");
}

TEST_CASE("export: what a killed export left is nothing of the next one's") {
    const synthetic::Folder folder;
    const std::string result = finished(folder, "one.h5", on_small);
    const std::string clean = folder / "clean", csv = folder / "csv";
    REQUIRE(export_(folder, result + "--csv '" + clean + "'").exit_code == 0);
    std::filesystem::create_directory(csv);
    for (const auto& [name, bytes] : files_in(clean))
        synthetic::put_bytes(csv + "/" + name + ".part", bytes + "rows of another run\n");
    REQUIRE(export_(folder, result + "--csv '" + csv + "'").exit_code == 0);
    CHECK(files_in(csv) == files_in(clean));
}

TEST_CASE("export: an interrupt or a full disk leaves nothing") {
    const synthetic::Folder folder;
    const std::string result = finished(folder, "one.h5", on_small + "--replicates 8 ");
    const std::string csv = folder / "csv";
    const program::Started started(folder, "exec \"" SUAR_PROGRAM "\" export " + result +
                                               "--csv '" + csv + "'");
    while (!std::filesystem::exists(csv)) std::this_thread::yield();
    started.signal(SIGINT);
    const auto ended = started.wait();
    CHECK((ended.exit_code == 130 || ended.exit_code == 0)); // 0: it was as quick
    CHECK(std::filesystem::exists(csv) == (ended.exit_code == 0));

    const std::string full = folder / "full";
    const auto no_room =
        program::run(folder, "ulimit -f 100; suar export " + result + "--csv '" + full + "'");
    CHECK(no_room.exit_code == 1);
    CHECK(contains(no_room.err, ".csv"));
    CHECK(!std::filesystem::exists(full));
}

TEST_CASE("export: a title that is a formula is a text in a spreadsheet") {
    const synthetic::Folder folder;
    synthetic::put_bytes(folder / "p.toml",
                         "extends = \"" SUAR_SOURCE_DIR "/scenarios/small.toml\"\n"
                         "title = \"=HYPERLINK(1)\"\n[recruiter]\nmake_up = 0\n");
    const std::string policy = "'" + (folder / "p.toml") + "' ";
    const std::string file = folder / "c.h5", csv = folder / "csv";
    REQUIRE(compare(folder, on_small + policy + "--quiet -o '" + file + "'").exit_code == 0);
    REQUIRE(export_(folder, "'" + file + "' --csv '" + csv + "'").exit_code == 0);
    const auto tables = files_in(csv);
    CHECK(contains(tables.at("comparison_by_policy_outcome.csv"), "\"'=HYPERLINK(1)\""));
    for (const auto& [name, bytes] : tables) {
        CAPTURE(name);
        CHECK(!contains(bytes, ",="));
        CHECK(!contains(bytes, "\n="));
    }
}

TEST_CASE("export: what cannot be exported is refused, with its name and how to mend it") {
    const synthetic::Folder folder;
    const std::string result = finished(folder, "one.h5", on_small);
    const auto nothing = export_(folder, result);
    CHECK(nothing.exit_code == 2);
    CHECK(contains(nothing.err, "--csv FOLDER, --json FOLDER"));
    not_exported(folder, "'" + (folder / "none.h5") + "'", {"none.h5"});
    synthetic::put_bytes(folder / "text.h5", "no result");
    not_exported(folder, "'" + (folder / "text.h5") + "'", {"text.h5"});
    std::string bytes = synthetic::bytes_of(folder / "one.h5");
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    synthetic::put_bytes(folder / "flipped.h5", bytes);
    not_exported(folder, "'" + (folder / "flipped.h5") + "'", {"flipped.h5", "damaged"});
    synthetic::put_bytes(folder / "cut.h5", bytes.substr(0, bytes.size() / 2));
    not_exported(folder, "'" + (folder / "cut.h5") + "'", {"cut.h5"});
    const auto nowhere = export_(folder, result + "--csv '" + (folder / "no/such/place") + "'");
    CHECK(nowhere.exit_code == 2);
    CHECK(contains(nowhere.err, "there is no such folder"));
    const auto comma = export_(folder, result + "--decimal-comma --json '" + (folder / "j") + "'");
    CHECK(comma.exit_code == 2);
    CHECK(contains(comma.err, "--decimal-comma"));
}
