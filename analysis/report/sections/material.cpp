#include "report/sections/material.h"

#include "compare/told.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace suar {

namespace {

std::string title_in(PageLanguage language, const ComparedInput& input,
                     const std::optional<EffectiveScenario>& scenario) {
    // A name that was made unique differs from the title, and must stay so.
    if (language == PageLanguage::indonesian && scenario && !scenario->title_id.empty() &&
        input.name.starts_with(input.title))
        return scenario->title_id + input.name.substr(input.title.size());
    return input.name;
}

} // namespace

Material gather(const Comparison& comparison, const std::optional<FitRecord>& fit,
                const PageWords& words) {
    Material material{comparison, words, fit, read_effective(comparison.base.scenario),
                      {},         "",    {},  {}};
    material.base_title = title_in(words.language(), comparison.base, material.base);
    std::vector<double> changes;
    for (std::size_t policy = 0; policy < comparison.policies.size(); ++policy) {
        material.policies.push_back(read_effective(comparison.policies[policy].scenario));
        material.titles.push_back(
            title_in(words.language(), comparison.policies[policy], material.policies.back()));
        const auto days = outcome_figure(material, policy, "person_days_coerced");
        changes.push_back(days ? days->estimate.difference
                               : std::numeric_limits<double>::infinity());
    }
    material.ranked.resize(changes.size());
    std::iota(material.ranked.begin(), material.ranked.end(), std::size_t{0});
    std::stable_sort(material.ranked.begin(), material.ranked.end(),
                     [&](std::size_t one, std::size_t two) { return changes[one] < changes[two]; });
    return material;
}

std::optional<Figure> outcome_figure(const Material& material, std::size_t policy,
                                     std::string_view outcome) {
    return figure_of(material.comparison, policy, take_outcome(position_of(outcome)));
}

std::string percent_or_unknown(const Material& material, const std::optional<Figure>& figure) {
    const auto change = percent_change(material.words, figure);
    return change ? change->text : material.words("value.not_known");
}

std::string change_or_unknown(const Material& material, const std::optional<Figure>& figure) {
    if (!figure) return material.words("value.not_known");
    return change_text(material.words, figure->estimate.difference, figure->estimate.interval);
}

std::string samples_text(const Material& material) {
    return material.words(material.comparison.draws.size() > 1 ? "samples.draws"
                                                               : "samples.replicates",
                          {{"count", std::to_string(samples_in(material.comparison))}});
}

bool differs(const Material& material, std::size_t policy) {
    const auto& draws = material.comparison.draws;
    return std::any_of(draws.begin(), draws.end(), [&](const Realised& draw) {
        for (std::size_t r = 0; r < draw.base.size(); ++r) {
            const WorldAmounts &base = draw.base[r], &other = draw.policies[policy][r];
            if (base.outcomes != other.outcomes || base.interventions != other.interventions)
                return true;
        }
        return false;
    });
}

std::string cost_change_text(const Material& material, const std::optional<Figure>& cost) {
    if (!cost) return material.words("value.not_known");
    const PageWords& words = material.words;
    const auto& interval = cost->estimate.interval;
    const std::string value = money_text(words, cost->estimate.difference, interval);
    if (!interval) return value;
    const std::string low = money_text(words, interval->low, interval),
                      high = money_text(words, interval->high, interval);
    if (low == value && high == value) return value;
    return words("number.with_interval", {{"value", value}, {"low", low}, {"high", high}});
}

std::string how_sure(const Material& material) {
    const Comparison& comparison = material.comparison;
    const bool drawn = comparison.draws.size() > 1;
    if (comparison.replicates < 2 && !drawn) return material.words("table.one_replicate");
    return material.words(
        "table.interval",
        {{"parameters", drawn ? material.words("table.interval.parameters") : ""}});
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : std::string(between)) + part;
    return text;
}

std::vector<std::size_t> pictured(const Material& material) {
    const std::size_t count = std::min(material.ranked.size(), most_policies_in_a_picture);
    return {material.ranked.begin(), material.ranked.begin() + static_cast<std::ptrdiff_t>(count)};
}

} // namespace suar
