// The table of official figures that a calibration fits, and how far a model is from each.
#pragma once

#include "core/calendar.h"
#include "core/error.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace suar {

enum class TargetKind : std::uint8_t { count, share, upper_bound, soft_bound };

struct FitTarget {
    std::string id;      // "C06b"
    std::string outcome; // see observe_targets.h
    std::string country; // "all", or iso3
    Day from, to;        // both included
    double value;        // persons, countries, or a share from 0 to 1
    double sd;           // of a count or share; 0 where the kind has none
    TargetKind kind;
    double weight; // 0: shown, not fitted
    int line;      // of the table, from 1
};

// Reads id, outcome, country, from, to, value, sd, kind, weight; other columns are notes. Gives
// every problem of the table: what is no number, date or kind, an sd that is missing, a period that
// ends before it begins, an id that stands twice.
Result<std::vector<FitTarget>> read_targets(const std::string& file, std::string_view text);

// How far the model is from a target (scenarios/data/README.md): for counts and shares
// z = (value - mean) / sqrt(sd^2 + variance); a soft bound is ln(value / mean) / ln 1.5; an upper
// bound is 0 unless exceeded, then minus the excess in units of 10 %. So below zero always means
// that the model is too high. `variance` is that over replicates. A soft bound takes a mean below
// half a person as half a person.
double z_of(const FitTarget& target, double mean, double variance);

// The deviation that stands under a count or share in z.
double deviation_of(const FitTarget& target, double variance);

} // namespace suar
