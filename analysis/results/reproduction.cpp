#include "results/reproduction.h"

#include "world/outcomes.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace suar {
namespace {

// Adds the counts of an outcome to the years that their periods begin in.
Status add_by_year(const ResultFile& file, Outcome outcome, const std::vector<int>& year_of_period,
                   std::vector<YearlyReproduction>& years, std::int64_t Reproduction::*number) {
    const std::string path = "/series/province/" + std::string(row_of(outcome).name);
    const auto read = file.counts(path);
    if (!read) return read.problems();
    const Counts& counts = read.value();
    if (counts.shape.size() != 3 || counts.shape[1] != year_of_period.size())
        return Problem{"", path, "has an unexpected shape", "replicate, time, place", ""};
    const std::size_t places = counts.shape[2];
    for (std::size_t i = 0; i < counts.values.size(); ++i) {
        if (counts.values[i] == not_produced) continue;
        const int year = year_of_period[i / places % year_of_period.size()];
        years[static_cast<std::size_t>(year - years.front().year)].reproduction.*number +=
            counts.values[i];
    }
    return Done{};
}

} // namespace

std::optional<double> Reproduction::value() const {
    if (careers <= 0) return std::nullopt;
    return static_cast<double>(successes) / static_cast<double>(careers);
}

Result<std::vector<YearlyReproduction>> reproduction_by_year(const ResultFile& file) {
    const auto times = file.counts("/series/province/time");
    if (!times) return times.problems();
    std::vector<int> year_of_period;
    for (const std::int64_t day : times.value().values)
        year_of_period.push_back(
            to_date(file.header().start + static_cast<std::int32_t>(day)).year);
    std::vector<YearlyReproduction> years;
    const int last = to_date(file.header().end).year;
    for (int year = to_date(file.header().start).year; year <= last; ++year)
        years.push_back({year, {0, 0}});
    const auto add = [&](Outcome outcome, std::int64_t Reproduction::*number) {
        return add_by_year(file, outcome, year_of_period, years, number);
    };
    if (const Status added = add(Outcome::referral_successes, &Reproduction::successes); !added)
        return added.problems();
    for (const Outcome outcome : careers_end)
        if (const Status added = add(outcome, &Reproduction::careers); !added)
            return added.problems();
    return years;
}

std::optional<Problem> refused_reproduction(double reproduction) {
    if (reproduction < reproduction_limit) return std::nullopt;
    return Problem{
        "", "referral.per_captive_year",
        fmt::format("referral reproduces itself: {:.2f} entries per career", reproduction),
        fmt::format("less than {}", reproduction_limit),
        "lower referral.per_captive_year, per_knowing_year or per_complicit_year"};
}

} // namespace suar
