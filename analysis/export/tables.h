// A result or a comparison as tables with one row a cell, as spreadsheets and data frames have
// them. Which tables there are follows from what the file says of itself: the datasets of a group
// that lie along the same scales are the columns of one table.
#pragma once

#include "results/dataset_facts.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace suar {

struct TableLabel { // a text or code that stands beside a scale, such as "country_iso3"
    std::size_t dimension;
    DatasetFacts dataset;
};

struct ExportedTable {
    std::string name;                 // "series_province"; of its group and, where that has more
                                      // than one, of its scales
    std::vector<DatasetFacts> scales; // of each dimension; the last varies first
    std::vector<TableLabel> labels;
    std::vector<DatasetFacts> values;
    std::vector<std::size_t> shape;
};

struct TableColumn {
    std::string name, unit, meaning; // unit and meaning may be empty
};

// The tables that tell of a file: no other may have such a name.
inline constexpr std::array<std::string_view, 2> names_of_plain_tables{"about", "columns"};

// Scales first, then labels, then values; a row of the table has a cell for each.
std::vector<TableColumn> columns_of(const ExportedTable& table);

// In the order of the groups. Texts kept as bytes (provenance) and bounds are in no table. A
// problem (with the dataset as its key, and no place) for each that is not as long as its scales,
// or lies along none: it would be read beyond its end, or left out unseen.
Result<std::vector<ExportedTable>> tables_of(const std::vector<DatasetFacts>& datasets);

} // namespace suar
