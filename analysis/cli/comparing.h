// What `compare` was asked for, and the runs that it takes.
#pragma once

#include "cli/compare_inputs.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace suar {

struct CompareOptions {
    ScenarioOptions scenario;
    std::string base;
    std::vector<std::string> policies;
    std::string output, horizon, luck = "shared", discount, precision;
    std::string page, fit, language = "en"; // of --report
    std::uint32_t draws = 0;
    int threads = 0;
    bool quick = false, no_placebo = false, force = false, quiet = false, json = false;
    std::optional<bool> ends; // where not asked: unless there are finished files
    bool writes = false;      // whether --output was given
};

std::vector<std::string> paths_of(const CompareOptions& options); // the base first

// What the answer is made with, beside the worlds.
struct Rates {
    double discount_per_year, precision;
};

// Both as they were asked for, or the usual ones.
Result<Rates> rates_of(const CompareOptions& options);

bool runs_ends(const CompareOptions& options, const Sides& sides);
// Of so many; a quick look at the ends is quicker still.
std::uint32_t replicates_of_ends(const CompareOptions& options, std::uint32_t replicates);

// Runs and reads all worlds, with all draws and ends; nothing when it was interrupted. What it
// calls before it begins is when nothing of the input can be refused any more.
Result<std::optional<Comparison>> run_comparison(const CompareOptions& options, const Sides& sides,
                                                 const Plan& plan, const Rates& rates,
                                                 const std::function<void()>& before_it_begins);

} // namespace suar
