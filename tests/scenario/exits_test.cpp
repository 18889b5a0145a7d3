#include "rules/captivity.h"
#include "scenario/disk.h"

#include <doctest/doctest.h>

#include <fmt/format.h>

using namespace suar;

TEST_CASE(
    "a scenario is refused exactly where its hazards of leaving captivity would fall below 0") {
    // Around the least recording that the walk-ins of the baseline allow, 0.0468 a year.
    const Parameters baseline = read_small("", {}).value().parameters.front().values;
    int refused = 0, read = 0;
    for (int step = 0; step < 40; ++step) {
        const double a_year = 0.040 + 0.0003 * step;
        Overrides overrides;
        overrides.set = {fmt::format("mission.recording={} 1/year", a_year)};
        const auto scenario = read_small("", overrides);
        MissionRules mission = baseline.mission;
        mission.recording_per_day = a_year / days_per_year;
        CHECK(scenario.ok() == (mean_exit_hazards(baseline.captivity, mission).contact >= 0));
        ++(scenario.ok() ? read : refused);
    }
    CHECK(refused > 10);
    CHECK(read > 10);
}
