// The tables of a result that have one row per case, recruiter or site: one column per fact, with
// its meaning, unit and codes.
#pragma once

#include "output/h5.h"
#include "output/layout.h"
#include "output/recorder.h"

#include <string>
#include <vector>

namespace suar {

struct Code {
    std::int64_t value;
    std::string meaning;
};

struct RowColumn {
    std::string name, long_name, units;
    h5::Storage storage;
    std::optional<std::int64_t> missing; // stands where the fact does not apply
    std::vector<Code> codes;             // of kinds and places; empty for numbers
    std::vector<std::int64_t> values;
};

using RowColumns = std::vector<RowColumn>;

RowColumns case_columns(const Record& record, const ResultLayout& layout);
RowColumns recruiter_columns(const Record& record, const ResultLayout& layout);
RowColumns compound_columns(const Record& record, const ResultLayout& layout);

} // namespace suar
