#include "results/reproduction.h"

#include "results/series.h"
#include "world/outcomes.h"

#include <fmt/format.h>

#include <algorithm>

namespace suar {
namespace {

// Adds the counts of an outcome to the years that their periods begin in.
Status add_by_year(SeriesReader& file, Outcome outcome, const std::vector<Period>& periods,
                   std::vector<YearlyReproduction>& years, std::int64_t Reproduction::*number) {
    const auto read = file.series_of("/series/province", row_of(outcome).name);
    if (!read) return read.problems();
    const Series& series = read.value();
    for (std::size_t period = 0; period < series.periods; ++period) {
        const int year = to_date(periods[period].first).year;
        std::int64_t& sum =
            years[static_cast<std::size_t>(year - years.front().year)].reproduction.*number;
        for (std::size_t replicate = 0; replicate < series.replicates; ++replicate)
            for (std::size_t place = 0; place < series.places; ++place)
                if (const std::int64_t value = series.at(replicate, period, place);
                    value != not_produced)
                    sum += value;
    }
    return Done{};
}

} // namespace

std::optional<double> Reproduction::value() const {
    if (careers <= 0) return std::nullopt;
    return static_cast<double>(successes) / static_cast<double>(careers);
}

Result<std::vector<YearlyReproduction>> reproduction_by_year(const ResultFile& file) {
    SeriesReader series(file);
    const auto& periods = series.periods_of("/series/province");
    if (!periods) return periods.problems();
    std::vector<YearlyReproduction> years;
    const int last = to_date(file.header().end).year;
    for (int year = to_date(file.header().start).year; year <= last; ++year)
        years.push_back({year, {0, 0}});
    const auto add = [&](Outcome outcome, std::int64_t Reproduction::*number) {
        return add_by_year(series, outcome, periods.value(), years, number);
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
