// One table of a file, read piece by piece and written as text, so that its size needs no memory.
#pragma once

#include "export/table_writer.h"
#include "results/safe_file.h"

#include <functional>
#include <map>

namespace suar {

// The names of places as they are written where they label a scale ("Jawa Barat"), by the one word
// that stands for them among the meanings of codes ("Jawa_Barat").
using PlaceNames = std::map<std::string, std::string>;
Result<PlaceNames> place_names_of(const SafeFile& file, const std::vector<DatasetFacts>& datasets);

using PutText = std::function<Status(std::string_view)>;

// False when `go_on` said so before the end. Dates are written as "2024-12-31", codes as what they
// mean, and what is not known as nothing.
Result<bool> write_table(const SafeFile& file, const ExportedTable& table, const PlaceNames& places,
                         TableWriter& text, const PutText& put, const std::function<bool()>& go_on);

// A table of texts that stand in no dataset.
struct PlainTable {
    std::string name;
    std::vector<TableColumn> columns;
    std::vector<std::vector<std::string>> rows;
};

PlainTable about_file(const std::vector<NamedText>& attributes);
PlainTable about_columns(const std::vector<ExportedTable>& tables);

std::string text_of(const PlainTable& table, TableWriter& text);

} // namespace suar
