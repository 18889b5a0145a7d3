// Compound site slots, over all countries in the order of the destination table.
#pragma once

#include "core/column.h"
#include "core/index.h"

#include <cstdint>

namespace suar {

struct Compounds {
    Column<SiteIndex, CountryIndex> country;
    Column<SiteIndex, std::uint16_t> zone; // row of the zone table
    Column<SiteIndex, SyndicateIndex> syndicate;
    Column<SiteIndex, std::uint8_t> buildings;
    Column<SiteIndex, std::int32_t> places;    // for the origin's nationals when fully open
    Column<SiteIndex, std::int32_t> demand;    // of these places, wanted today
    Column<SiteIndex, std::int32_t> held;      // persons of the origin, complicit ones included
    Column<SiteIndex, std::uint8_t> harshness; // 0 to 255, mean 128
    Column<SiteIndex, std::int32_t> raids;     // so far
};

} // namespace suar
