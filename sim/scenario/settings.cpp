#include "scenario/settings.h"

#include "core/units.h"
#include "scenario/interventions.h"
#include "scenario/plain_text.h"
#include "scenario/read_number.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace suar {
namespace {

constexpr double no_default = std::numeric_limits<double>::quiet_NaN();

std::optional<NumberShape> shape_of(const std::string& key) {
    if (const NumberKey* number = find_number(key))
        return NumberShape{
            key,           number->unit,   number->range, number->initial, number->dating,
            number->grain, number->unit_is};
    if (const CountryKey* country = find_country(key))
        return NumberShape{key,           country->unit, country->range, no_default,
                           Dating::fixed, Grain::any,    UnitIs::written};
    const SettingKey* setting = find_setting(key);
    if (setting && setting->kind == SettingKind::whole)
        return NumberShape{key,
                           "number",
                           {key == "run.seed" ? 0.0 : 1.0, setting->high},
                           no_default,
                           Dating::fixed,
                           Grain::whole,
                           UnitIs::written};
    if (setting && setting->kind == SettingKind::bytes)
        return NumberShape{key,           "bytes",      {1, setting->high}, no_default,
                           Dating::fixed, Grain::whole, UnitIs::written};
    return std::nullopt;
}

void refuse(const std::string& key, const Node& value, const Place& place, std::string expected,
            Report& report) {
    report.add({{place.file, value.line, value.column},
                key,
                value.kind == Node::Kind::text
                    ? fmt::format("\"{}\" does not fit", value.text)
                    : fmt::format("{} does not fit", kind_name(value.kind)),
                std::move(expected),
                ""});
}

// The other kinds: the value as text, or nothing and a problem.
std::optional<std::string> read_text(const SettingKey& key, const Node& value, const Place& place,
                                     Report& report) {
    const bool text = value.kind == Node::Kind::text;
    switch (key.kind) {
    case SettingKind::text:
        if (text && value.text.size() <= 300 && is_plain_line(value.text)) return value.text;
        refuse(key.key, value, place, "a text of one line and at most 300 letters, in quotes",
               report);
        return std::nullopt;
    case SettingKind::table:
        if (text && !value.text.empty())
            return beside(place.line > 0 ? place.file : "", value.text); // or from where one stands
        refuse(key.key, value, place, "the path of a CSV file, in quotes", report);
        return std::nullopt;
    case SettingKind::day:
        if (value.kind == Node::Kind::day) return to_text(value.day);
        refuse(key.key, value, place, "a date without quotes, such as 2019-01-01", report);
        return std::nullopt;
    case SettingKind::flag:
        if (value.kind == Node::Kind::flag) return value.flag ? "true" : "false";
        refuse(key.key, value, place, "true or false", report);
        return std::nullopt;
    case SettingKind::interval:
        if (text && (value.text == "day" || value.text == "week" || value.text == "month"))
            return value.text;
        refuse(key.key, value, place, "\"day\", \"week\" or \"month\"", report);
        return std::nullopt;
    case SettingKind::whole:
    case SettingKind::bytes:
        break; // numbers, read elsewhere
    }
    return std::nullopt;
}

bool is_group(const std::string& prefix) {
    const std::string start = prefix + ".";
    const auto begins = [&](const std::string& name) { return name.starts_with(start); };
    const auto& numbers = number_keys();
    const auto& settings = setting_keys();
    return std::any_of(numbers.begin(), numbers.end(),
                       [&](const NumberKey& key) { return begins(key.key); }) ||
           std::any_of(settings.begin(), settings.end(),
                       [&](const SettingKey& key) { return begins(key.key); }) ||
           prefix + "." == "industry.capacity." || prefix + "." == "industry.growth." ||
           prefix + "." == "industry.midpoint.";
}

bool is_key(const std::string& key) {
    return find_number(key) || find_setting(key) || find_country(key);
}

Fault unknown_key(const std::string& key, const Place& place, const Report& report) {
    constexpr std::size_t enough = 200;                      // looking for near names takes time
    const std::string last = key.substr(key.rfind('.') + 1); // perhaps a country
    return {place, key, "there is no such parameter", "",
            report.count() < enough ? did_you_mean(key, all_keys({last})) : ""};
}

class Flattener {
public:
    Flattener(const std::string& file, Report& report) : file_(file), report_(report) {}

    Settings flatten(const Node& document) {
        for (const Member& member : document.members)
            if (member.name != "extends") visit(member.name, member);
        return std::move(settings_);
    }

private:
    void visit(const std::string& key, const Member& member) {
        const Place place{file_, member.line, member.column};
        const Node& value = member.value;
        if (key == "intervention") return read_interventions(value, place, settings_, report_);
        if (is_key(key)) {
            if (auto setting = read_setting(key, value, place, report_))
                settings_.emplace(key, std::move(*setting));
            return;
        }
        // An unknown table is opened too: the keys in it are what was meant.
        const bool open = value.kind == Node::Kind::table && !find(value, "value") &&
                          !find(value, "dist") && (is_group(key) || !value.members.empty());
        if (!open) return refuse_key(key, place);
        for (const Member& inner : value.members) visit(key + "." + inner.name, inner);
    }

    void refuse_key(const std::string& key, const Place& place) {
        if (is_group(key))
            return report_.add({place, key, "this is a group of parameters, not one of them",
                                fmt::format("a table [{}] with its parameters", key), ""});
        report_.add(unknown_key(key, place, report_));
    }

    const std::string& file_;
    Report& report_;
    Settings settings_;
};

} // namespace

Settings read_settings(const Node& document, const std::string& file, Report& report) {
    return Flattener(file, report).flatten(document);
}

std::optional<Setting> read_setting(const std::string& key, const Node& value, const Place& place,
                                    Report& report) {
    if (const std::optional<NumberShape> shape = shape_of(key))
        return read_number(*shape, value, place, report);
    const SettingKey* setting = find_setting(key);
    if (!setting) {
        report.add(unknown_key(key, place, report));
        return std::nullopt;
    }
    std::optional<std::string> text = read_text(*setting, value, place, report);
    if (!text) return std::nullopt;
    Setting result;
    result.place = place;
    result.text = std::move(*text);
    return result;
}

double in_unit_of(const NumberKey& key, const Step& step) {
    return convert(step.number, *parse_unit(step.unit), *parse_unit(key.unit));
}

Setting default_setting(const NumberKey& key) {
    Setting setting;
    setting.steps.push_back({std::nullopt, {}, key.initial, key.unit});
    setting.source = key.source;
    return setting;
}

std::string beside(const std::string& file, const std::string& relative) {
    std::string joined = relative;
    const std::size_t folder = file.rfind('/');
    if (!relative.starts_with('/') && folder != std::string::npos)
        joined = file.substr(0, folder + 1) + relative;
    std::vector<std::string> parts;
    for (std::size_t start = 0; start <= joined.size();) {
        const std::size_t end = std::min(joined.find('/', start), joined.size());
        const std::string part = joined.substr(start, end - start);
        start = end + 1;
        if (part == "." || (part.empty() && !parts.empty())) continue;
        if (part == ".." && !parts.empty() && parts.back() != ".." && !parts.back().empty())
            parts.pop_back();
        else
            parts.push_back(part);
    }
    return fmt::format("{}", fmt::join(parts, "/"));
}

} // namespace suar
