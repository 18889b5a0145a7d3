#include "export/table_writer.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace suar {

namespace {

class Csv : public TableWriter {
public:
    Csv(char separator, char point, const std::vector<TableColumn>& columns)
        : separator_(separator), point_(point) {
        begin_row();
        for (const TableColumn& column : columns) text(column.name);
        end_row();
        opening_ = text_;
    }

    std::string opening() const override { return opening_; }
    void begin_row() override { first_ = true; }
    void missing() override { separate(); }

    void text(std::string_view value) override {
        separate();
        // A spreadsheet would take such a text, which anyone can write into a scenario's title, for
        // a formula.
        const bool formula =
            !value.empty() && std::string_view("=+-@\t\r").find(value.front()) != value.npos;
        const std::string_view special = separator_ == ';' ? ";\"\r\n" : ",\"\r\n";
        if (!formula && value.find_first_of(special) == value.npos) {
            text_ += value;
            return;
        }
        text_ += '"';
        if (formula) text_ += '\'';
        for (const char letter : value) text_.append(letter == '"' ? 2 : 1, letter);
        text_ += '"';
    }

    void whole(std::int64_t value) override {
        separate();
        fmt::format_to(std::back_inserter(text_), "{}", value);
    }

    void real(double value) override {
        separate();
        if (!std::isfinite(value)) return;
        const std::size_t begin = text_.size();
        fmt::format_to(std::back_inserter(text_), "{}", value);
        if (point_ != '.')
            std::replace(text_.begin() + static_cast<std::ptrdiff_t>(begin), text_.end(), '.',
                         point_);
    }

    void end_row() override { text_ += '\n'; }
    void end() override {}

private:
    void separate() {
        if (!first_) text_ += separator_;
        first_ = false;
    }

    char separator_, point_;
    bool first_ = true;
    std::string opening_;
};

std::string json_text(std::string_view text) {
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

class Json : public TableWriter {
public:
    Json(const std::string& name, const std::vector<TableColumn>& columns) {
        text_ = "{\"table\": " + json_text(name) + ",\n\"columns\": [";
        for (const TableColumn& column : columns)
            text_ += fmt::format("{}\n{{\"name\": {}, \"unit\": {}, \"meaning\": {}}}",
                                 &column == &columns.front() ? "" : ",", json_text(column.name),
                                 json_text(column.unit), json_text(column.meaning));
        text_ += "],\n\"data\": [";
        opening_ = text_;
    }

    std::string opening() const override { return opening_; }
    void begin_row() override {
        text_ += first_row_ ? "\n[" : ",\n[";
        first_row_ = false;
        first_ = true;
    }
    void missing() override { add("null"); }
    void text(std::string_view value) override { add(json_text(value)); }
    void whole(std::int64_t value) override { add(fmt::format("{}", value)); }
    void real(double value) override {
        add(std::isfinite(value) ? fmt::format("{}", value) : "null");
    }
    void end_row() override { text_ += ']'; }
    void end() override { text_ += "]}\n"; }

private:
    void add(std::string_view value) {
        if (!first_) text_ += ", ";
        first_ = false;
        text_ += value;
    }

    bool first_row_ = true, first_ = true;
    std::string opening_;
};

} // namespace

std::string_view extension_of(TableFormat format) {
    return format == TableFormat::json ? ".json" : ".csv";
}

std::unique_ptr<TableWriter> table_writer(TableFormat format, const std::string& name,
                                          const std::vector<TableColumn>& columns) {
    switch (format) {
    case TableFormat::csv:
        return std::make_unique<Csv>(',', '.', columns);
    case TableFormat::csv_semicolons:
        return std::make_unique<Csv>(';', ',', columns);
    case TableFormat::json:
        break;
    }
    return std::make_unique<Json>(name, columns);
}

} // namespace suar
