// The record that `suar calibrate` keeps of a fit, as far as a page tells of it.
#pragma once

#include "core/error.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace suar {

struct FittedFigure {
    std::string id, outcome, country, from, to; // dates as written
    std::string kind;                           // "count", "share", ...
    double official, model, z;
    double weight; // 0: shown, not fitted
};

struct FitRecord {
    std::string title, digest; // of the scenario
    double share_within_two;   // of the weight
    std::string furthest;      // id
    double furthest_z;
    bool quick, settled;               // as the fit was asked for, and whether it had come to rest
    std::vector<std::string> settings; // what was found: "key=value unit", "key@date=value unit"
    std::vector<FittedFigure> figures;
};

inline constexpr int fit_record_version = 1;

// `place` is for messages. Refuses what is no such record, or one of another version.
Result<FitRecord> read_fit_record(const std::string& place, std::string_view text);

} // namespace suar
