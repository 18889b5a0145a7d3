// The whole scenario as one file, and as records for the provenance of a result.
#include "scenario/assemble.h"

#include "core/units.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace suar {
namespace {

std::string quoted(const std::string& text) {
    std::string result = "\"";
    for (const char sign : text) {
        const auto byte = static_cast<unsigned char>(sign);
        if (sign == '"' || sign == '\\') result += '\\';
        if (byte < 0x20 || byte == 0x7F)
            result += fmt::format("\\u{:04X}", byte);
        else
            result += sign;
    }
    return result + '"';
}

// What is known of where a number comes from.
std::string source_of(const Setting& setting) {
    if (!setting.source.empty()) return setting.source;
    const std::string& file = setting.place.file;
    return fmt::format("no source given in {}", file.substr(file.rfind('/') + 1));
}

std::string value_in_toml(const Setting& setting) {
    const Step& first = setting.steps.front();
    if (setting.distribution) {
        const Distribution& from = *setting.distribution;
        std::string parts;
        for (const DistributionPart& part : from.parts)
            parts += fmt::format(", {} = {}", part.name, number_text(part.value));
        return fmt::format(
            "{{ dist = {}{}, unit = {}, source = {} }}",
            quoted(std::string(distribution_names[static_cast<std::size_t>(from.kind)])), parts,
            quoted(first.unit), quoted(source_of(setting)));
    }
    if (setting.steps.size() == 1 && !first.from)
        return fmt::format("{{ value = {}, unit = {}, source = {} }}", number_text(first.number),
                           quoted(first.unit), quoted(source_of(setting)));
    std::string steps;
    for (const Step& step : setting.steps)
        steps += fmt::format("\n    {{ {}value = {}, unit = {} }},",
                             step.from ? fmt::format("from = {}, ", to_text(*step.from)) : "",
                             number_text(step.number), quoted(step.unit));
    return fmt::format("{{ source = {}, value = [{}\n] }}", quoted(source_of(setting)), steps);
}

std::string value_in_words(const Setting& setting) {
    if (setting.distribution)
        return fmt::format("{}, the mean of {}", number_text(setting.steps.front().number),
                           describe(*setting.distribution));
    std::string words;
    for (const Step& step : setting.steps) {
        if (!words.empty()) words += "; ";
        words += number_text(step.number);
        if (step.unit != setting.steps.front().unit) words += " " + step.unit;
        if (step.from) words += " from " + to_text(*step.from);
    }
    return words;
}

std::string setting_in_toml(const SettingKey& key, const Setting& setting) {
    switch (key.kind) {
    case SettingKind::day:
    case SettingKind::flag:
        return setting.text;
    case SettingKind::whole:
        return number_text(setting.steps.front().number);
    case SettingKind::bytes:
        return quoted(number_text(setting.steps.front().number) + " " + setting.steps.front().unit);
    case SettingKind::text:
    case SettingKind::interval:
    case SettingKind::table:
        break;
    }
    return quoted(setting.text);
}

// Lines by table, tables in the order in which their first key came.
class Sections {
public:
    void add(const std::string& key, const std::string& comment, const std::string& value) {
        const std::size_t dot = key.find('.');
        const std::string table = dot == std::string::npos ? "" : key.substr(0, dot);
        const auto [found, is_new] = texts_.try_emplace(table);
        if (is_new) order_.push_back(table);
        const std::string name = dot == std::string::npos ? key : key.substr(dot + 1);
        found->second += fmt::format("# {}\n{} = {}\n", comment, name, value);
    }

    std::string join() const {
        std::string text;
        for (const std::string& table : order_)
            text += (table.empty() ? "" : fmt::format("\n[{}]\n", table)) + texts_.at(table);
        return text;
    }

private:
    std::vector<std::string> order_;
    std::map<std::string, std::string> texts_;
};

void add_settings(const Settings& settings, const std::vector<TableText>& texts,
                  Sections& sections) {
    for (const SettingKey& key : setting_keys())
        if (key.kind != SettingKind::table)
            sections.add(key.key, key.meaning, setting_in_toml(key, settings.at(key.key)));
    for (const TableText& text : texts)
        sections.add("tables." + text.key, "Read with this scenario.", quoted(text.file_name));
}

std::string comment_of(const NumberKey& key) {
    const std::string prior = key.prior.empty() ? "" : fmt::format(" Prior {}.", key.prior);
    return fmt::format("{} From {} to {} ({}).{}", key.meaning, number_text(key.range.low),
                       number_text(key.range.high), key.unit, prior);
}

std::string comment_of(const PolicyKey& key) {
    if (key.kind != PolicyKind::number) return key.meaning;
    const std::string prior = key.prior.empty() ? "" : fmt::format(" Prior {}.", key.prior);
    return fmt::format("{} From {} to {} ({}).{}", key.meaning, number_text(key.range.low),
                       number_text(key.range.high), key.unit, prior);
}

bool is_no_limit(const PolicyValue& value) {
    return value.key->kind == PolicyKind::number && value.setting.steps.front().number == no_cap;
}

std::string policy_value_in_toml(const PolicyValue& value) {
    switch (value.key->kind) {
    case PolicyKind::number:
        return is_no_limit(value) ? quoted("none") : value_in_toml(value.setting);
    case PolicyKind::day:
    case PolicyKind::flag:
        return value.setting.text;
    case PolicyKind::province_list:
    case PolicyKind::age_list:
    case PolicyKind::education_list:
    case PolicyKind::country_list:
        if (!value.names.empty()) {
            std::vector<std::string> names;
            for (const std::string& name : value.names) names.push_back(quoted(name));
            return fmt::format("[{}]", fmt::join(names, ", "));
        }
        break;
    case PolicyKind::word:
    case PolicyKind::text:
        break;
    }
    return quoted(value.setting.text);
}

ParameterRecord record_of(const std::string& name, const PolicyValue& value) {
    const std::string key = fmt::format("intervention.{}.{}", name, value.key->key);
    if (value.key->kind != PolicyKind::number || is_no_limit(value))
        return {key, is_no_limit(value) ? "none" : value.setting.text, "",
                "a choice of this scenario"};
    return {key, value_in_words(value.setting), value.setting.steps.front().unit,
            source_of(value.setting)};
}

// The unit of all steps: the one of the first, for the others say it when they differ.
ParameterRecord record_of(const std::string& key, const Setting& setting) {
    return {key, value_in_words(setting), setting.steps.front().unit, source_of(setting)};
}

} // namespace

std::string effective_toml(const Settings& settings, const std::vector<TableText>& texts,
                           const std::vector<PolicyEntry>& policy) {
    Sections sections;
    add_settings(settings, texts, sections);
    for (const NumberKey& key : number_keys())
        sections.add(key.key, comment_of(key), value_in_toml(settings.at(key.key)));
    for (const auto& [key, setting] : settings)
        if (const CountryKey* family = find_country(key))
            sections.add(key, family->meaning, value_in_toml(setting));
    std::string text = sections.join();
    for (const PolicyEntry& entry : policy) {
        text += "\n[[intervention]]\n";
        for (const PolicyValue& value : entry.values)
            text += fmt::format("# {}\n{} = {}\n", comment_of(*value.key), value.key->key,
                                policy_value_in_toml(value));
    }
    return text;
}

std::vector<ParameterRecord> records_of(const Settings& settings,
                                        const std::vector<PolicyEntry>& policy) {
    std::vector<ParameterRecord> records;
    for (const SettingKey& key : setting_keys()) {
        if (key.kind == SettingKind::table || key.kind == SettingKind::text) continue;
        const Setting& setting = settings.at(key.key);
        const bool counted = key.kind == SettingKind::whole || key.kind == SettingKind::bytes;
        records.push_back({key.key, counted ? value_in_words(setting) : setting.text,
                           counted ? setting.steps.front().unit : "", "a choice of this run"});
    }
    for (const NumberKey& key : number_keys())
        records.push_back(record_of(key.key, settings.at(key.key)));
    for (const auto& [key, setting] : settings)
        if (find_country(key)) records.push_back(record_of(key, setting));
    for (const PolicyEntry& entry : policy)
        for (const PolicyValue& value : entry.values)
            records.push_back(record_of(entry.intervention.name, value));
    return records;
}

std::vector<UncertainNumber> uncertain_of(const Settings& settings,
                                          const std::vector<PolicyEntry>& policy) {
    std::vector<UncertainNumber> all;
    const auto add = [&](const std::string& key, const Setting& setting, const Range& range) {
        if (setting.distribution)
            all.push_back(
                {key, *setting.distribution, setting.steps.front().unit, range.low, range.high});
    };
    for (const auto& [key, setting] : settings) {
        if (const NumberKey* number = find_number(key)) add(key, setting, number->range);
        if (const CountryKey* country = find_country(key)) add(key, setting, country->range);
    }
    for (const PolicyEntry& entry : policy)
        for (const PolicyValue& value : entry.values)
            add(fmt::format("intervention.{}.{}", entry.intervention.name, value.key->key),
                value.setting, value.key->range);
    std::sort(all.begin(), all.end(),
              [](const UncertainNumber& a, const UncertainNumber& b) { return a.key < b.key; });
    return all;
}

} // namespace suar
