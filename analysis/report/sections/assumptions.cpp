// Every assumption of the base as it is set there, with what would change it: the registry's own
// words and those of the scenario.
#include "report/sections/sections.h"
#include "report/words/numbers.h"
#include "scenario/grounds.h"
#include "scenario/registry.h"

#include <algorithm>
#include <array>

namespace suar {

namespace {

// Those that change an answer about policies most, by what_each_does.py, the fits and MODEL.md.
constexpr std::array<std::string_view, 12> weighty{
    "recruiter.make_up", "mission.recording",       "referral.per_captive_year",
    "awareness.message", "awareness.half_life",     "decision.awareness",
    "journey.retry",     "industry.risk_effect",    "industry.substitution",
    "return.warning",    "check.sensitivity_bound", "check.coverage.direct_flight"};

bool assumed(const EffectiveNumber& number) {
    return grounds_of(number.source).basis == Basis::assumption;
}

std::string reason_text(const EffectiveNumber& number) {
    const Grounds grounds = grounds_of(number.source);
    if (grounds.would_change.empty()) return grounds.text;
    return grounds.text + "; would change " + grounds.would_change;
}

std::string meaning_of(const std::string& key) {
    if (const NumberKey* known = find_number(std::string_view(key))) return known->meaning;
    if (const CountryKey* known = find_country(key)) return known->meaning;
    return "";
}

bool has_unit(const EffectiveNumber& number) {
    return !number.unit.empty() && number.unit != "number";
}

std::string value_text(const EffectiveNumber& number) {
    return number.value + (has_unit(number) ? " " + number.unit : "");
}

Table empty_table(const PageWords& words) {
    return {{words("assumptions.number"), words("assumptions.meaning"), words("assumptions.value"),
             words("assumptions.why")},
            {}};
}

Table table_of(const PageWords& words, const std::vector<EffectiveNumber>& numbers) {
    Table table = empty_table(words);
    table.english = {1, 2, 3};
    for (const EffectiveNumber& number : numbers)
        table.rows.push_back({number.key,
                              number.meaning.empty() ? meaning_of(number.key) : number.meaning,
                              value_text(number), reason_text(number)});
    return table;
}

// The same in the page's language; a text that somebody else wrote stays as it is, and its column
// is the program's.
Table translated(const PageWords& words, const std::vector<EffectiveNumber>& numbers) {
    Table table = empty_table(words);
    bool all_meanings = true, all_reasons = true;
    for (const EffectiveNumber& number : numbers) {
        const auto meaning = words.of_program(meaning_of(number.key));
        const auto reason = words.of_program(reason_text(number));
        const std::string unit = has_unit(number) ? " " + words.name(number.unit) : "";
        all_meanings = all_meanings && meaning;
        all_reasons = all_reasons && reason;
        table.rows.push_back({number.key, meaning.value_or(meaning_of(number.key)),
                              in_language(words, number.value) + unit,
                              reason.value_or(reason_text(number))});
    }
    if (!all_meanings) table.english.push_back(1);
    if (!all_reasons) table.english.push_back(3);
    return table;
}

// What a policy is told that the base is not: what it does, when, for whom, at what cost.
std::vector<EffectiveNumber> own_numbers(const Material& material, std::size_t policy) {
    std::vector<EffectiveNumber> own;
    if (!material.policies[policy]) return own;
    const auto is_in_base = [&](const std::vector<EffectiveNumber>& base,
                                const EffectiveNumber& number) {
        return std::any_of(base.begin(), base.end(), [&](const EffectiveNumber& each) {
            return each.key == number.key && each.value == number.value && each.unit == number.unit;
        });
    };
    for (const EffectiveNumber& number : material.policies[policy]->numbers)
        if (!is_in_base(material.base->numbers, number)) own.push_back(number);
    for (const EffectiveNumber& number : material.policies[policy]->of_interventions)
        if (!is_in_base(material.base->of_interventions, number)) own.push_back(number);
    return own;
}

} // namespace

PageSection assumptions_section(const Material& material) {
    const PageWords& words = material.words;
    PageSection section{"assumptions", words("assumptions.heading"), {}};
    if (!material.base) {
        section.blocks.push_back(Paragraph{words("assumptions.absent")});
        return section;
    }
    std::vector<EffectiveNumber> all, first;
    for (const EffectiveNumber& number : material.base->numbers)
        if (assumed(number)) all.push_back(number);
    for (const std::string_view key : weighty)
        if (const EffectiveNumber* number = find_number(*material.base, key))
            first.push_back(*number);
    section.blocks.push_back(
        Paragraph{words("assumptions.what", {{"all", std::to_string(material.base->numbers.size())},
                                             {"assumed", std::to_string(all.size())}})});
    section.blocks.push_back(translated(words, first));
    section.blocks.push_back(Paragraph{words("assumptions.closed")});
    section.blocks.push_back(Remark{words("assumptions.english")});
    section.blocks.push_back(Folded{
        words("assumptions.all", {{"count", std::to_string(all.size())}}), table_of(words, all)});
    section.blocks.push_back(Paragraph{words("assumptions.policies")});
    for (const std::size_t policy : material.ranked)
        if (const auto own = own_numbers(material, policy); !own.empty())
            section.blocks.push_back(
                Folded{words("assumptions.policy", {{"policy", material.titles[policy]}}),
                       table_of(words, own)});
    return section;
}

} // namespace suar
