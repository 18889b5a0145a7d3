#include "compare/window.h"

#include <fmt/format.h>

#include <algorithm>

namespace suar {

namespace {

constexpr int followed_months = 12;

} // namespace

Day months_later(Day day, int months) {
    const Date date = to_date(day);
    const int month = date.year * 12 + date.month - 1 + months;
    const Day first = to_day({month / 12, month % 12 + 1, 1});
    const Day next = to_day({(month + 1) / 12, (month + 1) % 12 + 1, 1});
    return std::min(first + (date.day - 1), next + -1);
}

Result<Window> choose_window(Window run, Day first_difference, std::optional<Day> asked) {
    if (!asked) {
        const Day early = months_later(run.last, -followed_months);
        const bool long_enough = early + 1 >= months_later(first_difference, followed_months);
        return Window{first_difference, long_enough ? early : run.last};
    }
    if (*asked < first_difference || *asked > run.last)
        return Problem{
            "--horizon", "", fmt::format("{} is outside of what is compared", to_text(*asked)),
            fmt::format("a day from {}, when the first policy starts, to {}, when the run "
                        "ends",
                        to_text(first_difference), to_text(run.last)),
            ""};
    return Window{first_difference, *asked};
}

std::optional<Day> followed_until(Window run, Day horizon) {
    const Day until = months_later(horizon, followed_months);
    if (until > run.last) return std::nullopt;
    return until;
}

} // namespace suar
