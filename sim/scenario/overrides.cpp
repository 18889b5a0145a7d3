#include "scenario/files.h"

#include "core/units.h"
#include "scenario/interventions.h"

#include <fmt/format.h>

#include <algorithm>

namespace suar {
namespace {

const char* const command_line = "given on the command line";

void put(const std::string& key, Setting setting, Settings& settings) {
    if (setting.source.empty()) setting.source = command_line;
    settings.insert_or_assign(key, std::move(setting));
}

// Adds a step to what holds before: the value on the day and after it, until the next step.
void put_step(const std::string& key, Day from, const Setting& value, Settings& settings) {
    const NumberKey* number = find_number(key);
    const auto found = settings.find(key);
    Setting setting = found != settings.end() ? found->second : default_setting(*number);
    Step step = value.steps.front();
    step.from = from;
    std::erase_if(setting.steps, [&](const Step& other) { return other.from == from; });
    const auto later =
        std::find_if(setting.steps.begin(), setting.steps.end(),
                     [&](const Step& other) { return other.from && *other.from > from; });
    setting.steps.insert(later, step);
    setting.place = value.place;
    setting.source += setting.source.empty() ? command_line : std::string("; ") + command_line;
    settings.insert_or_assign(key, std::move(setting));
}

// --set intervention.NAME.key=value. A name may hold blanks and signs, but no dot.
void set_intervention(const std::string& text, const Place& place, Settings& settings,
                      Report& report) {
    const std::vector<std::string> names = intervention_names(settings);
    const std::string form = "--set \"intervention.NAME.key=value\"";
    const PolicyName path = policy_name(text);
    if (std::find(names.begin(), names.end(), path.name) == names.end()) {
        const std::string name = text.substr(std::string_view("intervention.").size());
        const std::string plain = name.substr(0, name.find_first_of(".="));
        const bool known = std::find(names.begin(), names.end(), plain) != names.end();
        return report.add({place, "intervention." + plain,
                           known ? "this is an intervention, not one of its keys"
                                 : "the scenario has no intervention of this name",
                           form, known ? "" : did_you_mean(plain, names)});
    }
    const std::size_t equals = path.key.find('=');
    const std::string key = path.key.substr(0, equals);
    const std::string full = "intervention." + path.name + "." + key;
    if (equals == std::string::npos)
        return report.add({place, full, "there is no value", form, ""});
    if (key.find('@') != std::string::npos)
        return report.add({place, full, "interventions do not change on dates",
                           "a value for all of its time", "set its start and end instead"});
    if (key == "type" || key == "name")
        return report.add({place, full, "this says what it is and cannot be changed", "another key",
                           "write another intervention in a scenario file"});
    const Node value = parse_value(std::string_view(path.key).substr(equals + 1));
    for (auto& [each, setting] :
         policy_settings("intervention." + path.name + "." + key, value, place, command_line))
        settings.insert_or_assign(each, std::move(setting));
}

void apply_set(const std::string& text, Settings& settings, Report& report) {
    const Place place{fmt::format("--set {}", text)};
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos || equals == 0)
        return report.add({place, "", "there is no value", "--set key=value",
                           "or --set key@2024-01-01=value, from that day on"});
    if (text.starts_with("intervention.")) return set_intervention(text, place, settings, report);
    std::string key = text.substr(0, equals);
    const Node value = parse_value(std::string_view(text).substr(equals + 1));
    const std::size_t at = key.find('@');
    if (at == std::string::npos) {
        Place plain = place;
        if (auto setting = read_setting(key, value, plain, report))
            put(key, std::move(*setting), settings);
        return;
    }
    const std::optional<Day> from = parse_day(std::string_view(key).substr(at + 1));
    const std::string date = key.substr(at + 1);
    key.resize(at);
    const std::optional<Setting> setting = read_setting(key, value, place, report);
    if (!from)
        return report.add({place, key, fmt::format("\"{}\" is not a date", date),
                           "--set key@2024-01-01=value", ""});
    if (!setting) return;
    const NumberKey* number = find_number(key);
    if (!number || number->dating == Dating::fixed)
        return report.add({place, key, "this cannot change on dates",
                           fmt::format("--set {}=value", key),
                           "it shapes what is made once, or says what is run"});
    if (setting->steps.size() != 1 || setting->steps.front().from)
        return report.add({place, key, "dated steps stand after a date", "one value", ""});
    const auto before = settings.find(key);
    if (setting->distribution || (before != settings.end() && before->second.distribution))
        return report.add({place, key, "a distribution does not change on dates",
                           fmt::format("--set {}=value", key), ""});
    put_step(key, *from, *setting, settings);
}

void apply_number(const char* option, const char* key, const std::optional<std::uint32_t>& number,
                  Settings& settings, Report& report) {
    if (!number) return;
    Node node;
    node.kind = Node::Kind::number;
    node.number = *number;
    if (auto setting = read_setting(key, node, Place{option}, report))
        put(key, std::move(*setting), settings);
}

void apply_day(const char* option, const char* key, const std::optional<Day>& day,
               Settings& settings, Report& report) {
    if (!day) return;
    Node node;
    node.kind = Node::Kind::day;
    node.day = *day;
    if (auto setting = read_setting(key, node, Place{option}, report))
        put(key, std::move(*setting), settings);
}

} // namespace

void apply_overrides(const Overrides& overrides, Settings& settings, Report& report) {
    for (const std::string& text : overrides.set) apply_set(text, settings, report);
    apply_number("--seed", "run.seed", overrides.seed, settings, report);
    apply_number("--replicates", "run.replicates", overrides.replicates, settings, report);
    apply_number("--weight", "population.weight", overrides.weight, settings, report);
    apply_day("--from", "run.start", overrides.from, settings, report);
    apply_day("--to", "run.end", overrides.to, settings, report);
    if (!overrides.toy) return;
    Setting toy;
    toy.place = {"--toy"};
    toy.text = "true";
    put("population.toy", std::move(toy), settings);
}

} // namespace suar
