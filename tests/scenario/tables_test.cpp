#include "disk.h"
#include "same.h"
#include "scenario/csv.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace suar;

namespace {

// The lines below the first in another order.
std::string shuffled(const std::string& text, unsigned seed) {
    std::istringstream lines(text);
    std::string first, line;
    std::getline(lines, first);
    std::vector<std::string> rest;
    while (std::getline(lines, line)) rest.push_back(line);
    std::shuffle(rest.begin(), rest.end(), std::mt19937(seed));
    if (rest.size() > 1 && text.find(rest[0]) < text.find(rest[1]))
        std::swap(rest[0], rest[1]); // even three rows are not left as they were
    std::string result = first + "\n";
    for (const std::string& each : rest) result += each + "\n";
    return result;
}

const char* const table_paths[] = {
    "scenarios/data/provinces.csv",      "scenarios/data/unemployment.csv",
    "scenarios/data/labour_profile.csv", "scenarios/data/destinations.csv",
    "scenarios/data/sites.csv",          "scenarios/data/exits.csv",
    "scenarios/data/travel_index.csv",   "scenarios/data/enforcement.csv",
    "scenarios/data/recruiter_homes.csv"};

} // namespace

TEST_CASE("law: relabelling, the order of rows of every table changes nothing") {
    const Result<Scenario> plain =
        read_scenario("scenarios/indonesia.toml", Overrides{}, source_folder());
    REQUIRE(plain.ok());
    for (unsigned seed = 1; seed <= 5; ++seed) {
        std::map<std::string, std::string> tables;
        for (const char* path : table_paths) {
            const std::string before = source_folder().read(path).value();
            tables[path] = shuffled(before, seed);
            REQUIRE(tables[path] != before);
        }
        const Result<Scenario> other =
            read_scenario("scenarios/indonesia.toml", Overrides{}, with_files(tables));
        INFO(all_problems(other));
        REQUIRE(other.ok());
        check_same_run(plain.value(), other.value());
    }
}

TEST_CASE("tables: the baseline holds what the tables of the sources hold") {
    const Result<Scenario> scenario =
        read_scenario("scenarios/indonesia-start.toml", Overrides{}, source_folder());
    REQUIRE(scenario.ok());
    const Tables& tables = scenario.value().tables;
    CHECK(tables.provinces.size() == 34);
    CHECK(tables.provinces.front().name == "Aceh");
    CHECK(tables.provinces.back().code == 94);
    std::int64_t people = 0;
    for (const ProvinceRow& row : tables.provinces) people += row.labour_force;
    CHECK(people == 147'440'000);
    REQUIRE(tables.unemployment.size() == 34);
    for (const auto& knots : tables.unemployment) CHECK(knots.size() == 6);
    CHECK(tables.unemployment.front().front().rate == 0.0617);
    CHECK(tables.national_unemployment.size() == 13);
    CHECK(tables.profile.age_share[static_cast<std::size_t>(Age::from_65)] == 0.05);
    CHECK(tables.profile.formal_share_of_employed == doctest::Approx(0.41).epsilon(0.01));
    REQUIRE(tables.destinations.size() == 9);
    const DestinationRow& cambodia = tables.destinations[1];
    CHECK(cambodia.iso3 == "KHM");
    CHECK(cambodia.opens);
    CHECK(cambodia.opening == to_day({2018, 1, 1}));
    CHECK(cambodia.capacity == 17'000);
    CHECK(cambodia.growth_per_year == 2.5);
    CHECK(cambodia.midpoint_year == 2022.05);
    const DestinationRow& myanmar = tables.destinations[3];
    REQUIRE(myanmar.recording.size() == 2);
    CHECK(myanmar.recording[0].country == "MMR");
    CHECK(myanmar.recording[1].share == 0.52);
    CHECK_FALSE(tables.destinations[6].opens); // Thailand: recorded there, not held
    CHECK(tables.zones.size() == 15);
    CHECK(tables.exits.size() == 6);
    CHECK(tables.travel.size() == 84);
    REQUIRE(tables.enforcement.size() == 3);
    CHECK(tables.enforcement.front().iso3 == "KHM");
    CHECK(tables.enforcement.front().demand_removed == 0.30);
    CHECK(tables.recruiter_homes.size() == 4);
}

TEST_CASE("csv: quoted fields, both line ends, a byte order mark and empty lines are read") {
    Report report;
    const auto table = parse_csv("t.csv",
                                 "\xEF\xBB\xBF"
                                 "a,b\r\n\"x, \"\"y\"\"\",1\r\n\n\"two\nlines\",\n",
                                 report);
    REQUIRE(table);
    CHECK(report.clean());
    REQUIRE(table->rows.size() == 2);
    CHECK(table->names == std::vector<std::string>{"a", "b"});
    CHECK(table->rows[0][0].text == "x, \"y\"");
    CHECK(table->rows[0][1].text == "1");
    CHECK(table->rows[1][0].text == "two\nlines");
    CHECK(table->rows[1][1].text.empty());
    CHECK(table->rows[1][0].line == 4);
}

TEST_CASE("csv: places count lines from one and columns in characters") {
    Report report;
    const auto table = parse_csv("t.csv", "name,share\nS\xC3\xA9latan,0.5\n", report);
    REQUIRE(table);
    CHECK(table->rows[0][1].line == 2);
    CHECK(table->rows[0][1].column == 9);
}

TEST_CASE("csv: only whole and clean UTF-8 is text") {
    CHECK(first_not_text("plain\t\xC2\xA0 \xC3\xA9 \xE2\x82\xAC \xF0\x9F\x98\x80\n") ==
          std::string::npos);
    CHECK(first_not_text("ab\x1B[2J") == 2);
    CHECK(first_not_text("a\xC3") == 1);
    CHECK(first_not_text("\xC0\x80") == 0);     // overlong
    CHECK(first_not_text("\xED\xA0\x80") == 0); // half of a surrogate pair
    CHECK(first_not_text("\xF5\x80\x80\x80") == 0);
    CHECK(first_not_text(std::string_view("a\0b", 3)) == 1);
}

namespace {

// The exits of the baseline with a column of the provinces that each serves, in order of its rows.
Result<Scenario> with_served(const std::vector<std::string>& provinces) {
    std::istringstream lines(source_folder().read("scenarios/data/exits.csv").value());
    std::string line, text;
    for (std::size_t row = 0; std::getline(lines, line); ++row)
        text += line + "," + (row == 0 ? "provinces" : provinces.at(row - 1)) + "\n";
    return read_scenario("scenarios/indonesia.toml", Overrides{},
                         with_files({{"scenarios/data/exits.csv", text}}));
}

} // namespace

TEST_CASE("exits: a table may say which provinces each serves, and no province is without one") {
    const auto served = with_served({"", "11 12", "", "", "", "61  62 63"});
    REQUIRE(served.ok());
    for (const ExitRow& row : served.value().tables.exits) {
        CHECK(row.serves(11) == (row.route != Route::land));
        CHECK(row.serves(61) == (row.exit != "main_airport" || row.route != Route::transit_flight));
    }
    const auto unserved = with_served({"11", "11", "12", "12", "11 12", "13"});
    REQUIRE_FALSE(unserved.ok());
    CHECK(unserved.problems().size() == 31);
    CHECK(all_problems(unserved).find("no exit with a preference serves Riau (14)") !=
          std::string::npos);
}
