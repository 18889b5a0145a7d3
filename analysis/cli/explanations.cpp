#include "cli/explanations.h"

#include "core/units.h"
#include "scenario/registry_policy.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace suar {
namespace {

const char* const can_change = "can change on dates";
const char* const cannot_change = "the same for the whole run: it shapes what is made once";
const char* const chosen_once = "chosen once for a run";
const char* const while_it_lasts = "the same from the start of the intervention to its end";

std::string first_part(const std::string& key) {
    const std::size_t dot = key.find('.');
    return dot == std::string::npos ? "" : key.substr(0, dot);
}

std::string range_text(const Range& range) {
    return fmt::format("{} to {}", number_text(range.low), number_text(range.high));
}

// A number as a file writes it: in quotes with its unit where one is needed.
std::string value_text(double number, const std::string& unit, UnitIs unit_is) {
    if (unit_is == UnitIs::in_the_key || !needs_unit(parse_unit(unit)->dimension))
        return number_text(number);
    return fmt::format("\"{} {}\"", number_text(number), unit);
}

Explanation explain(const NumberKey& key) {
    const std::string value = value_text(key.initial, key.unit, key.unit_is);
    std::string example = fmt::format("{} = {}", key.key, value);
    if (key.dating == Dating::by_date)
        example = fmt::format("{} = [{{ value = {} }}, {{ from = 2024-01-01, value = {} }}]",
                              key.key, value, value);
    return {.key = key.key,
            .group = first_part(key.key),
            .kind = key.grain == Grain::whole ? "whole number" : "number",
            .meaning = key.meaning,
            .unit = key.unit,
            .range = range_text(key.range),
            .initial = number_text(key.initial),
            .source = key.source,
            .prior = key.prior,
            .dates = key.dating == Dating::by_date ? can_change : cannot_change,
            .example = example};
}

Explanation explain(const CountryKey& family) {
    const double some = std::clamp(2022.5, family.range.low, family.range.high);
    return {.key = family.prefix + "COUNTRY",
            .group = first_part(family.prefix),
            .kind = "number",
            .meaning =
                family.meaning + " COUNTRY is its three letters, as in the table of destinations.",
            .unit = family.unit,
            .range = range_text(family.range),
            .source = family.source,
            .dates = cannot_change,
            .example = fmt::format("{}KHM = {}", family.prefix,
                                   value_text(some, family.unit, UnitIs::written))};
}

std::string kind_of(SettingKind kind) {
    switch (kind) {
    case SettingKind::text:
        return "text";
    case SettingKind::day:
        return "date";
    case SettingKind::whole:
        return "whole number";
    case SettingKind::bytes:
        return "size";
    case SettingKind::interval:
        return "word";
    case SettingKind::flag:
        return "true or false";
    case SettingKind::table:
        return "file";
    }
    return "";
}

Explanation explain(const SettingKey& key) {
    const bool quoted = key.kind == SettingKind::text || key.kind == SettingKind::interval ||
                        key.kind == SettingKind::bytes;
    const std::string value = quoted ? fmt::format("\"{}\"", key.initial) : key.initial;
    const std::string file = key.key.substr(key.key.rfind('.') + 1);
    std::string range;
    if (key.kind == SettingKind::whole) range = fmt::format("to {}", number_text(key.high));
    if (key.kind == SettingKind::interval) range = "day, week, month";
    return {.key = key.key,
            .group = first_part(key.key),
            .kind = kind_of(key.kind),
            .meaning = key.meaning,
            .range = range,
            .initial = key.initial,
            .dates = chosen_once,
            .example = fmt::format(
                "{} = {}", key.key,
                key.kind == SettingKind::table ? fmt::format("\"data/{}.csv\"", file) : value)};
}

std::string kind_of(PolicyKind kind) {
    switch (kind) {
    case PolicyKind::number:
        return "number";
    case PolicyKind::day:
        return "date";
    case PolicyKind::flag:
        return "true or false";
    case PolicyKind::word:
        return "word";
    case PolicyKind::text:
        return "text";
    case PolicyKind::province_list:
    case PolicyKind::age_list:
    case PolicyKind::education_list:
    case PolicyKind::country_list:
        return "list";
    }
    return "";
}

// "0.25", or by the words of the key on which it depends: "0.55 with training = false, 0.75 ...".
std::string initial_text(const PolicyType& type, const PolicyKey& key) {
    if (key.need == Need::required) return "";
    if (key.target || key.countries) return "all";
    if (!key.words.empty()) return key.words[key.initial_word];
    if (key.kind != PolicyKind::number) return "none";
    if (key.initial.size() == 1)
        return key.initial[0] == no_cap ? "none" : number_text(key.initial[0]);
    const PolicyKey& selector = *find_policy_key(type, key.condition.selector);
    std::string text;
    for (std::size_t word = 0; word < key.initial.size(); ++word)
        if (!key.spreads.empty() || can_be_given(key.condition, word))
            text += fmt::format("{}{} with {} = {}", text.empty() ? "" : ", ",
                                number_text(key.initial[word]), selector.key, selector.words[word]);
    return text;
}

Explanation explain(const PolicyType& type, const PolicyKey& key) {
    std::string range;
    if (key.kind == PolicyKind::number) range = range_text(key.range);
    if (!key.words.empty() && key.kind != PolicyKind::flag)
        range = fmt::format("{}", fmt::join(key.words, ", "));
    std::string limits;
    for (std::size_t word = 0; word < key.condition.refusals.size(); ++word)
        if (key.spreads.empty() && !can_be_given(key.condition, word))
            limits += fmt::format("{}not with {} = \"{}\" ({})", limits.empty() ? "" : ", ",
                                  key.condition.selector,
                                  find_policy_key(type, key.condition.selector)->words[word],
                                  key.condition.refusals[word]);
    const std::string value = key.key == "type" ? fmt::format("\"{}\"", type.name) : key.example;
    return {.key = type.name + "." + key.key,
            .group = type.name,
            .kind = kind_of(key.kind),
            .meaning = key.meaning,
            .unit = key.unit,
            .range = range,
            .initial = initial_text(type, key),
            .source = key.source,
            .prior = key.prior,
            .limits = limits,
            .dates = while_it_lasts,
            .example = fmt::format("{} = {}", key.key, value)};
}

bool begins(const std::string& key, const std::string& name) {
    return key == name || key.starts_with(name + ".");
}

} // namespace

std::vector<Explanation> all_explanations() {
    std::vector<Explanation> all;
    for (const SettingKey& key : setting_keys()) all.push_back(explain(key));
    for (const NumberKey& key : number_keys()) all.push_back(explain(key));
    for (const CountryKey& family : country_keys()) all.push_back(explain(family));
    // The keys of a group stand together, groups in the order in which they first come.
    std::vector<std::string> groups;
    for (const Explanation& each : all)
        if (std::find(groups.begin(), groups.end(), each.group) == groups.end())
            groups.push_back(each.group);
    const auto rank = [&](const Explanation& each) {
        return std::find(groups.begin(), groups.end(), each.group) - groups.begin();
    };
    std::stable_sort(all.begin(), all.end(),
                     [&](const Explanation& a, const Explanation& b) { return rank(a) < rank(b); });
    for (const PolicyType& type : policy_types())
        for (const PolicyKey* key : keys_of(type)) all.push_back(explain(type, *key));
    return all;
}

std::vector<TypeExplanation> all_intervention_types() {
    std::vector<TypeExplanation> all;
    for (const PolicyType& type : policy_types()) all.push_back({type.name, type.meaning});
    return all;
}

std::vector<Explanation> explanations_of(const std::string& name) {
    const std::string in_types = "intervention.";
    std::string wanted = name.ends_with(".") ? name.substr(0, name.size() - 1) : name;
    const CountryKey* family = find_country(wanted);
    if (family) wanted = family->prefix + "COUNTRY";
    std::vector<Explanation> found;
    for (Explanation& each : all_explanations()) {
        const bool type = find_policy_type(each.group) != nullptr;
        const bool of_any_type =
            type && (wanted == "intervention" ||
                     (wanted.starts_with(in_types) &&
                      begins(each.key, each.group + "." + wanted.substr(in_types.size()))));
        if (begins(each.key, wanted) || of_any_type) found.push_back(std::move(each));
    }
    return found;
}

std::vector<std::string> explained_names() {
    std::set<std::string> names{"intervention"};
    for (const Explanation& each : all_explanations()) {
        std::string key = each.key;
        for (std::size_t dot = key.size(); dot != std::string::npos && dot > 0;
             dot = key.rfind('.')) {
            key.resize(dot);
            names.insert(key);
        }
    }
    return {names.begin(), names.end()};
}

} // namespace suar
