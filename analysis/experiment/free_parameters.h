// The numbers of a scenario that a calibration may move: where each stands, between which bounds,
// how sure one is of it beforehand, and how a set of values is put into the scenario.
#pragma once

#include "core/calendar.h"
#include "core/error.h"
#include "experiment/targets.h"
#include "scenario/scenario.h"

#include <optional>
#include <string>
#include <vector>

namespace suar {

// On which the number is moved: what is positive by its logarithm, a share by its log-odds.
enum class Scale : std::uint8_t { linear, log, logit };

struct FreeParameter {
    std::string name;              // "industry.capacity.KHM", "decision.knowing_base@2023-01-01"
    std::vector<std::string> keys; // set together, to the same value
    std::optional<Day> from;       // nothing: the value before the first dated step
    std::string unit;              // of the numbers that follow
    double low, high;              // the value stays between
    double start;                  // in the scenario
    double centre;                 // of what is believed beforehand
    Scale scale;
    double spread;     // standard deviation of that belief, on the scale
    bool has_prior;    // whether priors.csv gives range and centre; else they are around the start
    double difference; // on the scale: the longest step that shows what a change does
};

double on_scale(Scale scale, double value);
double from_scale(Scale scale, double position);

// A range of priors.csv, such as "7-30 / 20-90" with the centre "14 / 42": the part-th of them.
struct PriorRange {
    double low, high, centre;
};
// Rows by id, as read from the columns id, prior_range and central.
struct PriorTable {
    struct Row {
        std::string id, range, centre;
        int line;
    };
    std::string file;
    std::vector<Row> rows;
};
Result<PriorTable> read_priors(const std::string& file, std::string_view text);
// A problem when the table lacks the id, or when there are no such numbers in its row.
Result<PriorRange> prior_range(const PriorTable& priors, const std::string& id, std::size_t part);

// What to move: the standing list (places of each country's sites, growth and midpoint of countries
// with two yearly counts at least, the knowing share by date, passports withheld from irregular
// applicants, labels, days of negotiation and shelter, recruiters' effort), more of the user's
// choice, less what the user holds. What counts do not identify by any means, such as the recording
// hazard, is not in the list: fit under several values of it. Each named as in FreeParameter::name.
// Parameters that priors.csv covers keep to its range and the registry's, the others to a range
// around their start.
struct FreeChoice {
    std::vector<std::string> more, hold; // "all" in hold: nothing of the standing list
};
Result<std::vector<FreeParameter>> free_parameters(const Scenario& scenario,
                                                   const std::vector<FitTarget>& targets,
                                                   const PriorTable& priors,
                                                   const FreeChoice& choice);

// A number of the scenario as it changes over time, in the unit of its registry.
struct DatedNumber {
    std::optional<Day> from;
    double number;
};
// Of any number of the registry or of a country. Empty when there is no such key.
std::vector<DatedNumber> steps_of(const Scenario& scenario, const std::string& key);

// A key with the steps that it has once the values are put in.
struct SetNumber {
    std::string key, unit;
    std::vector<DatedNumber> steps;
};
// In order of key. `values` are in the order of the parameters.
std::vector<SetNumber> set_numbers(const Scenario& scenario,
                                   const std::vector<FreeParameter>& parameters,
                                   const std::vector<double>& values);
// The same as texts for --set, each key's first value before its later ones.
std::vector<std::string> set_texts(const std::vector<SetNumber>& numbers);

// Seven digits: what is written is what was run.
double as_written(double value);

} // namespace suar
