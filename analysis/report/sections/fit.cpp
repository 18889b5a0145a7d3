// How well the base fits what is recorded, and what no record can tell.
#include "report/sections/sections.h"

#include <fmt/format.h>

#include <cmath>

namespace suar {

namespace {

std::string figure_text(const PageWords& words, const FittedFigure& figure, double value) {
    if (!std::isfinite(value)) return words("value.not_known");
    if (figure.kind == "share")
        return words("number.percent",
                     {{"value", in_language(words, fmt::format("{:.0f}", 100 * value))}});
    return count_text(words, value, std::nullopt);
}

Folded figures_table(const PageWords& words, const FitRecord& fit) {
    Folded folded{words("fit.table"),
                  {{words("fit.figure"), words("fit.outcome"), words("fit.country"),
                    words("fit.period"), words("fit.official"), words("fit.model"), words("fit.z")},
                   {}}};
    for (const FittedFigure& figure : fit.figures)
        folded.table.rows.push_back(
            {figure.id, figure.outcome, figure.country, figure.from + ", " + figure.to,
             figure_text(words, figure, figure.official), figure_text(words, figure, figure.model),
             std::isfinite(figure.z) ? in_language(words, fmt::format("{:.1f}", figure.z))
                                     : words("value.not_known")});
    return folded;
}

void tell_of_fit(const Material& material, PageSection& section) {
    const PageWords& words = material.words;
    const FitRecord& fit = *material.fit;
    const bool own = fit.title == material.comparison.base.title;
    section.blocks.push_back(Paragraph{
        words("fit.of", {{"count", std::to_string(fit.figures.size())},
                         {"title", own ? material.base_title : fit.title}}) +
        " " +
        words("fit.share",
              {{"share", words("number.percent",
                               {{"value", fmt::format("{:.0f}", 100 * fit.share_within_two)}})},
               {"id", fit.furthest},
               {"z", in_language(words, fmt::format("{:.1f}", fit.furthest_z))}})});
    if (!own) section.blocks.push_back(Remark{words("fit.other_base")});
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
