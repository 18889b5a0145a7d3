#include "compare/seen_world.h"

#include "core/error.h"

#include <algorithm>

namespace suar {

namespace {

std::vector<ComparedOutcome> all_compared() {
    std::vector<ComparedOutcome> all;
    for (const OutcomeRow& row : outcome_rows)
        if (row.by_province) all.push_back({row.name, row.long_name, row.unit, row.kind});
    all.push_back({"stops_irregular", "persons bound for irregular work stopped", "1", Kind::flow});
    all.push_back({"stops_ordinary", "ordinary travellers stopped", "1", Kind::flow});
    return all;
}

} // namespace

const std::vector<ComparedOutcome>& compared_outcomes() {
    static const std::vector<ComparedOutcome> all = all_compared();
    return all;
}

std::size_t position_of(std::string_view outcome) {
    const auto& all = compared_outcomes();
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const ComparedOutcome& each) { return each.name == outcome; });
    if (found == all.end())
        throw BrokenLaw{"only outcomes that exist are compared", std::string(outcome)};
    return static_cast<std::size_t>(found - all.begin());
}

std::int64_t sign_in_stops(std::size_t outcome) {
    static const std::vector<std::int64_t> signs = [] {
        std::vector<std::int64_t> all(compared_outcomes().size(), 0);
        for (const char* const name : {"stops_irregular", "stops_ordinary", "passports_withheld"})
            all[position_of(name)] = 1;
        all[position_of("passports_withheld_bound")] = -1;
        return all;
    }();
    return signs[outcome];
}

} // namespace suar
