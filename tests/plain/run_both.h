// Runs of a small world in the engine and in the plain loop, and their figures side by side.
#pragma once

#include "plain/record.h"

namespace suar::plain {

Figures run_engine(const SmallWorld& world, std::uint32_t replicate);
Figures run_plain(const SmallWorld& world, std::uint64_t seed);

// One figure in the runs of both: how far the two samples are apart, in units of t.
struct Compared {
    std::string name;
    double engine, plain; // means
    double t;
};

// Two-sample t of every figure that is common enough, and for the totals also of how far each run
// lies from its sample's mean, so that a spread that is wrong shows too.
std::vector<Compared> compare(const std::vector<Figures>& engine,
                              const std::vector<Figures>& plain);

} // namespace suar::plain
