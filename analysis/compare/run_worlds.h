// One replicate of several worlds with a common past: the past is run once, then each world is
// forked off on the first day on which it can differ.
#pragma once

#include "compare/observe_world.h"
#include "core/parallel.h"
#include "scenario/scenario.h"

#include <functional>
#include <optional>
#include <vector>

namespace suar {

struct Branch {
    const Scenario* scenario;         // never null
    Day fork;                         // first day that it lives apart from the base
    std::optional<Day> one_less_from; // the placebo
};

struct WorldsToRun {
    const Scenario& base;
    std::vector<Branch> branches;
    Window window;
    Day last; // after which nothing is wanted of any world
    // Whether the base itself is wanted, or only its past.
    enum class Base : std::uint8_t { to_the_end, past_only } how_far;
};

struct SeenWorlds {
    std::optional<SeenWorld> base; // unless only its past was wanted
    std::vector<SeenWorld> branches;
};

// Called after each day of each world; false stops there.
using DayDone = std::function<bool(Day)>;

std::int64_t days_to_run(const WorldsToRun& worlds); // of one replicate

// Nothing when it was stopped. Throws BrokenLaw where the engine does.
std::optional<SeenWorlds> run_worlds(const WorldsToRun& worlds, std::uint32_t replicate,
                                     const Workers& workers, const DayDone& day_done);

} // namespace suar
