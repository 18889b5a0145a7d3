#include "experiment/free_parameters.h"

#include "scenario/csv.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace suar {

namespace {

// The part-th of "7-30 / 20-90".
std::string_view part_of(std::string_view text, std::size_t part) {
    for (; part > 0; --part) {
        const std::size_t slash = text.find('/');
        if (slash == std::string_view::npos) return {};
        text.remove_prefix(slash + 1);
    }
    return text.substr(0, text.find('/'));
}

std::string_view without_blanks(std::string_view text) {
    const std::size_t first = text.find_first_not_of(' ');
    return first == std::string_view::npos ? std::string_view() : text.substr(first);
}

// Takes a number off the front of a text, with the blanks before it.
std::optional<double> take_number(std::string_view& text) {
    text = without_blanks(text);
    double value = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{}) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(stop - text.data()));
    return value;
}

// "0.03-0.20", "6-12 months", "-0.05 to -0.30".
std::optional<std::pair<double, double>> two_numbers(std::string_view text) {
    const auto one = take_number(text);
    text = without_blanks(text);
    if (text.starts_with("to "))
        text.remove_prefix(3);
    else if (text.starts_with("-"))
        text.remove_prefix(1);
    else
        return std::nullopt;
    const auto other = take_number(text);
    if (!one || !other) return std::nullopt;
    return std::minmax(*one, *other);
}

} // namespace

Result<PriorTable> read_priors(const std::string& file, std::string_view text) {
    Report report;
    PriorTable priors{file, {}};
    if (const auto table = parse_csv(file, text, report)) {
        CsvRows rows(*table, {"id", "prior_range", "central"}, report);
        for (std::size_t row = 0; rows.usable() && row < rows.size(); ++row) {
            rows.stand_at(row);
            const CsvField& id = rows.field("id");
            const bool twice =
                std::any_of(priors.rows.begin(), priors.rows.end(),
                            [&](const PriorTable::Row& known) { return known.id == id.text; });
            if (twice) rows.refuse("id", fmt::format("\"{}\" stands twice", id.text), "once", "");
            priors.rows.push_back(
                {id.text, rows.field("prior_range").text, rows.field("central").text, id.line});
        }
    }
    if (!report.clean()) return report.problems();
    return priors;
}

Result<PriorRange> prior_range(const PriorTable& priors, const std::string& id, std::size_t part) {
    const auto row = std::find_if(priors.rows.begin(), priors.rows.end(),
                                  [&](const PriorTable::Row& each) { return each.id == id; });
    if (row == priors.rows.end())
        return Problem{priors.file, id, "the table has no such row", "",
                       "give a table with all priors: --priors FILE"};
    const auto ends = two_numbers(part_of(row->range, part));
    std::string_view middle = part_of(row->centre, part);
    const auto centre = take_number(middle);
    if (ends && centre && ends->first < *centre && *centre < ends->second)
        return PriorRange{ends->first, ends->second, *centre};
    return Problem{fmt::format("{}:{}:1", priors.file, row->line), id,
                   fmt::format("\"{}\" around \"{}\" is no range", row->range, row->centre),
                   "such as 7-30 around 14, or 7-30 / 20-90 around 14 / 42", ""};
}

} // namespace suar
