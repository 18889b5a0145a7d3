// One intervention, judged key by key.
#pragma once

#include "scenario/interventions.h"

#include <map>

namespace suar {

using GivenKeys = std::map<std::string, const Setting*>; // "reach", "coverage.ferry", "name"

struct JudgedIntervention {
    std::optional<PolicyEntry> entry; // nothing when its type is not known
    bool enabled;
    Place name, start;
};

// `all_names` are those of the scenario, among which a mistyped one may be meant.
JudgedIntervention judge_intervention(const std::string& name, const GivenKeys& given,
                                      const std::vector<std::string>& all_names,
                                      const KnownPlaces& places_known, Report& report);

} // namespace suar
