// What a result file says about its run besides the numbers: names of places and levels, period,
// weight, and the texts that the run was made from. The program fills it from a scenario; this room
// knows no scenario.
#pragma once

#include "core/calendar.h"
#include "output/periods.h"

#include <cstdint>
#include <string>
#include <vector>

namespace suar {

inline constexpr std::string_view result_filetype = "suar-result";
inline constexpr std::int32_t result_format_version = 1;

struct PlaceName {
    std::int32_t code;
    std::string name;
};

struct CountryName {
    std::string iso3;
    std::string name;
};

struct ExitName { // one row of the exit table
    std::string exit;
    std::string route;
};

struct ZoneName { // one row of the zone table
    std::string iso3;
    std::string zone;
};

struct InterventionName {
    std::string name;
    std::string type; // "exit_check"
};

struct NamedText {
    std::string name;
    std::string text;
};

struct ParameterText {
    std::string key, value, unit, source;
};

struct Provenance {
    std::string version, commit; // of the program
    std::string scenario;        // the effective scenario as TOML
    std::vector<NamedText> tables;
    std::vector<ParameterText> parameters;
    std::vector<NamedText> build; // compiler, flags, libraries: never part of the results' digest
};

struct ResultLayout {
    std::string title;
    std::uint32_t seed, weight, replicates;
    std::uint32_t draw; // of the parameters that are distributions; 0: their means
    Day start, end;     // both simulated
    TimeStep interval;
    std::uint64_t max_bytes;
    std::vector<PlaceName> provinces;
    std::vector<CountryName> countries;
    std::vector<ExitName> exits;
    std::vector<ZoneName> zones;
    std::vector<InterventionName> interventions;                // in order of name
    std::vector<std::string> sexes, ages, educations, channels; // a cell is sex x age x education
    Provenance provenance;
};

} // namespace suar
