// What a file or the command line sets: values by key, each with its place, judged against the
// registry but not yet against each other.
#pragma once

#include "scenario/distribution.h"
#include "scenario/document.h"
#include "scenario/registry.h"
#include "scenario/report.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace suar {

struct Step {
    std::optional<Day> from; // nothing: from the beginning
    Place place;
    double number = 0;
    std::string unit; // as written, or the unit of the registry
};

struct Setting {
    Place place;
    std::vector<Step> steps; // numbers: in order of date, never empty; the mean of a distribution
    std::optional<Distribution> distribution;
    std::string text;            // other kinds: the text, date, interval, flag or path
    std::string source;          // as given; may be empty
    std::vector<Place> replaces; // settings of extended files that this one stands before
    std::optional<Node> written; // keys of interventions: as in the file, judged after merging
    bool spread = false;         // a number written once for several keys, of which this is one
};

using Settings = std::map<std::string, Setting>;

// Everything that a document sets. `extends` is left to the caller. Texts of tables.* are joined to
// the folder of the file.
Settings read_settings(const Node& document, const std::string& file, Report& report);

// One value. Nothing, and a problem, when it does not fit the key.
std::optional<Setting> read_setting(const std::string& key, const Node& value, const Place& place,
                                    Report& report);

// The value in the unit of the registry, in which ranges and messages are.
double in_unit_of(const NumberKey& key, const Step& step);

// The default of a number, as if a file had set it.
Setting default_setting(const NumberKey& key);

// "scenarios/bad/x.toml" and "../data/y.csv" give "scenarios/data/y.csv".
std::string beside(const std::string& file, const std::string& relative);

} // namespace suar
