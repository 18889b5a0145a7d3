// Cells as spreadsheets and programs read them.
#include "export/table_writer.h"

#include <cstdlib>
#include <doctest/doctest.h>
#include <limits>
#include <nlohmann/json.hpp>

using namespace suar;

namespace {

const std::vector<TableColumn> columns{{"place", "", "where"}, {"n", "1", "how many"}};
const double no_number = std::numeric_limits<double>::quiet_NaN();

std::string row(TableFormat format, std::string_view place, double value) {
    const auto writer = table_writer(format, "t", columns);
    writer->take();
    writer->begin_row();
    writer->text(place);
    writer->real(value);
    writer->end_row();
    return writer->take();
}

} // namespace

TEST_CASE("export: a text with separators, quotes or line ends is quoted") {
    CHECK(row(TableFormat::csv, "Jawa Barat", 0.5) == "Jawa Barat,0.5\n");
    CHECK(row(TableFormat::csv, "a, \"b\"\nc", 1) == "\"a, \"\"b\"\"\nc\",1\n");
    CHECK(row(TableFormat::csv, "a; b", 1) == "a; b,1\n");
    CHECK(row(TableFormat::csv, "", 1) == ",1\n");
}

TEST_CASE("export: with decimal commas, columns are apart by semicolons") {
    CHECK(row(TableFormat::csv_semicolons, "a; b", -1234.25) == "\"a; b\";-1234,25\n");
    CHECK(row(TableFormat::csv_semicolons, "a, b", 1e-9) == "a, b;1e-09\n");
}

TEST_CASE("export: a text that a spreadsheet would take for a formula is none") {
    for (const char* formula : {"=1+1", "+1", "-1", "@SUM(1)", "\tx", "\rx"}) {
        CAPTURE(formula);
        CHECK(row(TableFormat::csv, formula, -1) == "\"'" + std::string(formula) + "\",-1\n");
    }
}

TEST_CASE("export: what is no number is empty, and null in JSON") {
    const double infinite = std::numeric_limits<double>::infinity();
    for (const double value : {no_number, infinite, -infinite}) {
        CHECK(row(TableFormat::csv, "a", value) == "a,\n");
        CHECK(row(TableFormat::json, "a", value) == "\n[\"a\", null]");
    }
}

TEST_CASE("export: numbers are read back as they were") {
    for (const double value : {0.1, 1.0 / 3, 1e300, -2.5e-310, 123456789012345680.0}) {
        const std::string text = row(TableFormat::csv, "a", value);
        CHECK(std::strtod(text.c_str() + 2, nullptr) == value); // stod refuses tiny ones
    }
    const auto writer = table_writer(TableFormat::csv, "t", columns);
    writer->take();
    writer->begin_row();
    writer->whole(std::numeric_limits<std::int64_t>::min());
    CHECK(writer->take() == "-9223372036854775808");
}

TEST_CASE("export: JSON is JSON, whatever the text") {
    const auto writer = table_writer(TableFormat::json, "t", columns);
    for (const std::string& text :
         {std::string("\"\\\n\x01"), std::string("\xff\xfe"), std::string("é")}) {
        writer->begin_row();
        writer->text(text);
        writer->missing();
        writer->end_row();
    }
    writer->end();
    const auto json = nlohmann::json::parse(writer->take());
    CHECK(json["table"] == "t");
    CHECK(json["columns"][1] ==
          nlohmann::json({{"name", "n"}, {"unit", "1"}, {"meaning", "how many"}}));
    CHECK(json["data"].size() == 3);
    CHECK(json["data"][0][0] == "\"\\\n\x01");
    CHECK(json["data"][2] == nlohmann::json({"é", nullptr}));
}

TEST_CASE("export: a table without rows is still a table") {
    for (const TableFormat format : {TableFormat::csv, TableFormat::json}) {
        const auto writer = table_writer(format, "t", columns);
        const std::string opening = writer->opening();
        writer->end();
        const std::string text = writer->take();
        CHECK(text.starts_with(opening));
        if (format == TableFormat::json) CHECK(nlohmann::json::parse(text)["data"].empty());
    }
}
