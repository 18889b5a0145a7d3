#include "core/units.h"

#include "core/calendar.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>

namespace suar {
namespace {

struct Word {
    std::string_view text;
    Unit unit;
};

constexpr Dimension none{}, time{.time = 1}, rupiah{.rupiah = 1}, dollars{.dollars = 1},
    persons{.persons = 1}, recruiters{.recruiters = 1}, bytes{.bytes = 1}, log_odds{.log_odds = 1},
    recruiter_time{.time = 1, .recruiters = 1};

constexpr std::array words{
    Word{"1", {1, none}},
    Word{"share", {1, none}},
    Word{"factor", {1, none}},
    Word{"number", {1, none}},
    Word{"calendar-year", {1, none}},
    Word{"%", {0.01, none}},
    Word{"percent", {0.01, none}},
    Word{"log-odds", {1, log_odds}},
    Word{"day", {1, time}},
    Word{"days", {1, time}},
    Word{"week", {7, time}},
    Word{"weeks", {7, time}},
    Word{"month", {days_per_month, time}},
    Word{"months", {days_per_month, time}},
    Word{"year", {days_per_year, time}},
    Word{"years", {days_per_year, time}},
    Word{"IDR", {1, rupiah}},
    Word{"USD", {1, dollars}},
    Word{"person", {1, persons}},
    Word{"persons", {1, persons}},
    Word{"cases", {1, persons}},
    Word{"beds", {1, persons}},
    Word{"places", {1, persons}},
    Word{"recruiters", {1, recruiters}},
    Word{"recruiter-days", {1, recruiter_time}},
    Word{"bytes", {1, bytes}},
    Word{"kB", {1e3, bytes}},
    Word{"MB", {1e6, bytes}},
    Word{"GB", {1e9, bytes}},
    Word{"thousand", {1e3, none}},
    Word{"million", {1e6, none}},
    Word{"billion", {1e9, none}},
};

constexpr std::string_view blanks = " \t";

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

// The first word or sign of the text, which loses it.
std::string_view take_word(std::string_view& text) {
    text = trimmed(text);
    const std::size_t length =
        text.starts_with('/') ? 1 : std::min(text.find_first_of("/ \t"), text.size());
    const std::string_view word = text.substr(0, length);
    text.remove_prefix(length);
    return word;
}

std::optional<Unit> find_word(std::string_view text) {
    for (const Word& word : words)
        if (word.text == text) return word.unit;
    return std::nullopt;
}

void add(Dimension& sum, const Dimension& part, int sign) {
    const auto join = [sign](std::int8_t& total, std::int8_t more) {
        total = static_cast<std::int8_t>(total + sign * more);
    };
    join(sum.time, part.time);
    join(sum.rupiah, part.rupiah);
    join(sum.dollars, part.dollars);
    join(sum.persons, part.persons);
    join(sum.recruiters, part.recruiters);
    join(sum.bytes, part.bytes);
    join(sum.log_odds, part.log_odds);
}

} // namespace

std::optional<Unit> parse_unit(std::string_view text) {
    constexpr std::size_t longest = 60; // also keeps exponents far from the end of their type
    if (text.size() > longest) return std::nullopt;
    Unit unit{1, {}};
    int sign = 1;
    bool wants_word = true; // at the start and after a slash
    for (std::string_view rest = trimmed(text); !rest.empty(); rest = trimmed(rest)) {
        const std::string_view word = take_word(rest);
        if (word == "/" || word == "per") {
            if (wants_word) return std::nullopt;
            sign = -1;
            wants_word = true;
            continue;
        }
        const std::optional<Unit> part = find_word(word);
        if (!part) return std::nullopt;
        unit.scale = sign > 0 ? unit.scale * part->scale : unit.scale / part->scale;
        add(unit.dimension, part->dimension, sign);
        wants_word = false;
    }
    if (wants_word) return std::nullopt;
    return unit;
}

std::vector<UnitWord> unit_words() {
    std::vector<UnitWord> all;
    for (const Word& word : words) all.push_back({word.text, word.unit.dimension});
    return all;
}

bool needs_unit(const Dimension& dimension) {
    return dimension.time != 0 || dimension.rupiah != 0 || dimension.dollars != 0 ||
           dimension.bytes != 0;
}

std::string describe(const Dimension& dimension) {
    struct Name {
        Dimension dimension;
        std::string_view text;
    };
    constexpr std::array names{
        Name{none, "a plain number or a share"},
        Name{log_odds, "log-odds"},
        Name{time, "a duration"},
        Name{{.time = -1}, "a rate in time"},
        Name{rupiah, "an amount of rupiah"},
        Name{dollars, "an amount of dollars"},
        Name{{.time = -1, .rupiah = 1}, "rupiah in a time"},
        Name{{.time = -1, .dollars = 1}, "dollars in a time"},
        Name{{.rupiah = 1, .dollars = -1}, "rupiah for a dollar"},
        Name{persons, "a number of persons"},
        Name{{.time = -1, .persons = 1}, "persons in a time"},
        Name{recruiters, "a number of recruiters"},
        Name{recruiter_time, "recruiters' time"},
        Name{{.persons = -1, .recruiters = 1}, "recruiters for each person"},
        Name{bytes, "a size in bytes"},
    };
    for (const Name& name : names)
        if (name.dimension == dimension) return std::string(name.text);
    return "another kind of quantity";
}

std::optional<Quantity> parse_quantity(std::string_view text) {
    text = trimmed(text);
    if (text.starts_with('+')) text.remove_prefix(1);
    double number = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || !std::isfinite(number)) return std::nullopt;
    const std::string_view rest = text.substr(static_cast<std::size_t>(stop - text.data()));
    // "8months" and "30%" are clear; "1,400" and "0x8" would be read as something else.
    if (!rest.empty() && std::string_view(",.'_:").find(rest.front()) != std::string_view::npos)
        return std::nullopt;
    return Quantity{number, std::string(trimmed(rest))};
}

double convert(double number, const Unit& from, const Unit& into) {
    if (from.scale == into.scale) return number; // exactly what was written
    return number * from.scale / into.scale;
}

std::string number_text(double number) { return fmt::format("{}", number); }

} // namespace suar
