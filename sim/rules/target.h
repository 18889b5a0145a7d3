// Whom a support measure is for, by fixed attributes. Only support (campaigns, loans) has a target;
// nothing coercive takes one.
#pragma once

#include "rules/parameters.h"

#include <cstdint>
#include <vector>

namespace suar {

struct Target {
    std::vector<std::int32_t> provinces; // codes; empty: all
    ByAge<bool> ages;                    // those not aimed at are false
    ByEducation<bool> educations;
    friend bool operator==(const Target&, const Target&) = default;
};

// A target of everybody, everywhere.
Target everybody();

bool aims_at_province(const Target& target, std::int32_t code);
bool aims_at_cell(const Target& target, std::size_t cell);

} // namespace suar
