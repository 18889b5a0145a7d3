// Makes a comparison: from scenarios, which are run, from finished files, which are read, or both.
#pragma once

#include "compare/comparison.h"
#include "compare/first_difference.h"
#include "compare/run_worlds.h"
#include "results/result_file.h"
#include "scenario/scenario.h"

#include <optional>
#include <vector>

namespace suar {

// One of the worlds to compare.
struct Side {
    std::string name;               // as the user gave it
    Scenario scenario;              // read, or taken from the file's provenance
    std::optional<ResultFile> file; // finished
};

enum class Placebo : std::uint8_t { with, without };

struct Plan {
    Window run, window;
    std::optional<Day> followed_until;
    Luck luck;
    Placebo placebo;
    std::vector<std::optional<Difference>> differences; // by policy; none where nothing differs
};

struct Wishes {
    std::optional<Day> horizon;
    Luck luck;
    Placebo placebo;
};

// Every reason not to compare, or over which days and how to do it.
Result<Plan> plan_comparison(const Side& base, const std::vector<Side>& policies,
                             const Wishes& wishes);

// The same plan for other parameters of all worlds: the window stays, the runs may part elsewhere.
Result<Plan> plan_again(const Plan& plan, const Side& base, const std::vector<Side>& policies);

// Days to be lived in all worlds that are run, all replicates together.
std::int64_t days_to_live(const Side& base, const std::vector<Side>& policies, const Plan& plan);

// A comparison without any draw in it yet.
Comparison begin_comparison(const Side& base, const std::vector<Side>& policies, const Plan& plan);

// Called after each day of each world; false stops there.
using WorldDay = std::function<bool(Day, std::uint32_t replicate)>;

// All replicates; nothing when it was stopped. Throws BrokenLaw where the engine does.
Result<std::optional<Realised>> realise(const Side& base, const std::vector<Side>& policies,
                                        const Plan& plan, const Comparison& comparison,
                                        const Workers& workers, const WorldDay& day_done);

} // namespace suar
