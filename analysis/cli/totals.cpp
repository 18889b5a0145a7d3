#include "cli/totals.h"

#include "results/series.h"
#include "world/outcomes.h"

#include <array>
#include <fmt/format.h>

namespace suar {

namespace {

struct OutcomeSeries {
    Series counts;
    std::vector<int> years; // of each period, by its first day
    Kind kind;
};

// Sum of a flow over a year, or a stock at its end, over one place or all; per replicate, then the
// mean over those that got through the year.
std::optional<double> yearly(const OutcomeSeries& series, int year,
                             std::optional<std::size_t> place) {
    const Series& counts = series.counts;
    const std::size_t from = place.value_or(0), to = place ? *place + 1 : counts.places;
    double sum = 0;
    int counted = 0;
    for (std::size_t replicate = 0; replicate < counts.replicates; ++replicate) {
        std::int64_t total = 0;
        bool whole = true;
        for (std::size_t period = 0; period < counts.periods; ++period) {
            if (series.years[period] != year) continue;
            if (series.kind == Kind::stock) total = 0;
            for (std::size_t at = from; at < to; ++at) {
                const std::int64_t value = counts.at(replicate, period, at);
                whole = whole && value != not_produced;
                total += value;
            }
        }
        if (!whole) continue;
        sum += static_cast<double>(total);
        ++counted;
    }
    if (counted == 0) return std::nullopt;
    return sum / counted;
}

Result<OutcomeSeries> read_series(SeriesReader& file, const std::string& group, Outcome outcome) {
    const OutcomeRow& row = row_of(outcome);
    auto counts = file.series_of(group, row.name);
    if (!counts) return counts.problems();
    const auto& periods = file.periods_of(group);
    if (!periods) return periods.problems();
    OutcomeSeries series{std::move(counts.value()), {}, row.kind};
    for (const Period& period : periods.value()) series.years.push_back(to_date(period.first).year);
    return series;
}

struct Three {
    OutcomeSeries entries, recorded, held;
};

Result<Three> read_three(SeriesReader& file, const std::string& group) {
    auto entries = read_series(file, group, Outcome::entries);
    if (!entries) return entries.problems();
    auto recorded = read_series(file, group, Outcome::recorded_cases);
    if (!recorded) return recorded.problems();
    auto held = read_series(file, group, Outcome::held);
    if (!held) return held.problems();
    return Three{std::move(entries.value()), std::move(recorded.value()), std::move(held.value())};
}

PlaceTotals place_totals(const ResultFile& file, const Three& three, std::string name,
                         std::optional<std::size_t> place) {
    PlaceTotals totals{std::move(name), {}};
    for (int year = to_date(file.header().start).year; year <= to_date(file.header().end).year;
         ++year)
        totals.years.push_back({year, yearly(three.entries, year, place),
                                yearly(three.recorded, year, place),
                                yearly(three.held, year, place)});
    return totals;
}

std::string grouped(std::optional<double> value) {
    if (!value) return "-";
    std::string digits = fmt::format("{:.0f}", *value);
    for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
    return digits;
}

} // namespace

Result<std::vector<PlaceTotals>> totals_of(const ResultFile& file) {
    SeriesReader series(file);
    const auto provinces = read_three(series, "/series/province");
    if (!provinces) return provinces.problems();
    const auto countries = read_three(series, "/series/country");
    if (!countries) return countries.problems();
    const auto& names = series.places_of("/series/country");
    if (!names) return names.problems();
    std::vector<PlaceTotals> totals{place_totals(file, provinces.value(), "", std::nullopt)};
    for (std::size_t place = 0; place < names.value().size(); ++place)
        totals.push_back(place_totals(file, countries.value(), names.value()[place], place));
    return totals;
}

std::string totals_text(const PlaceTotals& totals) {
    std::string text = fmt::format("{:<8} {:>12} {:>12} {:>18}\n", "year", "entries", "recorded",
                                   "held at year's end");
    for (const YearTotals& year : totals.years)
        text += fmt::format("{:<8} {:>12} {:>12} {:>18}\n", year.year, grouped(year.entries),
                            grouped(year.recorded), grouped(year.held));
    return text;
}

std::string tables_text(const std::vector<PlaceTotals>& totals) {
    struct Table {
        const char* title;
        std::optional<double> YearTotals::*number;
    };
    constexpr std::array<Table, 3> tables{{{"Entries", &YearTotals::entries},
                                           {"Recorded cases", &YearTotals::recorded},
                                           {"Held at year's end", &YearTotals::held}}};
    std::string text;
    for (const Table& table : tables) {
        text += fmt::format("\n{:<24}", table.title);
        for (const YearTotals& year : totals.front().years)
            text += fmt::format("{:>10}", year.year);
        for (const PlaceTotals& place : totals) {
            text += fmt::format("\n  {:<22}", place.name.empty() ? "all countries" : place.name);
            for (const YearTotals& year : place.years)
                text += fmt::format("{:>10}", grouped(year.*table.number));
        }
        text += "\n";
    }
    return text;
}

std::string reproduction_text(const std::vector<YearlyReproduction>& years) {
    std::string text = fmt::format("\n{:<24}", "Referral");
    for (const YearlyReproduction& year : years) text += fmt::format("{:>10}", year.year);
    text += fmt::format("\n  {:<22}", "entries per career");
    for (const YearlyReproduction& year : years) {
        const auto value = year.reproduction.value();
        text += fmt::format("{:>10}", value ? fmt::format("{:.2f}", *value) : "-");
    }
    return text + "\n";
}

nlohmann::ordered_json reproduction_json(const std::vector<YearlyReproduction>& years) {
    nlohmann::ordered_json json;
    for (const YearlyReproduction& year : years) {
        const auto value = year.reproduction.value();
        json[std::to_string(year.year)] =
            value ? nlohmann::ordered_json(*value) : nlohmann::ordered_json(nullptr);
    }
    return json;
}

nlohmann::ordered_json years_json(const std::vector<PlaceTotals>& totals) {
    const auto numbers = [](const YearTotals& year) {
        nlohmann::ordered_json json;
        const auto put = [&](const char* name, std::optional<double> value) {
            json[name] = value ? nlohmann::ordered_json(*value) : nlohmann::ordered_json(nullptr);
        };
        put("entries", year.entries);
        put("recorded_cases", year.recorded);
        put("held", year.held);
        return json;
    };
    nlohmann::ordered_json years;
    for (const PlaceTotals& place : totals)
        for (const YearTotals& year : place.years) {
            auto& entry = years[std::to_string(year.year)];
            if (place.name.empty())
                entry = numbers(year);
            else
                entry["by_country"][place.name] = numbers(year);
        }
    return years;
}

std::string counted(std::uint32_t number, const std::string& noun) {
    return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

} // namespace suar
