// [[intervention]] tables. A file gives settings with keys such as intervention.NAME.reach, which
// merge as all settings do; what they must be is judged after that, for it depends on the type,
// which another file may give.
#pragma once

#include "scenario/read_tables.h"
#include "scenario/registry_policy.h"
#include "scenario/settings.h"

#include <utility>

namespace suar {

inline constexpr std::size_t most_interventions = 200;

// The value of the key `intervention` in a document.
void read_interventions(const Node& value, const Place& place, Settings& settings, Report& report);

// What one value sets: more than one key for a table, or for a number that is spread.
std::vector<std::pair<std::string, Setting>> policy_settings(const std::string& full_key,
                                                             const Node& value, const Place& place,
                                                             const std::string& source);

// NAME and KEY of intervention.NAME.KEY; empty texts when it is no such key.
struct PolicyName {
    std::string name, key;
};
PolicyName policy_name(std::string_view key);

// The names that the settings hold, in order.
std::vector<std::string> intervention_names(const Settings& settings);

// Whether the key says of which type an intervention is, which no file may change.
bool says_type(std::string_view key);

struct PolicyValue {
    const PolicyKey* key;
    Setting setting;                // numbers: steps; others: text
    std::vector<std::string> names; // of a list; empty: all
};

// An intervention beside what was said of it, every key that applies to it in the order of the
// registry, defaults included.
struct PolicyEntry {
    Intervention intervention;
    std::vector<PolicyValue> values;
};

// In order of name, without those that are not enabled. Not to be used when the report has
// problems.
std::vector<PolicyEntry> judge_interventions(const Settings& settings,
                                             const KnownPlaces& places_known, Day run_start,
                                             Day run_end, Report& report);

} // namespace suar
