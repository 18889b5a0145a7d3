// Numbers as a page says them in its language, with no more figures than their interval supports.
#pragma once

#include "compare/prices.h"
#include "report/words/words.h"

#include <optional>
#include <string>

namespace suar {

// "12,340" is "12.340" in Indonesian; minus signs are those of print.
std::string in_language(const PageWords& words, std::string text);

std::string count_text(const PageWords& words, double value, const std::optional<Bounds>& interval);
// "340 (200 to 480)"; of what cannot be below zero
std::string counted_text(const PageWords& words, double value,
                         const std::optional<Bounds>& interval);
// "+340 (+200 to +480)"
std::string change_text(const PageWords& words, double value,
                        const std::optional<Bounds>& interval);
// "1.24 billion IDR": as finely as the interval supports, three figures without one.
std::string money_text(const PageWords& words, double idr,
                       const std::optional<Bounds>& interval = std::nullopt);
// "99.7 %", "above 99.9 %": no surer than so few replicates can say.
std::string probability_text(const PageWords& words, double probability);

enum class PriceIn : std::uint8_t { rupiah, persons };
std::string price_text(const PageWords& words, const Price& price, PriceIn unit);

// Difference, interval and text of a figure in percent of the base; nothing where the base is 0.
struct PercentChange {
    double value;
    std::optional<Bounds> interval;
    std::string text; // "−4.1 % (−5.0 to −3.2)"
    std::string
        range; // "−5.0 to −3.2 %", or the value where there is no interval or no width of it
};
// "−5.0 to −3.2 %", or that it is less than can be written.
std::string percent_range(const PageWords& words, const Bounds& interval);
// Of bounds of one sign, without it: "3.2 to 5.0 %"; "up to 5.0 %" where the nearer one rounds to
// nothing.
std::string unsigned_percent_range(const PageWords& words, const Bounds& interval);
std::optional<PercentChange> percent_change(const PageWords& words,
                                            const std::optional<Figure>& figure);

// "2 January 2024" is a matter of taste: "2024-01-02" is read alike by everybody. No line ends
// within it.
std::string date_text(std::string date);
std::string month_text(const PageWords& words, int year, unsigned month); // "March 2024"

} // namespace suar
