// A series of a result, replicate x time x place, checked against what the file says of its run:
// whoever reads it may count on its shape, its periods and its numbers.
#pragma once

#include "output/periods.h"
#include "results/result_file.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace suar {

struct Series {
    std::size_t replicates, periods, places;
    std::vector<std::int64_t> values; // in this order; not_produced where the run did not get to
    std::int64_t at(std::size_t replicate, std::size_t period, std::size_t place) const {
        return values[(replicate * periods + period) * places + place];
    }
};

// The places of this group are cells: sex x age x education, each with a scale of its own.
inline constexpr std::string_view series_by_cell = "/series/group";

// What is not a result as suar wrote it, beside the file's name.
Problem not_as_written(const ResultFile& file, std::string found);

// Reads the series of one file, which must outlive it. What a group says of its periods and places
// is read once, for all of its series.
class SeriesReader {
public:
    explicit SeriesReader(const ResultFile& file) : file_(file) {}

    // Of a group such as "/series/province": one after the other, from the run's first day to its
    // last.
    const Result<std::vector<Period>>& periods_of(const std::string& group);
    // The names of its places; not of series_by_cell.
    const Result<std::vector<std::string>>& places_of(const std::string& group);
    // All replicates, its periods and its places. No sum over any of its numbers overflows.
    Result<Series> series_of(const std::string& group, std::string_view name);

private:
    const Result<std::vector<std::string>>& names_of(const std::string& scale);
    // The lengths of the dimensions behind replicate and time.
    Result<std::vector<std::size_t>> shape_of_places(const std::string& group);

    const ResultFile& file_;
    std::map<std::string, Result<std::vector<Period>>> periods_;    // by group
    std::map<std::string, Result<std::vector<std::string>>> names_; // by scale
};

} // namespace suar
