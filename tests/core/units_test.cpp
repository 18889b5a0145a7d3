#include "core/units.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

using namespace suar;

namespace {

double in(std::string_view text, std::string_view unit) {
    const std::optional<Quantity> quantity = parse_quantity(text);
    REQUIRE(quantity);
    const std::optional<Unit> from = parse_unit(quantity->unit), into = parse_unit(unit);
    REQUIRE(from);
    REQUIRE(into);
    REQUIRE(from->dimension == into->dimension);
    return convert(quantity->number, *from, *into);
}

} // namespace

TEST_CASE("units: what people write becomes the quantity they mean, exactly") {
    CHECK(in("8 months", "days") == 8 * 30.4375);
    CHECK(in("8months", "days") == 8 * 30.4375);
    CHECK(in("2 weeks", "days") == 14);
    CHECK(in("1 year", "months") == 12);
    CHECK(in("1.0 1/week", "1/day") == 1.0 / 7);
    CHECK(in("3 %/year", "1/year") == 0.03);
    CHECK(in("2 billion IDR/year", "IDR/year") == 2e9);
    CHECK(in("2 billion IDR per year", "million IDR/year") == 2000);
    CHECK(in("15000 IDR", "IDR") == 15000);
    CHECK(in("1100 USD/month", "USD/month") == 1100);
    CHECK(in("12 USD/year", "USD/month") == doctest::Approx(1).epsilon(1e-15));
    CHECK(in("30 %", "share") == 0.30);
    CHECK(in("4 GB", "bytes") == 4e9);
    CHECK(in("10 cases/day", "persons/week") == 70);
    CHECK(in("20000 recruiter-days/day", "recruiters") == 20000);
    CHECK(in("-6.5 log-odds", "log-odds") == -6.5);
}

TEST_CASE("units: a day, a rupiah and a dollar are three things") {
    const auto dimension = [](std::string_view text) {
        const std::optional<Unit> unit = parse_unit(text);
        REQUIRE(unit);
        return unit->dimension;
    };
    CHECK(dimension("days") != dimension("1/day"));
    CHECK(dimension("IDR") != dimension("USD"));
    CHECK(dimension("IDR/month") != dimension("IDR"));
    CHECK(dimension("share") != dimension("log-odds"));
    CHECK(dimension("persons") != dimension("recruiters"));
    CHECK(needs_unit(dimension("1/month")));
    CHECK(needs_unit(dimension("USD")));
    CHECK(needs_unit(dimension("GB")));
    CHECK_FALSE(needs_unit(dimension("share")));
    CHECK_FALSE(needs_unit(dimension("log-odds")));
    CHECK_FALSE(needs_unit(dimension("persons")));
}

TEST_CASE("units: each thing is counted once, and a recruiter-day a day is a recruiter") {
    for (const std::string word : {"days", "IDR", "USD", "persons", "recruiters", "bytes", "log-odds"}) {
        CAPTURE(word);
        const auto unit = parse_unit(word);
        REQUIRE(unit);
        const Dimension& is = unit->dimension;
        CHECK(is.time + is.rupiah + is.dollars + is.persons + is.recruiters + is.bytes +
                  is.log_odds ==
              1);
    }
    CHECK(parse_unit("recruiter-days/day")->dimension == parse_unit("recruiters")->dimension);
}

TEST_CASE("units: what is not a unit is refused") {
    for (const char* text : {"", " ", "fortnights", "/day", "1/", "days/", "per day", "day day/ /",
                             "Months", "1//day", "$"})
        CHECK_MESSAGE(!parse_unit(text), text);
    CHECK(!parse_unit(std::string(1000, '/')));
}

TEST_CASE("units: what does not begin with a finite number is no quantity") {
    for (const char* text :
         {"", "high", "months 8", "inf", "nan days", "1e999", "1,400 IDR", "1.2.3", "- 4", "1_000"})
        CHECK_MESSAGE(!parse_quantity(text), text);
    CHECK(parse_quantity("  +4 ")->number == 4);
    CHECK(parse_quantity("0.4")->unit.empty());
}

TEST_CASE("units: a number's text reads back to the same bits") {
    for (const double number : {0.1, 1.0 / 3, 15200.0, 4e-05, 1e300, -6.5, 0.0,
                                std::numeric_limits<double>::denorm_min()}) {
        const std::optional<Quantity> back = parse_quantity(number_text(number));
        REQUIRE(back);
        CHECK(back->number == number);
    }
}

TEST_CASE("units: converting there and back changes at most the last bits") {
    const Unit month = *parse_unit("1/month"), day = *parse_unit("1/day");
    for (double number = 0.001; number < 1000; number *= 1.37) {
        const double back = convert(convert(number, month, day), day, month);
        CHECK(std::abs(back - number) <= number * 2 * std::numeric_limits<double>::epsilon());
    }
}
