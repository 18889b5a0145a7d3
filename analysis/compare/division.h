// The persons and days of a window, divided five ways: by home province, sex, age and education of
// those who enter, and by calendar year. It says where harm and its prevention fall; it is no
// ranking of provinces or groups as risky.
#pragma once

#include "compare/ledger.h"
#include "rules/tables.h"
#include "world/layout.h"

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

// What is told of each part, in whole persons and person-days.
enum class PartOutcome : std::uint8_t {
    persons,        // in the labour force
    entries,        // into compounds, within the window
    coerced_days,   // within the window
    stops_not_bound // of people not bound for a compound; by year only: they are no agents
};
inline constexpr std::size_t part_outcomes = 4;
inline constexpr std::array<std::string_view, part_outcomes> part_outcome_names{
    "persons", "entries", "coerced_days", "stops_not_bound"};
using Part = std::array<Amount, part_outcomes>; // in the order of PartOutcome

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

// Of every part: persons, entries and coerced days, from all captivities of a world. Stops are left
// unknown. `weight` persons are one agent.
Divided<Part> divide(const std::vector<Captivity>& captivities, const Layout& persons,
                     Window window, std::int64_t weight);

} // namespace suar
