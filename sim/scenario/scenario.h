// A scenario: everything that a run needs to know, read from TOML and CSV and checked as a whole.
#pragma once

#include "core/calendar.h"
#include "core/error.h"
#include "policy/intervention.h"
#include "rules/parameters.h"
#include "rules/tables.h"
#include "scenario/distribution.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace suar {

enum class Interval : std::uint8_t { day, week, month };

// The text of a table as it was read, so that a result file can carry it.
struct TableText {
    std::string key;       // "provinces", as under [tables]
    std::string file_name; // without folders; unique within the scenario
    std::string text;
    friend bool operator==(const TableText&, const TableText&) = default;
};

struct ParameterRecord {
    std::string key;
    std::string value; // "0.25", or the dated steps: "1; 0.25 from 2020-03-15"
    std::string unit;
    std::string source; // or "assumption: ..."
    friend bool operator==(const ParameterRecord&, const ParameterRecord&) = default;
};

// A number that a scenario gives as a distribution. A run takes the mean.
struct UncertainNumber {
    std::string key;
    Distribution distribution; // in `unit`
    std::string unit;
    double low, high; // the range of the key
    friend bool operator==(const UncertainNumber&, const UncertainNumber&) = default;
};

struct Scenario {
    std::string title, title_id;
    std::uint32_t seed = 0;
    std::uint32_t replicates = 0;
    std::uint32_t weight = 0; // persons per agent
    Day start{}, end{};       // both simulated
    Interval interval = Interval::day;
    std::int64_t max_bytes = 0; // of the result file
    Tables tables;
    std::vector<DatedParameters> parameters; // in order of date, never empty; the first from start

    std::vector<Intervention> interventions; // in order of name
    std::vector<UncertainNumber> uncertain;  // in order of key
    std::uint32_t draw = 0; // of the distributions, from 1, that stands in it; 0: their means

    // The whole scenario after `extends` and the command line, as one file: beside the tables of
    // table_texts it reads back to this same scenario.
    std::string effective_toml;
    std::vector<TableText> table_texts;
    std::vector<ParameterRecord> records; // every parameter, in the order of the registry
    Problems warnings;                    // what is allowed but should be known
};

// What the command line says on top of the file.
struct Overrides {
    std::vector<std::string> set; // "key=value", or "key@2024-01-01=value": from that day on
    std::optional<std::uint32_t> seed, replicates, weight;
    std::optional<Day> from, to;
    bool toy = false;       // allows a weight above 100
    std::uint32_t draw = 0; // the draw that `set` holds, see drawn_settings
};

// The reader's only way to a file, so that the reader itself needs no file system. `read` gives the
// text of the file at a path, or a problem; it should refuse files above max_file_bytes.
struct FileSource {
    std::function<Result<std::string>(const std::string& path)> read;
};

inline constexpr std::size_t max_file_bytes = 16'777'216; // a table; a scenario file: 1 MiB

// Reads the scenario at `path`, the files it extends and the tables it names; relative paths are
// relative to the file that names them. Gives every problem of all of them at once.
Result<Scenario> read_scenario(const std::string& path, const Overrides& overrides,
                               const FileSource& files);

} // namespace suar
