// The persons and days of a window, divided five ways: by home province, sex, age and education of
// those who enter, and by calendar year. It says where harm and its prevention fall; it is no
// ranking of provinces or groups as risky.
#pragma once

#include "compare/ledger.h"
#include "rules/tables.h"
#include "world/layout.h"
#include "world/outcomes.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace suar {

// Nothing where it cannot be known, as where a file has only months and the window is cut within
// one, or where the model does not say it.
using Amount = std::optional<std::int64_t>;

enum class Division : std::uint8_t { province, sex, age, education, year };
inline constexpr std::size_t divisions = 5;
inline constexpr std::array<std::string_view, divisions> division_names{"province", "sex", "age",
                                                                        "education", "year"};
inline constexpr std::array all_divisions{Division::province, Division::sex, Division::age,
                                          Division::education, Division::year};
constexpr std::size_t at(Division division) { return static_cast<std::size_t>(division); }

template <class T> using Divided = std::array<std::vector<T>, divisions>; // by division, then part

// What is told of each part, in whole persons and person-days: within the window, or at its last
// day; of years, within the year and at its end.
enum class PartOutcome : std::uint8_t {
    persons, // in the labour force
    entries, // into compounds
    coerced_days,
    stops_not_bound, // of people not bound for a compound; by year only: they are no agents
    stops_bound,     // at exits, of people bound for a compound
    recorded_cases,
    returned,
    deaths,
    held, // at the last day, as coerced_held
    coerced_held,
    persons_reached,
    loans_made,
    legal_placements
};
inline constexpr std::size_t part_outcomes = 13;
struct PartOutcomeRow {
    std::string_view name;
    std::string_view unit;
    std::optional<Outcome> of; // of which it is the part; stops_not_bound are of several
};
inline constexpr std::array<PartOutcomeRow, part_outcomes> part_outcome_rows{{
    {"persons", "1", Outcome::persons},
    {"entries", "1", Outcome::entries},
    {"coerced_days", "day", Outcome::person_days_coerced},
    {"stops_not_bound", "1", std::nullopt},
    {"stops_bound", "1", Outcome::stops_bound},
    {"recorded_cases", "1", Outcome::recorded_cases},
    {"returned", "1", Outcome::returned},
    {"deaths", "1", Outcome::deaths},
    {"held", "1", Outcome::held},
    {"coerced_held", "1", Outcome::coerced_held},
    {"persons_reached", "1", Outcome::persons_reached},
    {"loans_made", "1", Outcome::loans_made},
    {"legal_placements", "1", Outcome::legal_placements},
}};
constexpr const PartOutcomeRow& row_of(PartOutcome outcome) {
    return part_outcome_rows[static_cast<std::size_t>(outcome)];
}
using Part = std::array<Amount, part_outcomes>; // in the order of PartOutcome

// Those that do not follow from captivities: flows that the tallies of a run, and so the series of
// its file, have by province and by cell (sex x age x education).
inline constexpr std::array outcomes_of_series{
    PartOutcome::stops_bound, PartOutcome::persons_reached, PartOutcome::loans_made,
    PartOutcome::legal_placements};

// The calendar years of a window, the first and the last cut at its ends.
std::vector<Window> years_of(Window window);

// What the parts are called: provinces in the order of their table, levels as tables write them.
Divided<std::string> part_names(const Tables& tables, Window window);

// Which part a person belongs to, in each division but for years.
class Parts {
public:
    explicit Parts(std::vector<std::uint32_t> province_codes); // in the order of their table
    std::size_t size(Division division) const;
    std::array<std::size_t, divisions - 1> of(PersonName person, std::uint8_t cell) const;

private:
    std::vector<std::uint32_t> codes_;
};
Parts parts_of(const Layout& persons);
Parts parts_of(const Tables& tables);

// Of every part: persons, and what follows from all captivities of a world. Stops of people not
// bound and outcomes_of_series are left unknown. `weight` persons are one agent.
Divided<Part> divide(const std::vector<Captivity>& captivities, const Layout& persons,
                     Window window, std::int64_t weight);

// One of outcomes_of_series: amounts in the order of the provinces, of the cells and of the years.
struct SeriesAmounts {
    std::vector<Amount> by_province, by_cell, by_year;
};
void put(Divided<Part>& parts, PartOutcome outcome, const SeriesAmounts& amounts);

} // namespace suar
