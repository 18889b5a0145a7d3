// What a calibration has run so far, kept beside its record so that an interrupted one goes on
// where it was: replicate by replicate the outcomes at each point, found again by the point.
#pragma once

#include "core/error.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace suar {

class Evaluations {
public:
    // Keeps nothing on the disk.
    Evaluations() = default;
    // Takes up the file, or begins it with the first `add`. `identity` is one line that names all
    // that the outcomes depend on beside the point; a whole file of another identity is a problem,
    // unless `begin_anew` says to replace it. A damaged file is a problem in either case but one:
    // begun anew it is replaced.
    enum class Earlier { taken_up, replaced };
    static Result<Evaluations> open(const std::string& file, const std::string& identity,
                                    Earlier earlier);

    const std::vector<double>* find(const std::vector<double>& point,
                                    std::uint32_t replicate) const;
    // Written aside, flushed and renamed before it returns.
    Status add(const std::vector<double>& point, std::uint32_t replicate,
               std::vector<double> outcomes);
    std::size_t size() const { return known_.size(); }
    // When the record is whole, what led to it is no longer needed.
    void remove();

private:
    Status keep() const;

    std::string file_, identity_;
    std::map<std::pair<std::vector<double>, std::uint32_t>, std::vector<double>> known_;
};

} // namespace suar
