// Units of the quantities that people write: "8 months", "2 billion IDR/year", "30 %". A unit is a
// scale and a dimension; quantities of one dimension convert, others are refused.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace suar {

// Exponents of the base units. A month is 365.25/12 days, a year 365.25 days. Rupiah and dollars
// are apart: between them stands a rate, which has a date.
struct Dimension {
    std::int8_t time = 0, rupiah = 0, dollars = 0, persons = 0, recruiters = 0, bytes = 0;
    std::int8_t log_odds = 0;
    friend bool operator==(const Dimension&, const Dimension&) = default;
};

struct Unit {
    double scale; // of one such unit, in base units: days, rupiah, dollars, persons
    Dimension dimension;
};

// "months", "1/month", "IDR/month", "billion IDR per year", "%", "share", "log-odds". Nothing when
// a word is unknown.
std::optional<Unit> parse_unit(std::string_view text);

// Every word of a unit, for those who have to describe units to others.
struct UnitWord {
    std::string_view text;
    Dimension dimension;
};
std::vector<UnitWord> unit_words();

// A mistake in these dimensions would be silent, so they must be written with their unit.
bool needs_unit(const Dimension& dimension);

// "a duration", "a rate in time", "an amount of rupiah": what a reader should have written.
std::string describe(const Dimension& dimension);

struct Quantity {
    double number;
    std::string unit; // as written; empty when there was none
};

// "8 months", "2 billion IDR/year", "15000 IDR", "30 %", "0.4". Nothing unless it begins with a
// finite number; the unit is not judged here.
std::optional<Quantity> parse_quantity(std::string_view text);

// The amount in another unit of the same dimension. Multiplies once and divides once, so that equal
// texts give equal bits on every machine.
double convert(double number, const Unit& from, const Unit& into);

// The shortest text that reads back to the same bits: "0.25", "15200".
std::string number_text(double number);

} // namespace suar
