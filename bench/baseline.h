// The baseline of the source folder, for benchmarks on the real tables.
#pragma once

#include "engine/run.h"
#include "scenario/scenario.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>

namespace suar::bench {

inline FileSource files() {
    return {[](const std::string& path) -> Result<std::string> {
        std::ifstream file(path, std::ios::binary);
        if (!file) return Problem{path, "", "cannot be opened", "", ""};
        std::ostringstream text;
        text << file.rdbuf();
        return text.str();
    }};
}

// A benchmark has nobody to hand a problem to: it says it and ends.
inline Scenario baseline(std::uint32_t weight, Day from, Day to) {
    Overrides overrides;
    overrides.weight = weight;
    overrides.from = from;
    overrides.to = to;
    auto read = read_scenario(SUAR_SOURCE_DIR "/scenarios/indonesia.toml", overrides, files());
    if (!read) {
        for (const Problem& problem : read.problems())
            std::fprintf(stderr, "%s\n", describe(problem).c_str());
        std::exit(1);
    }
    return std::move(read.value());
}

inline Setup setup_of(const Scenario& scenario, const Workers& workers) {
    return {scenario.seed,
            0,
            scenario.weight,
            scenario.start,
            scenario.end,
            scenario.tables,
            scenario.parameters,
            scenario.interventions,
            workers,
            std::nullopt};
}

} // namespace suar::bench
