// A calibration as it is shown, kept and written into a scenario.
#pragma once

#include "experiment/fit.h"
#include "scenario/scenario.h"

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace suar {

struct Calibration {
    const Scenario& scenario;                  // as given, with the command line's settings
    std::string scenario_name;                 // of the file, without folders
    std::vector<std::string> settings;         // of --set, as given
    std::string targets_digest, priors_digest; // of the texts of the tables
    Day last;                                  // simulated day
    FitPlan plan;
    std::vector<FitTarget> observed; // the plan's targets, then what no figure tells
    std::vector<FitTarget> outside;  // targets whose period the run does not cover
    Fit fit;
    std::vector<double> untold; // means, as found, of what no figure tells
    bool quick, only_score;
};

// What the numbers depend on, as one line: scenario, tables, program.
std::string identity_of(const Calibration& calibration);

// Every target with the official figure, the model's mean and z; then the numbers found.
std::string calibration_text(const Calibration& calibration);

// The same for programs, with the whole way to it. Equal calibrations give equal bytes: no clock,
// host, path or thread count; derived numbers have nine digits, so that the last bits of logarithms
// do not show.
nlohmann::ordered_json calibration_json(const Calibration& calibration);

// The found values as a scenario that extends the one given. `extends` is its path and `schema`
// that of the schema beside it, if there is one, as seen from the new file. What --set gave stands
// in it too, for the values were found with that.
std::string calibrated_scenario(const Calibration& calibration, const std::string& extends,
                                const std::string& schema);
// Settings of the command line that such a file cannot carry.
Problems not_carried(const std::vector<std::string>& settings);

} // namespace suar
