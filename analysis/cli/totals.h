// The few numbers by year that `run` and `inspect` show, read back from the result itself.
#pragma once

#include "results/reproduction.h"
#include "results/result_file.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace suar {

// Means over the replicates that got to the year's end; nothing if none did.
struct YearTotals {
    int year;
    std::optional<double> entries, recorded, held; // held on the year's last day
};

struct PlaceTotals {
    std::string name; // a country, or "" for all
    std::vector<YearTotals> years;
};

// All first, then country by country.
Result<std::vector<PlaceTotals>> totals_of(const ResultFile& file);

std::string totals_text(const PlaceTotals& totals);
// One table for each of entries, recorded cases and held: places down, years across.
std::string tables_text(const std::vector<PlaceTotals>& totals);
// How many entries referral causes per career that ends (MODEL 7.5), years across.
std::string reproduction_text(const std::vector<YearlyReproduction>& years);
// The same by year; null where no career ended.
nlohmann::ordered_json reproduction_json(const std::vector<YearlyReproduction>& years);
nlohmann::ordered_json years_json(const std::vector<PlaceTotals>& totals);

std::string counted(std::uint32_t number, const std::string& noun); // "1 person", "20 persons"

} // namespace suar
