#include "report/effective.h"

#include "scenario/document.h"
#include "scenario/registry_policy.h"

#include <fmt/format.h>

#include <algorithm>

namespace suar {

namespace {

std::string text_at(const Node& table, std::string_view name) {
    const Node* node = find(table, name);
    return node && node->kind == Node::Kind::text ? node->text : "";
}

std::string value_text(const Node& node) {
    switch (node.kind) {
    case Node::Kind::number:
        return fmt::format("{:g}", node.number);
    case Node::Kind::text:
        return node.text;
    case Node::Kind::flag:
        return node.flag ? "true" : "false";
    case Node::Kind::day:
        return to_text(node.day);
    default:
        return "";
    }
}

// One value, the steps of one that changes on dates, or a distribution by its numbers.
std::string all_values(const Node& table) {
    const Node* value = find(table, "value");
    if (!value) {
        std::string text;
        for (const Member& member : table.members)
            if (member.name != "source" && member.name != "unit")
                text += fmt::format("{}{} {}", text.empty() ? "" : ", ", member.name,
                                    value_text(member.value));
        return text;
    }
    if (value->kind != Node::Kind::list) return value_text(*value);
    std::string text;
    for (const Node& step : value->items) {
        const Node* from = find(step, "from");
        text += fmt::format("{}{}{}", text.empty() ? "" : "; ", all_values(step),
                            from ? " from " + value_text(*from) : "");
    }
    return text;
}

std::string unit_of(const Node& table) {
    if (const Node* value = find(table, "value"); value && !value->items.empty())
        return text_at(value->items.front(), "unit");
    return text_at(table, "unit");
}

// A table that says where it is from is a number; others are groups of such.
void collect(const Node& table, const std::string& before, std::vector<EffectiveNumber>& numbers) {
    for (const Member& member : table.members) {
        if (member.value.kind != Node::Kind::table) continue;
        const std::string key = before + member.name;
        if (find(member.value, "source"))
            numbers.push_back({key, all_values(member.value), unit_of(member.value),
                               text_at(member.value, "source"), ""});
        else
            collect(member.value, key + ".", numbers);
    }
}

std::string listed(const Node& list) {
    std::string text;
    for (const Node& item : list.items) text += (text.empty() ? "" : ", ") + value_text(item);
    return text;
}

std::string meaning_in(const PolicyType* type, const std::string& key) {
    const PolicyKey* const known = type ? find_policy_key(*type, key) : nullptr;
    return known ? known->meaning : "";
}

// An intervention's own keys and those of its tables, as it has them.
void collect_intervention(const Node& table, const PolicyType* type, const std::string& name,
                          const std::string& before, std::vector<EffectiveNumber>& all) {
    for (const Member& member : table.members) {
        const std::string key = before + member.name;
        if (key == "type" || key == "name" || key == "enabled") continue;
        const Node& value = member.value;
        const bool is_number = value.kind == Node::Kind::table && find(value, "source");
        if (value.kind == Node::Kind::table && !is_number) {
            collect_intervention(value, type, name, key + ".", all);
            continue;
        }
        const std::string said = is_number                        ? all_values(value)
                                 : value.kind == Node::Kind::list ? listed(value)
                                                                  : value_text(value);
        all.push_back({name + ": " + key, said, is_number ? unit_of(value) : "",
                       is_number ? text_at(value, "source") : "", meaning_in(type, key)});
    }
}

} // namespace

std::optional<EffectiveScenario> read_effective(std::string_view toml) {
    Report report;
    const auto document = parse_document("", toml, report);
    if (!document) return std::nullopt;
    EffectiveScenario scenario{
        text_at(*document, "title"), text_at(*document, "title_id"), {}, {}, false};
    if (const Node* population = find(*document, "population"))
        if (const Node* toy = find(*population, "toy")) scenario.toy = toy->flag;
    collect(*document, "", scenario.numbers);
    if (const Node* interventions = find(*document, "intervention"))
        for (const Node& intervention : interventions->items)
            collect_intervention(intervention, find_policy_type(text_at(intervention, "type")),
                                 text_at(intervention, "name"), "", scenario.of_interventions);
    return scenario;
}

const EffectiveNumber* find_number(const EffectiveScenario& scenario, std::string_view key) {
    const auto found = std::find_if(scenario.numbers.begin(), scenario.numbers.end(),
                                    [&](const EffectiveNumber& each) { return each.key == key; });
    return found == scenario.numbers.end() ? nullptr : &*found;
}

} // namespace suar
