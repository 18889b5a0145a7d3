#include "core/calendar.h"

#include <fmt/format.h>

#include <charconv>
#include <chrono>

namespace suar {

Day to_day(Date date) {
    const std::chrono::year_month_day civil{std::chrono::year{date.year},
                                            std::chrono::month{static_cast<unsigned>(date.month)},
                                            std::chrono::day{static_cast<unsigned>(date.day)}};
    return Day{static_cast<std::int32_t>(std::chrono::sys_days{civil}.time_since_epoch().count())};
}

Date to_date(Day day) {
    const std::chrono::year_month_day civil{std::chrono::sys_days{std::chrono::days{number(day)}}};
    return Date{static_cast<int>(civil.year()),
                static_cast<int>(static_cast<unsigned>(civil.month())),
                static_cast<int>(static_cast<unsigned>(civil.day()))};
}

std::optional<Day> parse_day(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto whole = [&](std::size_t from, std::size_t count) -> std::optional<int> {
        int value = 0;
        const char* const end = text.data() + from + count;
        const auto [stop, error] = std::from_chars(text.data() + from, end, value);
        if (error != std::errc{} || stop != end || value < 0) return std::nullopt;
        return value;
    };
    const auto year = whole(0, 4), month = whole(5, 2), day = whole(8, 2);
    if (!year || !month || !day) return std::nullopt;
    const std::chrono::year_month_day civil{std::chrono::year{*year},
                                            std::chrono::month{static_cast<unsigned>(*month)},
                                            std::chrono::day{static_cast<unsigned>(*day)}};
    if (!civil.ok()) return std::nullopt;
    return to_day({*year, *month, *day});
}

std::string to_text(Day day) {
    const Date date = to_date(day);
    return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

int month_number(Day day) {
    const Date date = to_date(day);
    return 12 * date.year + date.month - 1;
}

} // namespace suar
