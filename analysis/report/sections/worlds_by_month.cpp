#include "report/sections/worlds_by_month.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace suar {

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
// From so many on, the outermost of them are left out of the band.
constexpr std::size_t many_replicates = 20;

std::size_t place_among_months(Outcome outcome) {
    return static_cast<std::size_t>(
        std::find(monthly_outcomes.begin(), monthly_outcomes.end(), outcome) -
        monthly_outcomes.begin());
}

// All worlds of one scenario: every replicate under every draw.
std::vector<const WorldAmounts*> worlds_of(const Comparison& comparison,
                                           std::optional<std::size_t> policy) {
    std::vector<const WorldAmounts*> worlds;
    for (const Realised& draw : comparison.draws)
        for (const WorldAmounts& world : policy ? draw.policies[*policy] : draw.base)
            worlds.push_back(&world);
    return worlds;
}

std::size_t count_of_worlds(const Comparison& comparison) {
    return comparison.draws.size() * comparison.replicates;
}

// Between the ordered values, as far along as `share` says.
double quantile(const std::vector<double>& ordered, double share) {
    const double at = share * static_cast<double>(ordered.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const std::size_t above = std::min(below + 1, ordered.size() - 1);
    return ordered[below] + (at - static_cast<double>(below)) * (ordered[above] - ordered[below]);
}

void add_month(Line& line, std::vector<double> values) {
    if (values.empty()) {
        for (auto* each : {&line.middle, &line.low, &line.high}) each->push_back(nothing);
        return;
    }
    line.middle.push_back(mean(values));
    std::sort(values.begin(), values.end());
    const double outside = values.size() >= many_replicates ? 0.05 : 0;
    line.low.push_back(quantile(values, outside));
    line.high.push_back(quantile(values, 1 - outside));
}

} // namespace

bool has_months(const Material& material) {
    return !material.comparison.months.empty() && !material.comparison.draws.empty();
}

Line monthly_line(const Material& material, std::optional<std::size_t> policy, Outcome outcome,
                  std::size_t place) {
    const Comparison& comparison = material.comparison;
    Line line{policy ? material.titles[*policy]
                     : material.words("world.base", {{"title", material.base_title}}),
              policy ? colour_of_policy(*policy) : 0,
              {},
              {},
              {}};
    const std::size_t places = comparison.countries.size() + 1;
    const auto worlds = worlds_of(comparison, policy);
    for (std::size_t month = 0; month < comparison.months.size(); ++month) {
        std::vector<double> values;
        for (const WorldAmounts* world : worlds) {
            const auto& series = world->months[place_among_months(outcome)];
            const std::size_t at = month * places + place;
            if (at < series.size() && series[at] != not_seen)
                values.push_back(static_cast<double>(series[at]));
        }
        add_month(line, std::move(values));
    }
    if (worlds.size() < 2) line.low = line.high = {};
    return line;
}

std::vector<Line> monthly_lines(const Material& material, const std::vector<std::size_t>& policies,
                                Outcome outcome, std::size_t place) {
    std::vector<Line> lines{monthly_line(material, std::nullopt, outcome, place)};
    for (const std::size_t policy : policies)
        lines.push_back(monthly_line(material, policy, outcome, place));
    return lines;
}

CourseChart monthly_chart(const Material& material, PanelSize size) {
    CourseChart chart{{}, "", material.words("course.begins"), size, {}};
    for (const Window& month : material.comparison.months)
        chart.dates.push_back(to_text(month.first).substr(0, 7));
    chart.begins = to_text(material.comparison.window.first).substr(0, 7);
    return chart;
}

std::string value_at(const Material& material, const Line& line, std::size_t month) {
    if (!std::isfinite(line.middle[month])) return material.words("value.not_known");
    const bool band = !line.low.empty() && line.low[month] < line.high[month];
    return counted_text(material.words, line.middle[month],
                        band ? std::optional(Bounds{line.low[month], line.high[month]})
                             : std::nullopt);
}

std::string month_of(const Material& material, std::size_t month) {
    const std::string date = to_text(material.comparison.months[month].first);
    return month_text(material.words, std::stoi(date.substr(0, 4)),
                      static_cast<unsigned>(std::stoi(date.substr(5, 2))));
}

std::size_t last_month(const Material& material) {
    const auto& months = material.comparison.months;
    std::size_t last = months.size() - 1;
    while (last > 0 && months[last].first > material.comparison.window.last) --last;
    return last;
}

std::string last_month_of_window(const Material& material) {
    return month_of(material, last_month(material));
}

std::string bands_text(const Material& material) {
    const PageWords& words = material.words;
    std::string text = words(
        "course.bands", {{"share", words(count_of_worlds(material.comparison) >= many_replicates
                                             ? "course.nine_of_ten"
                                             : "course.all")}});
    const auto shown = pictured(material);
    if (shown.size() < material.ranked.size())
        text += " " + words("course.shown", {{"count", std::to_string(shown.size())}});
    return text;
}

} // namespace suar
