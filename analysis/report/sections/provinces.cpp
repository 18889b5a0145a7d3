// Who is spared: entries averted by home province, per worker, and by sex, age, education and year.
// Benefit, never risk.
#include "compare/told.h"
#include "compare/value.h"
#include "report/map.h"
#include "report/sections/sections.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace suar {

namespace {

constexpr double workers = 100'000;

// Entries that the policy averts, per 100,000 workers of the province; below zero where it adds
// some.
struct Spared {
    std::string province;
    double value;
    std::optional<Bounds> interval;
    bool told; // with all provinces looked at: one or two of 34 would seem so by chance
};

const std::vector<std::string>& parts_of(const Material& material, Division division) {
    return material.comparison.parts[at(division)];
}

std::optional<Figure> entries_of(const Material& material, std::size_t policy, Division division,
                                 std::size_t part) {
    return figure_of(material.comparison, policy, take_part(division, part, PartOutcome::entries));
}

std::optional<Spared> spared_in(const Material& material, std::size_t policy,
                                std::size_t province) {
    const auto entries = entries_of(material, policy, Division::province, province);
    const auto persons = figure_of(material.comparison, policy,
                                   take_part(Division::province, province, PartOutcome::persons));
    if (!entries || !persons || !(persons->estimate.base > 0)) return std::nullopt;
    const double scale = workers / persons->estimate.base;
    Spared spared{parts_of(material, Division::province)[province],
                  0.0 - entries->estimate.difference * scale, std::nullopt, false};
    if (const auto& interval = entries->estimate.interval)
        spared.interval = Bounds{0.0 - interval->high * scale, 0.0 - interval->low * scale};
    return spared;
}

std::vector<Spared> all_spared(const Material& material, std::size_t policy) {
    const std::size_t provinces = parts_of(material, Division::province).size();
    std::vector<Take> takes;
    for (std::size_t p = 0; p < provinces; ++p)
        takes.push_back(take_part(Division::province, p, PartOutcome::entries));
    const std::vector<bool> told = told_together(material.comparison, policy, takes);
    std::vector<Spared> all;
    for (std::size_t p = 0; p < provinces; ++p)
        if (auto spared = spared_in(material, policy, p)) {
            spared->told = told[p];
            all.push_back(*spared);
        }
    return all;
}

// With the decimals that half the interval supports, at most two.
std::string spared_text(const PageWords& words, const Spared& spared) {
    const double half = spared.interval ? spared.interval->width() / 2 : 1;
    const int decimals = half >= 10 ? 0 : half >= 1 ? 1 : 2;
    const auto said = [&](double value) {
        const std::string text = fmt::format("{:+.{}f}", value, decimals);
        const bool nothing = text.find_first_of("123456789") == std::string::npos;
        return in_language(words, nothing ? text.substr(1) : text); // 0.0 has no sign
    };
    if (!spared.interval) return said(spared.value);
    if (spared.value == 0 && spared.interval->width() == 0) return "0";
    return words("number.with_interval", {{"value", said(spared.value)},
                                          {"low", said(spared.interval->low)},
                                          {"high", said(spared.interval->high)}});
}

// What can be told stands out: the rest says in the remark what it is.
std::string cell_text(const PageWords& words, const Spared& spared) {
    const std::string text = spared_text(words, spared);
    return spared.told ? words("provinces.told", {{"change", text}}) : text;
}

Table provinces_table(const Material& material) {
    Table table{{material.words("provinces.province")}, {}};
    for (const std::size_t policy : material.ranked) table.head.push_back(material.titles[policy]);
    for (const std::string& name : parts_of(material, Division::province))
        table.rows.push_back({name});
    for (const std::size_t policy : material.ranked) {
        const std::vector<Spared> all = all_spared(material, policy);
        for (std::vector<std::string>& row : table.rows) {
            const auto spared = std::find_if(all.begin(), all.end(), [&](const Spared& each) {
                return each.province == row.front();
            });
            row.push_back(spared == all.end() ? material.words("value.not_known")
                                              : cell_text(material.words, *spared));
        }
    }
    return table;
}

// The provinces that gain most, as words; only those of which it can be told.
std::string says_of(const Material& material, std::size_t policy, std::vector<Spared> all) {
    std::erase_if(all, [&](const Spared& each) { return !each.told; });
    std::vector<std::string> harmed;
    for (const Spared& spared : all)
        if (spared.value < 0)
            harmed.push_back(spared.province + " " + spared_text(material.words, spared));
    std::erase_if(all, [](const Spared& each) { return !(each.value > 0); });
    if (all.empty() && harmed.empty())
        return material.words("provinces.says.none", {{"policy", material.titles[policy]}});
    std::sort(all.begin(), all.end(),
              [](const Spared& one, const Spared& two) { return one.value > two.value; });
    all.resize(std::min<std::size_t>(all.size(), 5));
    std::vector<std::string> rows;
    for (const Spared& spared : all)
        rows.push_back(spared.province + " " + spared_text(material.words, spared));
    std::string text = material.words("provinces.says", {{"policy", material.titles[policy]}});
    if (!rows.empty())
        text += " " + material.words("provinces.says.spared", {{"rows", joined(rows)}});
    if (!harmed.empty())
        text += " " + material.words("provinces.says.harmed", {{"rows", joined(harmed)}});
    return text;
}

std::optional<Chart> map_chart(const Material& material) {
    const PageWords& words = material.words;
    const std::size_t policy = material.ranked.front();
    const auto all = all_spared(material, policy);
    ProvinceMap drawing{words("provinces.less"), words("provinces.more"), {}};
    for (const Spared& spared : all)
        if (province_shape(spared.province))
            drawing.places.push_back({spared.province,
                                      spared.told ? spared.value : 0,
                                      {spared.value, spared.interval, spared_text(words, spared)}});
    if (drawing.places.empty()) return std::nullopt;
    return Chart{"spared-by-province",
                 words("provinces.title", {{"policy", material.titles[policy]}}),
                 says_of(material, policy, all), std::move(drawing), provinces_table(material)};
}

std::string group_text(const Material& material, const std::optional<Figure>& entries) {
    const bool nobody = entries && entries->estimate.base == 0 && entries->estimate.policy == 0;
    return nobody ? material.words("groups.nobody") : percent_or_unknown(material, entries);
}

Folded groups_table(const Material& material) {
    const PageWords& words = material.words;
    Folded folded{words("groups.title"), {{words("groups.group")}, {}}};
    for (const std::size_t policy : material.ranked)
        folded.table.head.push_back(material.titles[policy]);
    constexpr std::array divided{Division::sex, Division::age, Division::education, Division::year};
    for (const Division division : divided)
        for (std::size_t part = 0; part < parts_of(material, division).size(); ++part) {
            const std::string name = words(fmt::format("groups.{}", division_names[at(division)]));
            std::vector<std::string> row{
                words("groups.row", {{"division", name},
                                     {"part", words.name(parts_of(material, division)[part])}})};
            for (const std::size_t policy : material.ranked)
                row.push_back(group_text(material, entries_of(material, policy, division, part)));
            folded.table.rows.push_back(std::move(row));
        }
    return folded;
}

} // namespace

PageSection provinces_section(const Material& material) {
    const PageWords& words = material.words;
    PageSection section{"provinces", words("provinces.heading"), {}};
    if (material.ranked.empty() || parts_of(material, Division::province).empty() ||
        all_spared(material, material.ranked.front()).empty()) {
        section.blocks.push_back(Paragraph{words("provinces.absent")});
        return section;
    }
    if (auto chart = map_chart(material)) {
        const auto& places = std::get<ProvinceMap>(chart->drawing).places;
        if (std::all_of(places.begin(), places.end(),
                        [](const auto& each) { return each.shade == 0; }))
            section.blocks.push_back(Paragraph{words("provinces.none_told")});
        section.blocks.push_back(std::move(*chart));
    } else {
        section.blocks.push_back(Paragraph{words("provinces.no_map")});
        section.blocks.push_back(Folded{words("provinces.averted"), provinces_table(material)});
    }
    section.blocks.push_back(Remark{words("provinces.remark")});
    section.blocks.push_back(Paragraph{words("groups.remark")});
    section.blocks.push_back(groups_table(material));
    return section;
}

} // namespace suar
