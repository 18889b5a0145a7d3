// Missions, one per destination country. Capacities are in persons.
#pragma once

#include "core/column.h"
#include "core/index.h"

#include <cstdint>
#include <vector>

namespace suar {

struct Missions {
    Column<CountryIndex, double> tokens;                // recordings that today's staff can do
    Column<CountryIndex, double> papers_tokens;         // papers that today's staff can issue
    Column<CountryIndex, std::vector<CaseIndex>> queue; // contacts waiting to be recorded
    Column<CountryIndex, std::int32_t> sheltered;       // persons in shelter
    Column<CountryIndex, std::int64_t> recorded;        // persons so far
};

} // namespace suar
