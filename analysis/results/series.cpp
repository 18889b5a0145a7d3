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

namespace {

Result<std::vector<Period>> read_periods(const ResultFile& file, const std::string& group) {
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

} // namespace

const Result<std::vector<Period>>& SeriesReader::periods_of(const std::string& group) {
    const auto known = periods_.find(group);
    if (known != periods_.end()) return known->second;
    return periods_.emplace(group, read_periods(file_, group)).first->second;
}

const Result<std::vector<std::string>>& SeriesReader::places_of(const std::string& group) {
    return names_of(group + group.substr(group.rfind('/')));
}

const Result<std::vector<std::string>>& SeriesReader::names_of(const std::string& scale) {
    const auto known = names_.find(scale);
    if (known != names_.end()) return known->second;
    return names_.emplace(scale, file_.names(scale)).first->second;
}

Result<std::vector<std::size_t>> SeriesReader::shape_of_places(const std::string& group) {
    std::vector<std::string> scales{group.substr(group.rfind('/') + 1)};
    if (group == series_by_cell) scales = {"sex", "age", "education"};
    std::vector<std::size_t> shape;
    for (const std::string& scale : scales) {
        const auto& names = names_of(group + "/" + scale);
        if (!names) return names.problems();
        shape.push_back(names.value().size());
    }
    return shape;
}

Result<Series> SeriesReader::series_of(const std::string& group, std::string_view name) {
    const std::string path = group + "/" + std::string(name);
    const auto& periods = periods_of(group);
    if (!periods) return periods.problems();
    const auto places = shape_of_places(group);
    if (!places) return places.problems();
    auto counts = file_.counts(path);
    if (!counts) return counts.problems();
    std::vector<std::size_t> shape{file_.header().replicates, periods.value().size()};
    std::size_t cells = 1;
    for (const std::size_t length : places.value()) {
        shape.push_back(length);
        cells *= length;
    }
    if (counts.value().shape != shape)
        return not_as_written(file_, path + ", whose shape is not that of its replicates, periods "
                                            "and places");
    Series series{shape[0], shape[1], cells, std::move(counts.value().values)};
    const bool complete = file_.header().state == RunState::complete;
    const std::int64_t least = complete ? 0 : not_produced;
    const auto values = static_cast<std::int64_t>(std::max<std::size_t>(series.values.size(), 1));
    const bool counted =
        std::all_of(series.values.begin(), series.values.end(), [&](std::int64_t value) {
            return value >= least && value <= most_in_all / values;
        });
    if (!counted) return not_as_written(file_, path + ", whose numbers are no counts");
    return series;
}

} // namespace suar
