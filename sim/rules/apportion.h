// Whole persons for the cells of a province, such that every cell and every margin (sex, age,
// education) is met to within one person.
#pragma once

#include "rules/tables.h"

#include <array>
#include <cstdint>
#include <vector>

namespace suar {

using CellCounts = std::array<std::int64_t, cells>;

// Counts by province, in the order of `agents`; sex, age and education are independent
// (assumption). Each count is the exact share rounded down or up; each margin, in each province and
// over all provinces, is within one person of its exact share.
std::vector<CellCounts> apportion(const LabourProfile& profile,
                                  const std::vector<std::int64_t>& agents);

// The cells in the order of dealing: by risk class (half octaves of relative unemployment, so that
// within a class no hazard is more than 1.42 times another), then by number; and the class of each.
struct RiskOrder {
    std::array<std::uint8_t, cells> cell;
    std::array<std::uint8_t, cells> risk_class; // of cell[i]
    std::uint32_t classes;
};
RiskOrder risk_order(const LabourProfile& profile);

} // namespace suar
