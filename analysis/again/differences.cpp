#include "again/differences.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace suar {

namespace {

bool is_provenance(const std::string& path) { return path.starts_with("/provenance/"); }

// The group, where the dataset is a series over days: replicate x time x places.
std::optional<std::string> group_of_series(const std::string& path) {
    if (!path.starts_with("/series/") && !path.starts_with("/missions/")) return std::nullopt;
    return path.substr(0, path.rfind('/'));
}

// The replicate and period of the first value that is not the same.
void place(DatasetDifference& difference, const ResultFile& one, const ResultFile& other) {
    const auto group = group_of_series(difference.path);
    if (!group || difference.only_in_one) return;
    const auto first = one.counts(difference.path), second = other.counts(difference.path);
    const auto times = one.counts(*group + "/time_bounds");
    if (!first || !second || !times || first.value().shape != second.value().shape ||
        first.value().shape.size() < 3)
        return;
    const auto& values = first.value().values;
    const auto at = std::mismatch(values.begin(), values.end(), second.value().values.begin());
    if (at.first == values.end()) return;
    const auto& shape = first.value().shape;
    const std::size_t in_replicate = values.size() / shape[0], in_period = in_replicate / shape[1];
    const auto index = static_cast<std::size_t>(at.first - values.begin());
    const std::size_t period = index % in_replicate / in_period;
    if (2 * period + 1 >= times.value().values.size()) return;
    difference.replicate = static_cast<std::uint32_t>(index / in_replicate);
    const auto& bounds = times.value().values;
    const Day start = one.header().start;
    difference.period = start + static_cast<std::int32_t>(bounds[2 * period]);
    difference.end = start + static_cast<std::int32_t>(bounds[2 * period + 1] - 1);
}

// Of a day and the month that it lies in, the day says more.
auto order_of(const DatasetDifference& difference) {
    return std::tuple(!difference.period.has_value(), difference.replicate.value_or(0),
                      difference.end.value_or(Day{}), difference.path);
}

Result<std::vector<DatasetDifference>> differing(const ResultFile& one, const ResultFile& other,
                                                 bool provenance) {
    const auto first = one.digests(), second = other.digests();
    if (!first) return first.problems();
    if (!second) return second.problems();
    std::map<std::string, std::vector<std::string>> digests;
    for (const auto* const side : {&first.value(), &second.value()})
        for (const DatasetDigest& each : *side)
            if (is_provenance(each.path) == provenance) digests[each.path].push_back(each.digest);
    std::vector<DatasetDifference> differences;
    for (const auto& [path, both] : digests) {
        if (both.size() == 2 && both.front() == both.back()) continue;
        differences.push_back({path, both.size() != 2, {}, {}, {}});
        place(differences.back(), one, other);
    }
    std::stable_sort(
        differences.begin(), differences.end(),
        [](const auto& left, const auto& right) { return order_of(left) < order_of(right); });
    return differences;
}

using Facts = std::map<std::string, std::string>;

Result<Facts> facts_of(const ResultFile& file) {
    Facts facts{{"program", file.header().program_version},
                {"commit", file.header().program_commit}};
    if (!file.holds("/provenance/build")) return facts;
    const auto build = file.texts_beside("/provenance/build");
    if (!build) return build.problems();
    for (const NamedText& fact : build.value()) facts[fact.name] = fact.text;
    return facts;
}

} // namespace

Result<std::vector<DatasetDifference>> differing_datasets(const ResultFile& one,
                                                          const ResultFile& other) {
    return differing(one, other, false);
}

Result<std::vector<DatasetDifference>> differing_provenance(const ResultFile& one,
                                                            const ResultFile& other) {
    return differing(one, other, true);
}

Result<std::vector<ChangedFact>> changed_facts(const ResultFile& recorded, const ResultFile& now) {
    auto then = facts_of(recorded), today = facts_of(now);
    if (!then) return then.problems();
    if (!today) return today.problems();
    std::vector<ChangedFact> changed;
    for (const auto& [name, text] : then.value()) today.value().try_emplace(name, "none");
    for (const auto& [name, text] : today.value()) {
        const auto before = then.value().find(name);
        const std::string recorded_text = before == then.value().end() ? "none" : before->second;
        if (recorded_text != text) changed.push_back({name, recorded_text, text});
    }
    return changed;
}

} // namespace suar
