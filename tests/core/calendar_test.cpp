#include "core/calendar.h"

#include <doctest/doctest.h>

using namespace suar;

TEST_CASE("calendar: days count from 1970-01-01 without a gap") {
    CHECK(number(to_day({1970, 1, 1})) == 0);
    CHECK(number(to_day({2000, 3, 1})) == 11017);
    Date before = to_date(Day{-40'000});
    for (Day day{-39'999}; day < Day{60'000}; ++day) {
        const Date date = to_date(day);
        REQUIRE(date > before);
        REQUIRE(to_day(date) == day);
        before = date;
    }
}

TEST_CASE("calendar: the text of a day reads back to it") {
    for (Day day = to_day({2018, 1, 1}); day < to_day({2031, 1, 1}); ++day)
        REQUIRE(parse_day(to_text(day)) == day);
    CHECK(to_text(to_day({2023, 1, 31})) == "2023-01-31");
}

TEST_CASE(
    "calendar: a leap year has a 29th of February, and a century year only each fourth time") {
    CHECK(parse_day("2020-02-29"));
    CHECK(parse_day("2000-02-29"));
    CHECK_FALSE(parse_day("2019-02-29"));
    CHECK_FALSE(parse_day("2100-02-29"));
    CHECK(to_day({2020, 3, 1}) - to_day({2020, 2, 28}) == 2);
    CHECK(to_day({2026, 1, 1}) - to_day({2019, 1, 1}) == 2557);
}

TEST_CASE("calendar: what is not a date is refused") {
    for (const char* text : {"", "2023-13-01", "2023-00-10", "2023-04-31", "2023-4-1", "2023/04/01",
                             "20230401", "2023-04-0x", "2023-04-01 ", "-023-04-01", "yyyy-mm-dd"})
        CHECK_MESSAGE(!parse_day(text), text);
}

TEST_CASE("calendar: months are consecutive over years") {
    CHECK(month_number(to_day({2024, 1, 1})) == month_number(to_day({2023, 12, 31})) + 1);
    int before = month_number(to_day({2018, 12, 31}));
    for (Day day = to_day({2019, 1, 1}); day < to_day({2031, 1, 1}); ++day) {
        const int month = month_number(day);
        REQUIRE(month == before + (to_date(day).day == 1 ? 1 : 0));
        before = month;
    }
    CHECK(month_number(to_day({2019, 8, 15})) == 12 * 2019 + 7);
}
