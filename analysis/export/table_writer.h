// Tables as text: CSV for spreadsheets, JSON for programs.
#pragma once

#include "export/tables.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace suar {

enum class TableFormat : std::uint8_t {
    csv,            // RFC 4180, UTF-8, decimals with a point
    csv_semicolons, // columns apart by ";", decimals with a comma: spreadsheets set to Indonesian
    json            // {"table", "columns": [{"name", "unit", "meaning"}], "data": [[...], ...]}
};

std::string_view extension_of(TableFormat format); // ".csv"

// Writes one table, a cell after the other; the text gathers until it is taken.
class TableWriter {
public:
    virtual ~TableWriter() = default;
    // With which a file of this table begins, and no other.
    virtual std::string opening() const = 0;
    virtual void begin_row() = 0;
    virtual void missing() = 0;
    virtual void text(std::string_view value) = 0;
    virtual void whole(std::int64_t value) = 0;
    virtual void real(double value) = 0; // missing where it is not a number
    virtual void end_row() = 0;
    virtual void end() = 0;

    std::size_t size() const { return text_.size(); }
    std::string take() { return std::exchange(text_, {}); }

protected:
    std::string text_;
};

std::unique_ptr<TableWriter> table_writer(TableFormat format, const std::string& name,
                                          const std::vector<TableColumn>& columns);

} // namespace suar
