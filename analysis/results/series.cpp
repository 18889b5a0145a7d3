#include "results/series.h"

#include "results/read_attributes.h"

#include <algorithm>

namespace suar {

namespace {

constexpr std::int64_t most_in_all = std::int64_t{1} << 62; // of one series

} // namespace

Problem not_as_written(const ResultFile& file, std::string found) {
    return {file.path(), "", "holds " + std::move(found), "a result as suar wrote it",
            std::string(help_of_reading)};
}

Result<std::vector<Period>> periods_of(const ResultFile& file, const std::string& group) {
    const auto times = file.counts(group + "/time"), bounds = file.counts(group + "/time_bounds");
    for (const auto* const read : {&times, &bounds})
        if (!*read) return read->problems();
    const std::vector<std::int64_t>&first = times.value().values, &days = bounds.value().values;
    const std::int64_t end = file.header().end - file.header().start + 1;
    bool whole = !first.empty() && days.size() == 2 * first.size() && days.back() == end;
    for (std::size_t i = 0; whole && i < first.size(); ++i)
        whole = days[2 * i] == (i == 0 ? 0 : days[2 * i - 1]) && days[2 * i] < days[2 * i + 1] &&
                first[i] == days[2 * i];
    if (!whole) return not_as_written(file, group + ", whose periods are not the days of the run");
    std::vector<Period> periods;
    for (std::size_t i = 0; i < first.size(); ++i)
        periods.push_back({file.header().start + static_cast<std::int32_t>(days[2 * i]),
                           file.header().start + static_cast<std::int32_t>(days[2 * i + 1] - 1)});
    return periods;
}

Result<std::vector<std::string>> places_of(const ResultFile& file, const std::string& group) {
    return file.names(group + group.substr(group.rfind('/')));
}

Result<Series> series_of(const ResultFile& file, const std::string& group, std::string_view name) {
    const std::string path = group + "/" + std::string(name);
    const auto periods = periods_of(file, group);
    if (!periods) return periods.problems();
    const auto places = places_of(file, group);
    if (!places) return places.problems();
    auto counts = file.counts(path);
    if (!counts) return counts.problems();
    const Series expected{
        file.header().replicates, periods.value().size(), places.value().size(), {}};
    if (counts.value().shape != std::vector{expected.replicates, expected.periods, expected.places})
        return not_as_written(file, path + ", whose shape is not that of its replicates, periods "
                                           "and places");
    Series series = expected;
    series.values = std::move(counts.value().values);
    const bool complete = file.header().state == RunState::complete;
    const std::int64_t least = complete ? 0 : not_produced;
    const auto values = static_cast<std::int64_t>(std::max<std::size_t>(series.values.size(), 1));
    const bool counted =
        std::all_of(series.values.begin(), series.values.end(), [&](std::int64_t value) {
            return value >= least && value <= most_in_all / values;
        });
    if (!counted) return not_as_written(file, path + ", whose numbers are no counts");
    return series;
}

} // namespace suar
