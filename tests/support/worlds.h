// What tests of whole worlds share: scenarios read from the source folder, and runs of them.
#pragma once

#include "simulation/disk.h"
#include "simulation/setup_of.h"

#include <doctest/doctest.h>

#include <functional>
#include <string>
#include <vector>

namespace suar::testing {

inline Scenario scenario(const std::string& name, const Overrides& overrides) {
    auto read = read_scenario(SUAR_SOURCE_DIR "/scenarios/" + name, overrides, disk());
    if (!read)
        for (const Problem& problem : read.problems()) MESSAGE(describe(problem));
    REQUIRE(read.ok());
    return std::move(read.value());
}

// A few months of a busy time in a small world: 1.5 million agents, a second or two.
inline Overrides small_world() {
    Overrides overrides;
    overrides.weight = 100;
    overrides.from = to_day({2022, 1, 1});
    overrides.to = to_day({2022, 9, 30});
    overrides.set = {"referral.per_captive_year=0.9 1/year"};
    return overrides;
}

inline Scenario small_base() { return scenario("indonesia.toml", small_world()); }

// Everything that a result file would say of a world, folded into one number day by day.
class Fingerprint {
public:
    void add(std::uint64_t value) {
        state_ = (state_ ^ value) * 0x9E3779B97F4A7C15ull;
        state_ ^= state_ >> 29;
    }
    void add(const Tally& tally) {
        for (std::size_t o = 0; o < outcomes; ++o)
            for (const auto* const series :
                 {&tally.by_province[o], &tally.by_country[o], &tally.by_group[o]})
                for (const std::int64_t value : *series) add(static_cast<std::uint64_t>(value));
        for (const auto& series : tally.by_exit)
            for (const std::int64_t value : series) add(static_cast<std::uint64_t>(value));
        for (const std::int64_t value : tally.entries_by_flow)
            add(static_cast<std::uint64_t>(value));
    }
    void add(const World& world) {
        for (const CaseRow& row : world.cases)
            for (const std::int64_t value :
                 {static_cast<std::int64_t>(row.channel),
                  static_cast<std::int64_t>(row.exit),
                  static_cast<std::int64_t>(row.attempts),
                  static_cast<std::int64_t>(row.arrived == never ? CountryIndex{} : row.entered),
                  static_cast<std::int64_t>(row.complicit_ever),
                  static_cast<std::int64_t>(row.promoted),
                  static_cast<std::int64_t>(row.contacted),
                  static_cast<std::int64_t>(row.mission),
                  static_cast<std::int64_t>(row.state),
                  static_cast<std::int64_t>(row.number),
                  static_cast<std::int64_t>(row.person),
                  static_cast<std::int64_t>(row.recruiter),
                  static_cast<std::int64_t>(row.kind),
                  static_cast<std::int64_t>(row.country),
                  static_cast<std::int64_t>(row.site),
                  static_cast<std::int64_t>(row.end),
                  static_cast<std::int64_t>(row.label),
                  row.debt_idr,
                  static_cast<std::int64_t>(row.accepted),
                  static_cast<std::int64_t>(row.departed),
                  static_cast<std::int64_t>(row.arrived),
                  static_cast<std::int64_t>(row.coerced_since),
                  static_cast<std::int64_t>(row.recorded),
                  static_cast<std::int64_t>(row.freed),
                  static_cast<std::int64_t>(row.closed)})
                add(static_cast<std::uint64_t>(value));
        for (const std::int64_t deliveries : world.recruiters.deliveries)
            add(static_cast<std::uint64_t>(deliveries));
    }
    std::uint64_t value() const { return state_; }

private:
    std::uint64_t state_ = 0x243F6A8885A308D3ull;
};

inline std::uint64_t fingerprint(const Scenario& scenario, const Workers& workers) {
    Fingerprint print;
    run_replicate(setup_of(scenario, 0, workers), [&](const World& world, Day today) {
        print.add(world.tally);
        if (today == scenario.end) print.add(world);
        return true;
    });
    return print.value();
}

inline std::int64_t sum(const std::vector<std::int64_t>& values) {
    std::int64_t total = 0;
    for (const std::int64_t value : values) total += value;
    return total;
}

} // namespace suar::testing
