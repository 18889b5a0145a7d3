// How sure each outcome is: what chance leaves open, and what more replicates would tell.
#include "compare/certainty.h"
#include "compare/rounded.h"
#include "report/sections/sections.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace suar {

namespace {

constexpr std::size_t most_rows = 6; // more are folded

struct Told {
    std::string_view outcome;
    const char* name;
};
constexpr std::array<Told, 3> told_outcomes{{{"person_days_coerced", "ranking.coerced"},
                                             {"entries", "ranking.entries"},
                                             {"coerced_held", "certainty.held"}}};

// Of the mean: that of one more draw, which is wider, stands in the ranking.
std::optional<Bounds> interval_of_mean(const Figure& figure) {
    return figure.drawn ? figure.drawn->of_mean : figure.estimate.interval;
}

class Row {
public:
    Row(const Material& material, const Figure& figure, const Certainty& certainty)
        : material_(material), certainty_(certainty), interval_(interval_of_mean(figure)),
          percent_(100 / figure.estimate.base) {}

    std::vector<std::string> cells(std::string label) const {
        return {std::move(label), better(), range(interval_), bootstrap(), smallest(), needed()};
    }

private:
    std::string range(const std::optional<Bounds>& bounds) const {
        if (!bounds) return material_.words("value.not_known");
        if (bounds->low == 0 && bounds->high == 0)
            return material_.words("certainty.no_difference");
        if (!shows_chance()) return material_.words("certainty.no_chance");
        return percent_range(material_.words, {bounds->low * percent_, bounds->high * percent_});
    }

    std::string better() const {
        if (certainty_.probability_better)
            return probability_text(material_.words, *certainty_.probability_better);
        const bool same = interval_ && interval_->low == 0 && interval_->high == 0;
        return material_.words(same ? "certainty.no_difference" : "certainty.no_chance");
    }

    std::string bootstrap() const {
        if (certainty_.bootstrap) return range(certainty_.bootstrap);
        return material_.words(shows_chance() ? "certainty.too_few" : "value.not_known");
    }

    // Replicates that are all alike show no chance, and so not what it would hide.
    bool shows_chance() const { return interval_ && interval_->width() > 0; }

    std::string smallest() const {
        if (!certainty_.detectable || !shows_chance()) return material_.words("value.not_known");
        std::string text = rounded_percent(*certainty_.detectable * percent_, std::nullopt);
        if (text.starts_with('+')) text.erase(0, 1);
        return material_.words("number.percent", {{"value", in_language(material_.words, text)}});
    }

    std::string needed() const {
        if (!shows_chance()) return material_.words("value.not_known");
        if (!certainty_.replicates_needed) return material_.words("certainty.over_a_million");
        const auto count = static_cast<double>(*certainty_.replicates_needed);
        return in_language(material_.words, rounded(count, step_for(count, std::nullopt)));
    }

    const Material& material_;
    const Certainty& certainty_;
    std::optional<Bounds> interval_;
    double percent_;
};

void add_rows(const Material& material, std::size_t policy, Table& table) {
    for (const Told& each : told_outcomes) {
        const Take take = take_outcome(position_of(each.outcome));
        const auto figure = figure_of(material.comparison, policy, take);
        const auto certainty = certainty_of(material.comparison, {policy, std::nullopt}, take,
                                            better_of(each.outcome));
        if (!figure || !certainty || !(figure->estimate.base > 0)) continue;
        table.rows.push_back(
            Row(material, *figure, *certainty)
                .cells(material.words("certainty.row", {{"policy", material.titles[policy]},
                                                        {"outcome", material.words(each.name)}})));
    }
}

} // namespace

std::vector<Block> certainty_blocks(const Material& material) {
    const PageWords& words = material.words;
    const bool drawn = material.comparison.draws.size() > 1;
    Table table{{words("certainty.what"), words("certainty.better"),
                 words(drawn ? "certainty.interval.drawn" : "certainty.interval"),
                 words("certainty.bootstrap"), words("certainty.smallest"),
                 words(drawn ? "certainty.needed.draws" : "certainty.needed")},
                {}};
    for (const std::size_t policy : material.ranked) add_rows(material, policy, table);
    if (table.rows.empty()) return {};
    const std::string precision = words(
        "number.percent",
        {{"value", in_language(words, fmt::format("{:g}", 100 * material.comparison.precision))}});
    std::vector<Block> blocks;
    if (table.rows.size() > most_rows) {
        blocks.push_back(Folded{words("certainty.title"), std::move(table)});
    } else {
        blocks.push_back(Paragraph{words("certainty.title") + ":"});
        blocks.push_back(std::move(table));
    }
    blocks.push_back(Remark{
        words("certainty.how", {{"samples", samples_text(material)}, {"precision", precision}})});
    blocks.push_back(Remark{words(drawn ? "certainty.quote.drawn" : "certainty.quote")});
    if (!material.comparison.ends.empty())
        blocks.push_back(Remark{words("certainty.without_ends")});
    return blocks;
}

} // namespace suar
