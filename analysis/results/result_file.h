// Reads a result file back: whole, undamaged, of a format that this program knows, or not at all.
#pragma once

#include "core/calendar.h"
#include "core/error.h"
#include "output/results_hdf5.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace suar {

struct ResultHeader {
    std::string title, program_version, program_commit, digest;
    std::uint32_t seed, weight, replicates;
    std::uint32_t replicates_begun; // fewer than replicates only if the run was interrupted
    Day start, end, last_day;       // last_day of the last replicate begun
    RunState state;
};

// A dataset of counts in row order; not_produced where the run did not get to.
struct Counts {
    std::vector<std::size_t> shape;
    std::vector<std::int64_t> values;
};

class ResultFile {
public:
    const ResultHeader& header() const;
    bool holds(const std::string& path) const; // "/series/province/entries"
    Result<Counts> counts(const std::string& path) const;
    Result<std::vector<std::string>> names(const std::string& path) const;

    ResultFile(ResultFile&& other) noexcept;
    ~ResultFile();

private:
    friend Result<ResultFile> open_result(const std::string& path);
    struct Parts;
    explicit ResultFile(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

// Refuses what is not a whole result of suar: seal, kind, version, objects and digest are checked,
// in this order, before anything of the results is given out.
Result<ResultFile> open_result(const std::string& path);

} // namespace suar
