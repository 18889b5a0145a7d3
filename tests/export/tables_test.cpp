// Which tables a file has: every dataset along labelled scales is a column of exactly one.
#include "export/tables.h"

#include <algorithm>
#include <doctest/doctest.h>

using namespace suar;

namespace {

DatasetFacts dataset(const std::string& group, const std::string& name,
                     const std::vector<std::string>& along, Holds holds = Holds::whole_numbers) {
    DatasetFacts facts{group, name, holds, {}, along, false, true, "", "", "", std::nullopt, {}};
    for (std::size_t i = 0; i < along.size(); ++i) facts.shape.push_back(i + 2);
    return facts;
}

DatasetFacts scale(const std::string& group, const std::string& name, bool has_labels = true) {
    DatasetFacts facts = dataset(group, name, {name});
    facts.is_scale = true;
    facts.has_labels = has_labels;
    return facts;
}

std::vector<std::string> names_of(const std::vector<Table>& tables) {
    std::vector<std::string> names;
    for (const Table& table : tables) names.push_back(table.name);
    return names;
}

std::vector<std::string> columns(const Table& table) {
    std::vector<std::string> names;
    for (const TableColumn& column : columns_of(table)) names.push_back(column.name);
    return names;
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("export: datasets along the same scales are the columns of one table") {
    const auto tables = tables_of({scale("/s/p", "place"), scale("/s/p", "time"),
                                   dataset("/s/p", "b", {"time", "place"}),
                                   dataset("/s/p", "a", {"time", "place"})});
    CHECK(names_of(tables) == Names{"s_p"});
    CHECK(columns(tables[0]) == Names{"time", "place", "b", "a"});
    CHECK(tables[0].shape == std::vector<std::size_t>{2, 3});
}

TEST_CASE("export: a group of more shapes has a table for each, named by its scales") {
    const auto tables = tables_of({scale("/c", "policy"), scale("/c", "outcome"),
                                   dataset("/c", "low", {"policy", "outcome"}),
                                   dataset("/c", "cost", {"policy"}, Holds::real_numbers)});
    CHECK(names_of(tables) == Names{"c_by_policy", "c_by_policy_outcome"});
    CHECK(columns(tables[0]) == Names{"policy", "cost"});
}

TEST_CASE("export: texts and codes along a scale stand beside it in every table that has it") {
    const auto tables = tables_of(
        {scale("/f", "year"), scale("/f", "place"), dataset("/f", "place_code", {"place"}),
         dataset("/f", "iso3", {"place"}, Holds::texts),
         dataset("/f", "entries", {"year", "place"}), dataset("/f", "lows", {"place", "year"})});
    CHECK(names_of(tables) == Names{"f_by_place_year", "f_by_year_place"});
    for (const Table& table : tables) {
        const Names names = columns(table);
        CHECK(std::count(names.begin(), names.end(), "place_code") == 1);
        CHECK(std::count(names.begin(), names.end(), "iso3") == 1);
    }
}

TEST_CASE("export: where only texts lie along a scale, they are a table of their own") {
    const auto tables =
        tables_of({scale("/p", "parameter"), dataset("/p", "unit", {"parameter"}, Holds::texts),
                   dataset("/p", "value", {"parameter"}, Holds::texts)});
    CHECK(names_of(tables) == Names{"p"});
    CHECK(columns(tables[0]) == Names{"parameter", "unit", "value"});
}

TEST_CASE("export: what lies along no labels is in no table") {
    CHECK(tables_of({scale("/p", "text_bytes", false), dataset("/p", "text", {"text_bytes"}),
                     dataset("/p", "loose", {""}), dataset("/p", "single", {})})
              .empty());
}

TEST_CASE("export: a date says so instead of the day it is counted from") {
    auto day = dataset("/c", "arrived", {"case"});
    day.units = "days since 2021-01-01";
    const auto tables = tables_of({scale("/c", "case"), day});
    CHECK(columns_of(tables[0])[1].unit == "date");
}
