#include "export/write_table.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <unordered_map>

namespace suar {

namespace {

constexpr std::size_t cells_at_once = 1 << 18;
constexpr std::size_t bytes_at_once = 1 << 20;
constexpr std::int64_t most_days = 3'650'000; // ten thousand years

// The values of one dataset, or of some rows of it, and how each is shown.
class Column {
public:
    Column(const DatasetFacts& facts, const PlaceNames& places) : facts_(facts) {
        for (const Code& code : facts.codes) {
            const auto place = places.find(code.meaning);
            codes_.emplace(code.value, place == places.end() ? code.meaning : place->second);
        }
    }

    Status read(const SafeFile& file, Rows rows = {}) {
        switch (facts_.holds) {
        case Holds::whole_numbers:
            if (Status kept = keep(file.counts(facts_.path(), rows), counts_); !kept) return kept;
            return check_dates();
        case Holds::real_numbers:
            return keep(file.reals(facts_.path(), rows), reals_);
        case Holds::texts:
            return keep(file.names(facts_.path(), rows), names_);
        }
        return Done{};
    }

    void show(std::size_t at, TableWriter& text) const {
        switch (facts_.holds) {
        case Holds::whole_numbers:
            return show(counts_.values[at], text);
        case Holds::real_numbers:
            return text.real(reals_.values[at]);
        case Holds::texts:
            return text.text(names_[at]);
        }
    }

private:
    template <class Values> static Status keep(Result<Values> read, Values& to) {
        if (!read) return read.problems();
        to = std::move(read.value());
        return Done{};
    }

    Status check_dates() const {
        if (!facts_.since) return Done{};
        for (const std::int64_t value : counts_.values)
            if (value < -most_days || value > most_days)
                return Problem{"", facts_.path(), fmt::format("{} days are no date", value),
                               "dates as suar writes them", "make the file again"};
        return Done{};
    }

    void show(std::int64_t value, TableWriter& text) const {
        if (facts_.missing && value == *facts_.missing) return text.missing();
        if (facts_.since)
            return text.text(to_text(*facts_.since + static_cast<std::int32_t>(value)));
        const auto code = codes_.find(value);
        if (code != codes_.end()) return text.text(code->second);
        text.whole(value);
    }

    const DatasetFacts& facts_;
    std::unordered_map<std::int64_t, std::string> codes_;
    Counts counts_;
    Reals reals_;
    std::vector<std::string> names_;
};

std::vector<Column> columns_for(const std::vector<DatasetFacts>& datasets,
                                const PlaceNames& places) {
    std::vector<Column> columns;
    for (const DatasetFacts& dataset : datasets) columns.emplace_back(dataset, places);
    return columns;
}

Status read_all(const SafeFile& file, std::vector<Column>& columns, Rows rows = {}) {
    for (Column& column : columns)
        if (Status read = column.read(file, rows); !read) return read;
    return Done{};
}

class Writer {
public:
    Writer(const ExportedTable& table, const PlaceNames& places, TableWriter& text)
        : table_(table), text_(text), scales_(columns_for(table.scales, places)),
          values_(columns_for(table.values, places)) {
        for (const TableLabel& label : table.labels) labels_.emplace_back(label.dataset, places);
        for (std::size_t i = 1; i < table.shape.size(); ++i) inner_ *= table.shape[i];
    }

    Result<bool> write(const SafeFile& file, const PutText& put,
                       const std::function<bool()>& go_on) {
        if (const Status read = read_all(file, scales_); !read) return read.problems();
        if (const Status read = read_all(file, labels_); !read) return read.problems();
        const std::size_t rows = table_.shape.front();
        const std::size_t step = std::max<std::size_t>(1, cells_at_once / std::max(inner_, one));
        for (std::size_t first = 0; first < rows; first += step) {
            if (!go_on()) return false;
            if (const Status read = read_all(file, values_, {first, step}); !read)
                return read.problems();
            const std::size_t cells = std::min(step, rows - first) * inner_;
            for (std::size_t cell = 0; cell < cells; ++cell) {
                show_row(first, cell);
                if (text_.size() < bytes_at_once) continue;
                if (const Status kept = put(text_.take()); !kept) return kept.problems();
            }
        }
        text_.end();
        if (const Status kept = put(text_.take()); !kept) return kept.problems();
        return true;
    }

private:
    static constexpr std::size_t one = 1;

    void show_row(std::size_t first, std::size_t cell) {
        std::vector<std::size_t>& at = place_;
        at.resize(table_.shape.size());
        std::size_t rest = cell;
        for (std::size_t i = at.size(); i-- > 1;) {
            at[i] = rest % table_.shape[i];
            rest /= table_.shape[i];
        }
        at[0] = first + rest;
        text_.begin_row();
        for (std::size_t i = 0; i < scales_.size(); ++i) scales_[i].show(at[i], text_);
        for (std::size_t i = 0; i < labels_.size(); ++i)
            labels_[i].show(at[table_.labels[i].dimension], text_);
        for (const Column& value : values_) value.show(cell, text_);
        text_.end_row();
    }

    const ExportedTable& table_;
    TableWriter& text_;
    std::vector<Column> scales_, labels_, values_;
    std::vector<std::size_t> place_;
    std::size_t inner_ = 1; // cells of one row along the first scale
};

} // namespace

Result<PlaceNames> place_names_of(const SafeFile& file, const std::vector<DatasetFacts>& datasets) {
    PlaceNames places;
    for (const DatasetFacts& dataset : datasets) {
        if (!dataset.is_scale || dataset.holds != Holds::texts) continue;
        auto names = file.names(dataset.path());
        if (!names) return names.problems();
        for (const std::string& name : names.value()) {
            std::string word = name;
            std::replace(word.begin(), word.end(), ' ', '_');
            if (word != name) places.emplace(std::move(word), name);
        }
    }
    return places;
}

Result<bool> write_table(const SafeFile& file, const ExportedTable& table, const PlaceNames& places,
                         TableWriter& text, const PutText& put,
                         const std::function<bool()>& go_on) {
    return Writer(table, places, text).write(file, put, go_on);
}

PlainTable about_file(const std::vector<NamedText>& attributes) {
    PlainTable table{std::string(names_of_plain_tables[0]),
                     {{"name", "", "what is told"}, {"value", "", ""}},
                     {}};
    for (const NamedText& attribute : attributes)
        table.rows.push_back({attribute.name, attribute.text});
    return table;
}

PlainTable about_columns(const std::vector<ExportedTable>& tables) {
    PlainTable about{std::string(names_of_plain_tables[1]),
                     {{"table", "", "name of the file"},
                      {"column", "", ""},
                      {"unit", "", "1: a plain number; date: year-month-day"},
                      {"meaning", "", ""}},
                     {}};
    for (const ExportedTable& table : tables)
        for (const TableColumn& column : columns_of(table))
            about.rows.push_back({table.name, column.name, column.unit, column.meaning});
    return about;
}

std::string text_of(const PlainTable& table, TableWriter& text) {
    for (const auto& row : table.rows) {
        text.begin_row();
        for (const std::string& cell : row) text.text(cell);
        text.end_row();
    }
    text.end();
    return text.take();
}

} // namespace suar
