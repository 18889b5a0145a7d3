// A number of a scenario: plain, with a unit, as a table, or in dated steps.
#pragma once

#include "scenario/settings.h"

namespace suar {

// What a number must be, whichever list of the registry its key is in.
struct NumberShape {
    std::string key;
    std::string unit;
    Range range;
    double initial; // for help
    Dating dating;
    Grain grain;
    UnitIs unit_is;
};

std::optional<Setting> read_number(const NumberShape& shape, const Node& value, const Place& place,
                                   Report& report);

// "a number from 0 to 1 (share)".
std::string expectation(const NumberShape& shape);

} // namespace suar
