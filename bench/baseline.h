// The baseline of the source folder, for benchmarks on the real tables.
#pragma once

#include "simulation/disk.h"
#include "simulation/setup_of.h"

#include <cstdio>
#include <cstdlib>
#include <string>

namespace suar::bench {

// A benchmark has nobody to hand a problem to: it says it and ends.
inline Scenario baseline(std::uint32_t weight, Day from, Day to) {
    Overrides overrides;
    overrides.weight = weight;
    overrides.from = from;
    overrides.to = to;
    auto read = read_scenario(SUAR_SOURCE_DIR "/scenarios/indonesia.toml", overrides, disk());
    if (!read) {
        for (const Problem& problem : read.problems())
            std::fprintf(stderr, "%s\n", describe(problem).c_str());
        std::exit(1);
    }
    return std::move(read.value());
}

} // namespace suar::bench
