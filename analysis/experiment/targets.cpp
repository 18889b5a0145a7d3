#include "experiment/targets.h"

#include "scenario/csv.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace suar {

namespace {

const std::vector<std::string> columns{"id",    "outcome", "country", "from",  "to",
                                       "value", "sd",      "kind",    "weight"};
// In the order of TargetKind.
const std::vector<std::string> kinds{"count", "share", "upper_bound", "soft_bound"};

constexpr double most = 1e12; // persons

class TargetReader {
public:
    explicit TargetReader(const CsvTable& table, Report& report)
        : table_(table), rows_(table, columns, report) {}

    std::vector<FitTarget> read() {
        std::vector<FitTarget> targets;
        if (!rows_.usable()) return targets;
        for (std::size_t row = 0; row < rows_.size(); ++row) {
            rows_.stand_at(row);
            if (auto target = read_row(table_.rows[row].front().line, targets))
                targets.push_back(std::move(*target));
        }
        return targets;
    }

private:
    std::optional<FitTarget> read_row(int line, const std::vector<FitTarget>& before) {
        const auto id = rows_.text("id"), outcome = rows_.text("outcome"),
                   country = rows_.text("country");
        const auto from = read_day("from"), to = read_day("to");
        const auto kind = rows_.one_of("kind", kinds);
        const auto weight = rows_.number("weight", 0, 1e6);
        const bool ordered = !from || !to || *from <= *to;
        if (!ordered) rows_.refuse("to", "the period ends before it begins", "a later day", "");
        const bool twice = id && std::any_of(before.begin(), before.end(),
                                             [&](const FitTarget& t) { return t.id == *id; });
        if (twice) rows_.refuse("id", fmt::format("\"{}\" stands twice", *id), "each once", "");
        if (!kind) return std::nullopt;
        const auto value = read_value(static_cast<TargetKind>(*kind));
        const auto sd = read_sd(static_cast<TargetKind>(*kind));
        if (!id || !outcome || !country || !from || !to || !value || !sd || !weight) return {};
        return FitTarget{*id,     *outcome, *country, *from,
                         *to,     *value,   *sd,      static_cast<TargetKind>(*kind),
                         *weight, line};
    }

    // A month alone would be read as its first day, which is wrong for the end of a period.
    std::optional<Day> read_day(std::string_view name) {
        const std::string& text = rows_.field(name).text;
        const std::optional<Day> day = parse_day(text);
        if (!day)
            rows_.refuse(name, fmt::format("\"{}\" is not a date", text),
                         "a date such as 2022-12-31", "");
        return day;
    }

    std::optional<double> read_value(TargetKind kind) {
        if (kind == TargetKind::share) return rows_.number("value", 0, 1);
        const bool divides = kind == TargetKind::upper_bound || kind == TargetKind::soft_bound;
        return rows_.number("value", divides ? 1e-6 : 0, most);
    }

    // Bounds have no deviation; what stands there is a note.
    std::optional<double> read_sd(TargetKind kind) {
        if (kind == TargetKind::upper_bound || kind == TargetKind::soft_bound) return 0.0;
        return rows_.number("sd", 1e-9, most);
    }

    const CsvTable& table_;
    CsvRows rows_;
};

} // namespace

Result<std::vector<FitTarget>> read_targets(const std::string& file, std::string_view text) {
    Report report;
    const std::optional<CsvTable> table = parse_csv(file, text, report);
    std::vector<FitTarget> targets;
    if (table) targets = TargetReader(*table, report).read();
    if (!report.clean()) return report.problems();
    if (targets.empty()) return Problem{file, "", "the table has no rows", "a row a target", ""};
    return targets;
}

double deviation_of(const FitTarget& target, double variance) {
    return std::sqrt(target.sd * target.sd + variance);
}

double z_of(const FitTarget& target, double mean, double variance) {
    constexpr double least = 0.5; // of persons; a logarithm needs some
    switch (target.kind) {
    case TargetKind::count:
    case TargetKind::share:
        return (target.value - mean) / deviation_of(target, variance);
    case TargetKind::upper_bound:
        return mean > target.value ? (1 - mean / target.value) / 0.1 : 0;
    case TargetKind::soft_bound:
        return std::log(target.value / std::max(mean, least)) / std::log(1.5);
    }
    return 0;
}

} // namespace suar
