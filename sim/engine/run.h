// One replicate of one scenario, day by day.
#pragma once

#include "core/calendar.h"
#include "core/parallel.h"
#include "rules/parameters.h"
#include "rules/tables.h"
#include "world/world.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace suar {

struct Setup {
    std::uint32_t seed;
    std::uint32_t replicate;
    std::uint32_t weight; // persons per agent
    Day start, end;       // both simulated
    const Tables& tables;
    const std::vector<DatedParameters>& parameters; // in order of date, never empty
    const Workers& workers;
};

// Called at the end of every day; the world is at rest. False ends the run there.
using Observe = std::function<bool(const World&, Day)>;

enum class Finish { complete, stopped };

// Throws BrokenLaw when the program, not its input, is wrong.
Finish run_replicate(const Setup& setup, const Observe& observe);

} // namespace suar
