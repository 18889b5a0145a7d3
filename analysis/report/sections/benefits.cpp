// Who is spared coerced days: where a benefit falls, never who is at risk.
#include "compare/value.h"
#include "report/sections/sections.h"

#include <cmath>
#include <fmt/format.h>

namespace suar {

namespace {

std::string percent_of_all(const PageWords& words, double share) {
    const auto percent = static_cast<int>(std::lround(100 * share));
    return words("number.percent", {{"value", in_language(words, std::to_string(percent))}});
}

std::string share_of_days(const PageWords& words, const Ratio& share) {
    const std::string value = percent_of_all(words, share.value);
    if (!share.interval) return value;
    return words("number.with_interval", {{"value", value},
                                          {"low", percent_of_all(words, share.interval->low)},
                                          {"high", percent_of_all(words, share.interval->high)}});
}

// A row for each part of sex, age and education; empty where coerced days do not fall for sure.
Table parts_table(const Material& material, std::size_t policy) {
    const PageWords& words = material.words;
    Table table{{words("benefits.part"), words("benefits.persons"), words("benefits.days")}, {}};
    for (const Division division : {Division::sex, Division::age, Division::education}) {
        const auto& names = material.comparison.parts[at(division)];
        const Benefits benefits = benefits_of(material.comparison, policy, division);
        for (std::size_t part = 0; part < benefits.parts.size(); ++part) {
            const Benefit& one = benefits.parts[part];
            if (!one.share_of_days) return {table.head, {}};
            table.rows.push_back({words.name(names[part]),
                                  percent_of_all(words, one.share_of_persons),
                                  share_of_days(words, *one.share_of_days)});
        }
    }
    return table;
}

std::string provinces_text(const Material& material, std::size_t policy) {
    const Benefits provinces = benefits_of(material.comparison, policy, Division::province);
    if (!provinces.concentration || !provinces.concentration_by_chance) return "";
    const auto two_digits = [&](double value) {
        return in_language(material.words, fmt::format("{:.2f}", value));
    };
    return material.words("benefits.provinces",
                          {{"policy", material.titles[policy]},
                           {"concentration", two_digits(*provinces.concentration)},
                           {"chance", two_digits(*provinces.concentration_by_chance)}});
}

} // namespace

PageSection benefits_section(const Material& material) {
    const PageWords& words = material.words;
    PageSection section{"benefits", words("benefits.heading"), {}};
    std::vector<std::string> unsure;
    for (const std::size_t policy : material.ranked) {
        Table table = parts_table(material, policy);
        if (table.rows.empty()) {
            unsure.push_back(words("benefits.quoted", {{"policy", material.titles[policy]}}));
            continue;
        }
        if (section.blocks.empty()) section.blocks.push_back(Paragraph{words("benefits.what")});
        section.blocks.push_back(Folded{
            words("benefits.table", {{"policy", material.titles[policy]}}), std::move(table)});
        if (std::string text = provinces_text(material, policy); !text.empty())
            section.blocks.push_back(Remark{std::move(text)});
    }
    if (!unsure.empty())
        section.blocks.push_back(
            Paragraph{words("benefits.unsure", {{"policies", joined(unsure, ", ")}})});
    return section;
}

} // namespace suar
