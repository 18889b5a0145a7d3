// From settings and tables to a scenario: defaults, segments by date, and what only the whole
// shows.
#pragma once

#include "scenario/files.h"
#include "scenario/interventions.h"
#include "scenario/read_tables.h"

namespace suar {

// The setting of each key that has none takes its default.
void add_defaults(Settings& settings);

double whole_number(const Settings& settings, const std::string& key); // of a whole or bytes key
Day day_of(const Settings& settings, const std::string& key);

// Parameters by date, from the start of the run on; two segments always differ.
std::vector<DatedParameters> make_segments(const Settings& settings, Day start, Day end,
                                           Report& report);

// Puts industry.capacity.KHM and its kind into the destinations.
void fill_destinations(const std::string& scenario, const Settings& settings,
                       std::vector<DestinationRow>& destinations, Report& report);

// Numbers that must fit each other on every day.
void check_together(const Settings& settings, const std::vector<DatedParameters>& segments,
                    const std::string& scenario, Report& report);

// Whether what is run is kept as a result, which must then not exceed output.max_bytes.
enum class Writes : std::uint8_t { result, nothing };

// Dates, weight and what the run would cost, before anything of that size is allocated.
void check_run(const Settings& settings, const Tables& tables, Writes writes, Report& report);

std::string effective_toml(const Settings& settings, const std::vector<TableText>& texts,
                           const std::vector<PolicyEntry>& policy);
std::vector<ParameterRecord> records_of(const Settings& settings,
                                        const std::vector<PolicyEntry>& policy);

// The numbers that are distributions.
std::vector<UncertainNumber> uncertain_of(const Settings& settings,
                                          const std::vector<PolicyEntry>& policy);

} // namespace suar
