// Which tables a file has: every dataset along labelled scales is a column of exactly one.
#include "export/tables.h"

#include <algorithm>
#include <doctest/doctest.h>

using namespace suar;

namespace {

DatasetFacts dataset(const std::string& group, const std::string& name,
                     const std::vector<std::string>& along, Holds holds = Holds::whole_numbers) {
    DatasetFacts facts{};
    facts.group = group;
    facts.name = name;
    facts.holds = holds;
    facts.along = along;
    facts.has_labels = true;
    for (const std::string& scale : along)
        facts.shape.push_back(scale.size()); // any length will do
    return facts;
}

DatasetFacts scale(const std::string& group, const std::string& name, bool has_labels = true) {
    DatasetFacts facts = dataset(group, name, {name});
    facts.is_scale = true;
    facts.has_labels = has_labels;
    return facts;
}

std::vector<std::string> names_of(const std::vector<ExportedTable>& tables) {
    std::vector<std::string> names;
    for (const ExportedTable& table : tables) names.push_back(table.name);
    return names;
}

std::vector<std::string> names_of_columns(const ExportedTable& table) {
    std::vector<std::string> names;
    for (const TableColumn& column : columns_of(table)) names.push_back(column.name);
    return names;
}

using Names = std::vector<std::string>;

std::vector<ExportedTable> tables_in(const std::vector<DatasetFacts>& datasets) {
    const auto tables = tables_of(datasets);
    REQUIRE(tables);
    return tables.value();
}

void refused(const std::vector<DatasetFacts>& datasets, const std::string& name) {
    const auto tables = tables_of(datasets);
    CAPTURE(name);
    REQUIRE(!tables);
    CHECK(tables.problems().front().key == name);
    CHECK(tables.problems().front().expected != "");
}

} // namespace

TEST_CASE("export: datasets along the same scales are the columns of one table") {
    const auto tables = tables_in({scale("/s/p", "place"), scale("/s/p", "time"),
                                   dataset("/s/p", "b", {"time", "place"}),
                                   dataset("/s/p", "a", {"time", "place"})});
    CHECK(names_of(tables) == Names{"s_p"});
    CHECK(names_of_columns(tables[0]) == Names{"time", "place", "b", "a"});
    CHECK(tables[0].shape == std::vector<std::size_t>{4, 5});
}

TEST_CASE("export: a group of more shapes has a table for each, named by its scales") {
    const auto tables = tables_in({scale("/c", "policy"), scale("/c", "outcome"),
                                   dataset("/c", "low", {"policy", "outcome"}),
                                   dataset("/c", "cost", {"policy"}, Holds::real_numbers)});
    CHECK(names_of(tables) == Names{"c_by_policy", "c_by_policy_outcome"});
    CHECK(names_of_columns(tables[0]) == Names{"policy", "cost"});
}

TEST_CASE("export: texts and codes along a scale stand beside it in every table that has it") {
    const auto tables = tables_in(
        {scale("/f", "year"), scale("/f", "place"), dataset("/f", "place_code", {"place"}),
         dataset("/f", "iso3", {"place"}, Holds::texts),
         dataset("/f", "entries", {"year", "place"}), dataset("/f", "lows", {"place", "year"})});
    CHECK(names_of(tables) == Names{"f_by_place_year", "f_by_year_place"});
    for (const ExportedTable& table : tables) {
        const Names names = names_of_columns(table);
        CHECK(std::count(names.begin(), names.end(), "place_code") == 1);
        CHECK(std::count(names.begin(), names.end(), "iso3") == 1);
    }
}

TEST_CASE("export: where only texts lie along a scale, they are a table of their own") {
    const auto tables =
        tables_in({scale("/p", "parameter"), dataset("/p", "unit", {"parameter"}, Holds::texts),
                   dataset("/p", "value", {"parameter"}, Holds::texts)});
    CHECK(names_of(tables) == Names{"p"});
    CHECK(names_of_columns(tables[0]) == Names{"parameter", "unit", "value"});
}

TEST_CASE("export: texts kept as bytes, and bounds, are in no table") {
    CHECK(tables_in({scale("/p", "text_bytes", false), dataset("/p", "text", {"text_bytes"}),
                     scale("/p", "time"), scale("/p", "bound", false),
                     dataset("/p", "time_bounds", {"time", "bound"})})
              .empty());
}

TEST_CASE("export: what is not as long as its scales is refused, and never read beyond its end") {
    const std::vector<DatasetFacts> good{scale("/f", "year"), dataset("/f", "n", {"year"})};
    CHECK(tables_in(good).size() == 1);
    auto longer = good;
    longer[1].shape = {5};
    refused(longer, "/f/n");
    auto short_scale = good;
    short_scale[0].shape = {1};
    refused(short_scale, "/f/n");
    auto flat_scale = good;
    flat_scale[0].shape = {4, 4};
    refused(flat_scale, "/f/year");
    auto more = good;
    more.push_back(dataset("/f", "code", {"year"}, Holds::texts));
    more.back().shape = {3};
    refused(more, "/f/code");
}

TEST_CASE("export: what lies along no scale of its group is refused, and not left out unseen") {
    refused({dataset("/p", "loose", {""})}, "/p/loose");
    refused({dataset("/p", "single", {})}, "/p/single");
    refused({dataset("/p", "other", {"year"}), scale("/q", "year")}, "/p/other");
    refused({dataset("/p", "n", {"m"}), dataset("/p", "m", {"n"})}, "/p/n");
}

TEST_CASE("export: a table has a plain name, and one that no other has") {
    refused({scale("/..", "year"), dataset("/..", "n", {"year"})}, "/../n");
    refused({scale("/a b", "year"), dataset("/a b", "n", {"year"})}, "/a b/n");
    refused({scale("/about", "year"), dataset("/about", "n", {"year"})}, "/about/n");
    refused({scale("/a/b", "year"), dataset("/a/b", "n", {"year"}), scale("/a_b", "year"),
             dataset("/a_b", "n", {"year"})},
            "/a_b/n");
}

TEST_CASE("export: a date says so instead of the day it is counted from") {
    auto day = dataset("/c", "arrived", {"case"});
    day.units = "days since 2021-01-01";
    day.since = to_day({2021, 1, 1});
    const auto tables = tables_in({scale("/c", "case"), day});
    CHECK(columns_of(tables[0])[1].unit == "date");
}
