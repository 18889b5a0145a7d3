// Comma-separated tables with a line of names: fields by column, each with its place.
#pragma once

#include "core/calendar.h"
#include "scenario/plain_text.h"
#include "scenario/report.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace suar {

struct CsvField {
    std::string text;
    int line = 0, column = 0; // column: of the first sign in its line
};

struct CsvTable {
    std::string file;
    std::vector<std::string> names;
    std::vector<std::vector<CsvField>> rows; // each with as many fields as there are names
};

// Quoted fields may hold commas, line ends and doubled quotes. Nothing when the text is no table.
std::optional<CsvTable> parse_csv(const std::string& file, std::string_view text, Report& report);

// One row at a time, by name of column. A field that does not fit is a problem and gives nothing;
// a column that the table lacks is one problem, told when the reader is made.
class CsvRows {
public:
    CsvRows(const CsvTable& table, const std::vector<std::string>& required, Report& report);

    bool usable() const { return usable_; } // every required column is there
    std::size_t size() const { return table_.rows.size(); }
    void stand_at(std::size_t row) { row_ = row; }

    const CsvField& field(std::string_view name) const;
    std::optional<std::string> text(std::string_view name);
    std::optional<double> number(std::string_view name, double low, double high);
    std::optional<std::int64_t> whole(std::string_view name, std::int64_t low, std::int64_t high);
    std::optional<int> month(std::string_view name); // "2019-08" as month_number
    std::optional<Day> day(std::string_view name);   // "2019-08-01", or "2019-08" for its first day
    // The number of the text among the known ones.
    std::optional<std::size_t> one_of(std::string_view name, const std::vector<std::string>& known);

    void refuse(std::string_view name, std::string found, std::string expected, std::string help);
    Place place(std::string_view name) const;
    Place table_place() const { return {table_.file}; }

private:
    const CsvTable& table_;
    Report& report_;
    std::size_t row_ = 0;
    bool usable_ = true;
};

} // namespace suar
