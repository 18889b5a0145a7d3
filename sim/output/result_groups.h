// The groups of a result file: which datasets there are, along which scales, and what they mean.
#pragma once

#include "output/group.h"
#include "output/layout.h"
#include "output/recorder.h"

#include <array>
#include <optional>

namespace suar {

struct MissionSeries {
    const char* name;
    const char* long_name;
    Kind kind;
    Grid Record::*grid;
};
inline constexpr std::array<MissionSeries, 3> mission_series{{
    {"recorded", "cases recorded by the mission", Kind::flow, &Record::mission_recorded},
    {"sheltered", "persons in the mission's shelter", Kind::stock, &Record::mission_sheltered},
    {"queue", "persons waiting to be recorded", Kind::stock, &Record::mission_queue},
}};

struct ResultGroups {
    std::optional<Group> intervention; // absent where a scenario has none
    Group series, province, country, exit, group, flows, cases, recruiters, compounds, missions;

    // Makes all of them, empty.
    ResultGroups(h5::Calls& calls, hid_t file, const ResultLayout& layout);
    void close();
};

} // namespace suar
