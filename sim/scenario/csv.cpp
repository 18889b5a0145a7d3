#include "scenario/csv.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace suar {
namespace {

constexpr std::size_t most_rows = 100'000, most_columns = 64, most_letters = 1000; // of a field

class Parser {
public:
    Parser(const std::string& file, std::string_view text, Report& report)
        : file_(file), text_(text), report_(report) {
        if (text_.starts_with("\xEF\xBB\xBF")) text_.remove_prefix(3);
    }

    std::optional<CsvTable> parse() {
        // Names go into result files as UTF-8, so a table must be that.
        if (const std::size_t bad = first_not_text(text_); bad != std::string_view::npos)
            return refuse_byte(bad);
        CsvTable table{file_, {}, {}};
        std::vector<CsvField> names;
        if (!next_row(names))
            return refuse({file_}, "the table is empty", "a line of column names");
        for (const CsvField& name : names) {
            if (std::find(table.names.begin(), table.names.end(), name.text) != table.names.end())
                return refuse({file_, name.line, name.column},
                              fmt::format("column \"{}\" stands twice", name.text), "each once");
            table.names.push_back(name.text);
        }
        std::vector<CsvField> row;
        for (std::size_t rows = 0; !failed_ && next_row(row); ++rows) {
            if (rows == most_rows)
                return refuse({file_}, "the table is too long",
                              fmt::format("at most {} rows", most_rows));
            if (row.size() == table.names.size())
                table.rows.push_back(row);
            else if (!failed_)
                tell_uneven(row, table.names.size());
        }
        if (failed_ || uneven_) return std::nullopt;
        return table;
    }

private:
    std::nullopt_t refuse(Place place, std::string found, std::string expected) {
        failed_ = true;
        report_.add({std::move(place), "", std::move(found), std::move(expected), ""});
        return std::nullopt;
    }

    void tell_uneven(const std::vector<CsvField>& row, std::size_t names) {
        uneven_ = true; // the next rows can still be read, and judged
        report_.add({{file_, row.front().line, 1},
                     "",
                     fmt::format("the row has {} fields", row.size()),
                     fmt::format("{}, as the first line has", names),
                     "quote a field that has a comma in it"});
    }

    std::nullopt_t refuse_byte(std::size_t bad) {
        const std::string_view before = text_.substr(0, bad);
        const auto line = 1 + std::count(before.begin(), before.end(), '\n');
        const std::size_t start = before.rfind('\n');
        const std::size_t column = start == std::string_view::npos ? bad + 1 : bad - start;
        return refuse({file_, static_cast<int>(line), static_cast<int>(column)},
                      "this byte is not text", "a table in UTF-8 without control characters");
    }

    bool at_end() const { return at_ >= text_.size(); }
    char peek() const { return text_[at_]; }
    void advance() {
        // Columns count characters, as editors do: the bytes that follow the first of one do not.
        if (peek() == '\n') {
            ++line_;
            column_ = 1;
        } else if ((static_cast<unsigned char>(peek()) & 0xC0u) != 0x80u) {
            ++column_;
        }
        ++at_;
    }

    bool next_row(std::vector<CsvField>& row) {
        row.clear();
        while (!at_end() && (peek() == '\n' || peek() == '\r')) advance(); // empty lines
        if (at_end()) return false;
        for (;;) {
            if (row.size() == most_columns) {
                refuse({file_, line_, column_}, "the row is too long",
                       fmt::format("at most {} fields", most_columns));
                return true;
            }
            row.push_back(next_field());
            if (row.back().text.size() > most_letters)
                refuse({file_, row.back().line, row.back().column}, "the field is too long",
                       fmt::format("at most {} letters", most_letters));
            if (failed_ || at_end()) return true;
            const char sign = peek();
            advance();
            if (sign == '\r' && !at_end() && peek() == '\n') advance();
            if (sign != ',') return true;
        }
    }

    CsvField next_field() {
        CsvField field{{}, line_, column_};
        if (!at_end() && peek() == '"') {
            read_quoted(field);
            return field;
        }
        while (!at_end() && peek() != ',' && peek() != '\n' && peek() != '\r') {
            field.text += peek();
            advance();
        }
        return field;
    }

    void read_quoted(CsvField& field) {
        advance();
        for (;; advance()) {
            if (at_end()) {
                refuse({file_, field.line, field.column}, "the quote is never closed", "\"...\"");
                return;
            }
            if (peek() == '"') {
                const bool doubled = at_ + 1 < text_.size() && text_[at_ + 1] == '"';
                advance();
                if (!doubled) break;
            }
            field.text += peek();
        }
        if (!at_end() && peek() != ',' && peek() != '\n' && peek() != '\r')
            refuse({file_, line_, column_}, "something follows a closed quote",
                   "a comma or the end of the line");
    }

    const std::string& file_;
    std::string_view text_;
    Report& report_;
    std::size_t at_ = 0;
    int line_ = 1, column_ = 1;
    bool failed_ = false, uneven_ = false;
};

} // namespace

std::optional<CsvTable> parse_csv(const std::string& file, std::string_view text, Report& report) {
    return Parser(file, text, report).parse();
}

CsvRows::CsvRows(const CsvTable& table, const std::vector<std::string>& required, Report& report)
    : table_(table), report_(report) {
    for (const std::string& name : required) {
        if (std::find(table.names.begin(), table.names.end(), name) != table.names.end()) continue;
        usable_ = false;
        const std::string similar = nearest(name, table.names);
        report.add({{table.file, 1, 1},
                    name,
                    "the table lacks this column",
                    fmt::format("columns {}", fmt::join(required, ", ")),
                    similar.empty() ? "" : fmt::format("is \"{}\" meant?", similar)});
    }
    if (usable_ && table.rows.empty()) {
        usable_ = false;
        report.add({{table.file}, "", "the table has no rows", "at least one", ""});
    }
}

const CsvField& CsvRows::field(std::string_view name) const {
    const auto found = std::find(table_.names.begin(), table_.names.end(), name);
    return table_.rows[row_][static_cast<std::size_t>(found - table_.names.begin())];
}

Place CsvRows::place(std::string_view name) const {
    const CsvField& where = field(name);
    return {table_.file, where.line, where.column};
}

void CsvRows::refuse(std::string_view name, std::string found, std::string expected,
                     std::string help) {
    report_.add(
        {place(name), std::string(name), std::move(found), std::move(expected), std::move(help)});
}

std::optional<std::string> CsvRows::text(std::string_view name) {
    constexpr std::size_t longest = 100;
    const std::string& text = field(name).text;
    if (!text.empty() && text.size() <= longest) return text;
    refuse(name, text.empty() ? "the field is empty" : "the name is too long",
           fmt::format("a name of at most {} letters", longest), "");
    return std::nullopt;
}

std::optional<double> CsvRows::number(std::string_view name, double low, double high) {
    const std::string& text = field(name).text;
    const std::string expected = fmt::format("a number from {} to {}", low, high);
    double value = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || stop != text.data() + text.size() || !std::isfinite(value)) {
        refuse(name,
               text.empty() ? "the field is empty" : fmt::format("\"{}\" is not a number", text),
               expected, "");
        return std::nullopt;
    }
    if (value >= low && value <= high) return value;
    refuse(name, fmt::format("{} is out of range", text), expected, "");
    return std::nullopt;
}

std::optional<std::int64_t> CsvRows::whole(std::string_view name, std::int64_t low,
                                           std::int64_t high) {
    const std::string& text = field(name).text;
    const std::string expected = fmt::format("a whole number from {} to {}", low, high);
    std::int64_t value = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc::result_out_of_range ||
        (error == std::errc{} && stop == text.data() + text.size() &&
         (value < low || value > high))) {
        refuse(name, fmt::format("{} is out of range", text), expected, "");
        return std::nullopt;
    }
    if (error == std::errc{} && stop == text.data() + text.size()) return value;
    refuse(name,
           text.empty() ? "the field is empty" : fmt::format("\"{}\" is not a whole number", text),
           expected, "");
    return std::nullopt;
}

std::optional<int> CsvRows::month(std::string_view name) {
    const std::string& text = field(name).text;
    const std::optional<Day> first = text.size() == 7 ? parse_day(text + "-01") : std::nullopt;
    if (first) return month_number(*first);
    refuse(name, fmt::format("\"{}\" is not a month", text), "a month such as 2019-08", "");
    return std::nullopt;
}

std::optional<Day> CsvRows::day(std::string_view name) {
    const std::string& text = field(name).text;
    const std::optional<Day> day = parse_day(text.size() == 7 ? text + "-01" : text);
    if (day) return day;
    refuse(name, fmt::format("\"{}\" is not a date", text), "a date such as 2022-08-01", "");
    return std::nullopt;
}

std::optional<std::size_t> CsvRows::one_of(std::string_view name,
                                           const std::vector<std::string>& known) {
    const std::string& text = field(name).text;
    const auto found = std::find(known.begin(), known.end(), text);
    if (found != known.end()) return static_cast<std::size_t>(found - known.begin());
    constexpr std::size_t few = 12;
    constexpr std::size_t enough = 200; // looking for near names takes time
    refuse(name, fmt::format("\"{}\" is not known here", text),
           known.size() <= few ? fmt::format("one of {}", fmt::join(known, ", ")) : "a known name",
           report_.count() < enough ? did_you_mean(text, known) : "");
    return std::nullopt;
}

} // namespace suar
