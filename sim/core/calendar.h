// Days of the real calendar. A Day counts from 1970-01-01, so it names the same date in every run,
// whatever day the run starts on: luck is keyed by it.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace suar {

enum class Day : std::int32_t {};

constexpr std::int32_t number(Day day) noexcept { return static_cast<std::int32_t>(day); }
constexpr Day operator+(Day day, std::int32_t days) noexcept { return Day{number(day) + days}; }
constexpr std::int32_t operator-(Day later, Day earlier) noexcept {
    return number(later) - number(earlier);
}
constexpr Day& operator++(Day& day) noexcept { return day = day + 1; }

struct Date {
    int year;
    int month; // 1 to 12
    int day;   // 1 to 31
    friend auto operator<=>(const Date&, const Date&) = default;
};

inline constexpr double days_per_year = 365.25;
inline constexpr double days_per_month = days_per_year / 12;

Day to_day(Date date);
Date to_date(Day day);
std::optional<Day>
parse_day(std::string_view text); // "2023-01-31"; nothing if there is no such date
std::string to_text(Day day);     // "2023-01-31"
int month_number(Day day);        // 12 * year + month - 1: consecutive over years

} // namespace suar
