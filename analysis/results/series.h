// A series of a result, replicate x time x place, checked against what the file says of its run:
// whoever reads it may count on its shape, its periods and its numbers.
#pragma once

#include "output/periods.h"
#include "results/result_file.h"

#include <vector>

namespace suar {

struct Series {
    std::size_t replicates, periods, places;
    std::vector<std::int64_t> values; // in this order; not_produced where the run did not get to
    std::int64_t at(std::size_t replicate, std::size_t period, std::size_t place) const {
        return values[(replicate * periods + period) * places + place];
    }
};

// What is not a result as suar wrote it, beside the file's name.
Problem not_as_written(const ResultFile& file, std::string found);

// Of a group such as "/series/province": one after the other, from the run's first day to its last.
Result<std::vector<Period>> periods_of(const ResultFile& file, const std::string& group);
// The names of its places.
Result<std::vector<std::string>> places_of(const ResultFile& file, const std::string& group);
// All replicates, its periods and its places. No sum over any of its numbers overflows.
Result<Series> series_of(const ResultFile& file, const std::string& group, std::string_view name);

} // namespace suar
