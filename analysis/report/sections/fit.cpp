// How well the base fits what is recorded, and what no record can tell.
#include "report/map.h"
#include "report/sections/sections.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace suar {

namespace {

// What the effective scenario says of a number that --set gave.
constexpr std::string_view given_on_the_command_line = "given on the command line";

bool is_bound(const FittedFigure& figure) { return figure.kind.ends_with("bound"); }

std::string figure_text(const PageWords& words, const FittedFigure& figure, double value) {
    if (!std::isfinite(value)) return words("value.not_known");
    if (figure.kind == "share")
        return words("number.percent",
                     {{"value", in_language(words, fmt::format("{:.0f}", 100 * value))}});
    return count_text(words, value, std::nullopt);
}

std::string official_text(const PageWords& words, const FittedFigure& figure) {
    const std::string text = figure_text(words, figure, figure.official);
    if (figure.kind == "upper_bound") return words("fit.at_most", {{"value", text}});
    return is_bound(figure) ? words("fit.roughly", {{"value", text}}) : text;
}

std::string distance_text(const PageWords& words, const FittedFigure& figure) {
    if (!std::isfinite(figure.z)) return words("value.not_known");
    if (is_bound(figure) && figure.z == 0) return words("fit.within");
    return in_language(words, fmt::format("{:.1f}", std::round(figure.z * 10) / 10 + 0.0));
}

std::string country_text(const PageWords& words, const std::string& country) {
    const MapShape* const shape = country_shape(country);
    return shape ? words.name(shape->english) : words.name(country);
}

Folded figures_table(const PageWords& words, const FitRecord& fit) {
    Folded folded{words("fit.table"),
                  {{words("fit.figure"), words("fit.outcome"), words("fit.country"),
                    words("fit.period"), words("fit.official"), words("fit.model"), words("fit.z")},
                   {}}};
    for (const FittedFigure& figure : fit.figures)
        folded.table.rows.push_back(
            {figure.id, words.name(figure.outcome), country_text(words, figure.country),
             figure.from + ", " + figure.to, official_text(words, figure),
             figure_text(words, figure, figure.model), distance_text(words, figure)});
    return folded;
}

// "industry.growth.KHM" of "industry.growth.KHM@2023-01-01=2.5 1/year"
std::string key_of(const std::string& setting) {
    return setting.substr(0, setting.find_first_of("@="));
}

// The value as scenarios are shown here.
std::string value_of(const std::string& setting) {
    return fmt::format("{:g}", std::strtod(setting.c_str() + setting.find('=') + 1, nullptr));
}

// Numbers of the base that are not those that were fitted, and those given on the command line.
// Others that differ from the scenario that was fitted cannot be seen from the record.
std::vector<std::string> not_as_fitted(const EffectiveScenario& base, const FitRecord& fit) {
    std::vector<std::string> others;
    const auto add = [&](const std::string& key) {
        if (std::find(others.begin(), others.end(), key) == others.end()) others.push_back(key);
    };
    for (const std::string& setting : fit.settings) {
        const EffectiveNumber* const number = find_number(base, key_of(setting));
        if (!number || number->value.find(value_of(setting)) == std::string::npos)
            add(key_of(setting));
    }
    for (const EffectiveNumber& number : base.numbers)
        if (number.source == given_on_the_command_line) add(number.key);
    return others;
}

void tell_of_fit(const Material& material, PageSection& section) {
    const PageWords& words = material.words;
    const FitRecord& fit = *material.fit;
    const bool own = fit.title == material.comparison.base.title;
    const auto bounds = std::count_if(fit.figures.begin(), fit.figures.end(), is_bound);
    section.blocks.push_back(Paragraph{
        words("fit.of", {{"count", std::to_string(fit.figures.size())},
                         {"bounds", std::to_string(bounds)},
                         {"title", own ? material.base_title : fit.title}}) +
        " " +
        words("fit.share",
              {{"share", words("number.percent",
                               {{"value", fmt::format("{:.0f}", 100 * fit.share_within_two)}})},
               {"id", fit.furthest},
               {"z", in_language(words, fmt::format("{:.1f}", fit.furthest_z))}})});
    const auto others =
        material.base ? not_as_fitted(*material.base, fit) : std::vector<std::string>();
    if (!own) section.blocks.push_back(Paragraph{words("fit.other_base")});
    if (own && !others.empty())
        section.blocks.push_back(
            Paragraph{words("fit.other_numbers", {{"keys", joined(others, ", ")}})});
    if (fit.quick || !fit.settled)
        section.blocks.push_back(Remark{words(fit.settled ? "fit.quick" : "fit.not_settled")});
    section.blocks.push_back(figures_table(words, fit));
    section.blocks.push_back(Remark{words("fit.z_remark")});
}

} // namespace

PageSection fit_section(const Material& material) {
    const PageWords& words = material.words;
    PageSection section{"fit", words("fit.heading"), {}};
    if (material.fit) {
        tell_of_fit(material, section);
    } else {
        section.blocks.push_back(Paragraph{words("fit.absent")});
        section.blocks.push_back(
            Command{"suar report COMPARISON.h5 --fit scenarios/indonesia.json -o PAGE.html\n"
                    "suar calibrate --only-score SCENARIO.toml"});
    }
    section.blocks.push_back(Paragraph{words("fit.not_identified")});
    section.blocks.push_back(
        Bullets{{words("fit.not_identified.record"), words("fit.not_identified.make_up"),
                 words("fit.not_identified.detection"), words("fit.not_identified.referral")}});
    section.blocks.push_back(Paragraph{words("fit.how_to_see")});
    section.blocks.push_back(
        Command{"suar compare BASE.toml POLICY.toml --set recruiter.make_up=0\n"
                "suar compare BASE.toml POLICY.toml --set recruiter.make_up=1\n"
                "/usr/bin/python3 analysis/python/what_the_record_cannot_tell.py work/ table"});
    return section;
}

} // namespace suar
