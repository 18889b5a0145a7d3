#include "cli/schema.h"

#include "cli/explanations.h"
#include "cli/json_text.h"
#include "cli/unit_pattern.h"
#include "core/units.h"
#include "scenario/distribution.h"
#include "scenario/interventions.h"
#include "scenario/registry_policy.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cctype>
#include <functional>
#include <map>

namespace suar {
namespace {

using Json = nlohmann::ordered_json;

const char* const date_pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

Json text_schema() { return {{"type", "string"}, {"maxLength", 300}}; }
Json date_schema() { return {{"type", "string"}, {"pattern", date_pattern}}; }
Json reference(const std::string& name) { return {{"$ref", "#/definitions/" + name}}; }

Json closed(Json properties) {
    return {
        {"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
}

// What describes a key, from what `suar explain` says of it.
std::string description(const Explanation& each) {
    std::string text = each.meaning;
    const auto add = [&](const char* name, const std::string& what) {
        if (!what.empty()) text += fmt::format(" {}: {}.", name, what);
    };
    add("Unit", each.unit);
    add("Range", each.range);
    text +=
        each.initial.empty() ? " It must be given." : fmt::format(" Default: {}.", each.initial);
    add("From", each.source);
    add("Prior", each.prior);
    add("Limits", each.limits);
    add("Dates", each.dates);
    return text;
}

class SchemaMaker {
public:
    Json make() {
        for (const Explanation& each : all_explanations()) explained_[each.key] = each;
        Json root = closed(Json::object());
        Json& properties = root["properties"];
        properties["extends"] = {
            {"description", "The scenario file, or files, that this one builds on and says only "
                            "the differences from."},
            {"anyOf",
             {{{"type", "string"}, {"minLength", 1}},
              {{"type", "array"}, {"items", {{"type", "string"}, {"minLength", 1}}}}}}};
        for (const SettingKey& key : setting_keys()) put(properties, key.key, setting(key));
        for (const NumberKey& key : number_keys())
            put(properties, key.key,
                number(key.key, key.unit, key.range, key.grain, key.dating, key.unit_is));
        for (const CountryKey& family : country_keys()) put_family(properties, family);
        properties["intervention"] = {
            {"description", "What is done against it: [[intervention]] tables, merged by name."},
            {"type", "array"},
            {"maxItems", most_interventions},
            {"items", intervention()}};
        Json schema{{"$schema", "http://json-schema.org/draft-07/schema#"},
                    {"title", "A scenario of Suar"},
                    {"description", "Made by `suar explain --schema`."}};
        schema.update(root);
        schema["definitions"] = std::move(definitions_);
        return schema;
    }

private:
    std::string describe_key(const std::string& key) { return description(explained_.at(key)); }

    // Into the table of its group, which is made when it is first needed.
    static Json& table_for(Json& properties, const std::string& path) {
        Json* at = &properties;
        for (std::size_t start = 0, dot = path.find('.'); dot != std::string::npos;
             start = dot + 1, dot = path.find('.', start)) {
            Json& table = (*at)[path.substr(start, dot - start)];
            if (table.is_null()) table = closed(Json::object());
            at = &table["properties"];
        }
        return *at;
    }

    static void put(Json& properties, const std::string& key, Json schema) {
        table_for(properties, key)[key.substr(key.rfind('.') + 1)] = std::move(schema);
    }

    void put_family(Json& properties, const CountryKey& family) {
        table_for(properties, family.prefix + "COUNTRY"); // makes the table of the family
        const std::string path = family.prefix.substr(0, family.prefix.size() - 1);
        Json& holder = table_for(properties, path)[path.substr(path.rfind('.') + 1)];
        holder["patternProperties"]["^[A-Z]{3}$"] =
            number(family.prefix + "COUNTRY", family.unit, family.range, Grain::any, Dating::fixed,
                   UnitIs::written);
    }

    Json setting(const SettingKey& key) {
        Json schema{{"description", describe_key(key.key)}};
        switch (key.kind) {
        case SettingKind::text:
            schema.update(text_schema());
            break;
        case SettingKind::table:
            schema.update({{"type", "string"}, {"minLength", 1}});
            break;
        case SettingKind::day:
            schema.update(date_schema());
            break;
        case SettingKind::flag:
            schema["type"] = "boolean";
            break;
        case SettingKind::interval:
            schema["enum"] = {"day", "week", "month"};
            break;
        case SettingKind::whole:
            schema.update({{"type", "integer"},
                           {"minimum", key.key == "run.seed" ? 0 : 1},
                           {"maximum", key.high}});
            break;
        case SettingKind::bytes:
            schema["anyOf"] = {reference(quantity_text("bytes", UnitIs::written)),
                               reference(number_table("bytes", Dating::fixed))};
            break;
        }
        return schema;
    }

    // A number of the model or of an intervention, in all the ways in which it can be written.
    Json number(const std::string& explained, const std::string& unit, const Range& range,
                Grain grain, Dating dating, UnitIs unit_is) {
        Json ways = Json::array();
        if (unit_is == UnitIs::in_the_key || !needs_unit(parse_unit(unit)->dimension))
            ways.push_back({{"type", grain == Grain::whole ? "integer" : "number"},
                            {"minimum", range.low},
                            {"maximum", range.high}});
        ways.push_back(reference(quantity_text(unit, unit_is)));
        ways.push_back(reference(number_table(unit, dating)));
        if (dating == Dating::by_date) ways.push_back(reference(steps(unit)));
        if (grain == Grain::any) ways.push_back(reference(distribution(unit)));
        return {{"description", describe_key(explained)}, {"anyOf", std::move(ways)}};
    }

    // Names of definitions, each made when it is first asked for.
    std::string define(std::string name, const std::function<Json()>& make) {
        for (char& sign : name)
            if (!std::isalnum(static_cast<unsigned char>(sign))) sign = '_'; // a part of a URI
        if (!definitions_.contains(name)) {
            definitions_[name] = nullptr; // keeps its place
            Json made = make();
            definitions_[name] = std::move(made);
        }
        return name;
    }

    static std::string name_of(const std::string& what, const std::string& unit) {
        return what + " of " + describe(parse_unit(unit)->dimension);
    }

    std::string quantity_text(const std::string& unit, UnitIs unit_is) {
        const Dimension dimension = parse_unit(unit)->dimension;
        const bool required = needs_unit(dimension) && unit_is == UnitIs::written;
        return define(name_of(required ? "text" : "plain text", unit), [&]() -> Json {
            return {{"type", "string"}, {"pattern", quantity_pattern(dimension, required)}};
        });
    }

    // The texts beside a number.
    Json beside(Json properties) {
        properties["unit"] = {{"type", "string"}};
        properties["source"] = reference(define("source", []() -> Json {
            return {{"type", "string"}, {"description", "Where the number comes from."}};
        }));
        properties["assumption"] = reference(define("assumption", []() -> Json {
            return {{"type", "string"},
                    {"description", "Why this number, and what would change it."}};
        }));
        return properties;
    }

    // What may stand beside a unit of its own: a number, or a text with its unit.
    Json value_of(const std::string& unit) {
        return reference(define(name_of("value", unit), [&]() -> Json {
            return {{"anyOf",
                     {{{"type", "number"}}, reference(quantity_text(unit, UnitIs::in_the_key))}}};
        }));
    }

    std::string number_table(const std::string& unit, Dating dating) {
        return define(name_of(dating == Dating::by_date ? "table or steps" : "table", unit),
                      [&]() -> Json {
                          Json value = value_of(unit);
                          if (dating == Dating::by_date)
                              value = {{"anyOf", {value_of(unit), reference(steps(unit))}}};
                          Json table = closed(beside({{"value", std::move(value)}}));
                          table["properties"]["prior"] = {{"type", "string"}};
                          table["properties"]["range"] = Json::object();
                          table["required"] = {"value"};
                          return table;
                      });
    }

    std::string steps(const std::string& unit) {
        return define(name_of("dated steps", unit), [&]() -> Json {
            Json step = closed(beside({{"from", date_schema()}, {"value", value_of(unit)}}));
            step["required"] = {"value"};
            return {{"type", "array"}, {"minItems", 1}, {"items", std::move(step)}};
        });
    }

    std::string distribution(const std::string& unit) {
        return define(name_of("distribution", unit), [&]() -> Json {
            Json forms = Json::array();
            for (const DistributionForm& form : distribution_forms()) {
                const std::string name(distribution_names[static_cast<std::size_t>(form.kind)]);
                Json properties{{"dist", {{"const", name}}}};
                Json required{"dist"};
                for (const std::string& part : form.parts) {
                    properties[part] = part == "sigma" ? Json{{"type", "number"}} : value_of(unit);
                    required.push_back(part);
                }
                Json table = closed(beside(std::move(properties)));
                table["properties"]["prior"] = {{"type", "string"}};
                table["properties"]["range"] = Json::object();
                table["required"] = std::move(required);
                forms.push_back(std::move(table));
            }
            return {{"oneOf", std::move(forms)}};
        });
    }

    Json intervention() {
        Json types = Json::array();
        for (const PolicyType& type : policy_types())
            types.push_back(reference(define(type.name, [&] { return policy_type(type); })));
        return {{"anyOf", std::move(types)}}; // one without a type changes that of another file
    }

    Json policy_type(const PolicyType& type) {
        Json table = closed(Json::object());
        table["description"] = type.meaning;
        Json& properties = table["properties"];
        std::map<std::string, Json> parts; // of tables within: coverage, cost
        for (const PolicyKey* key : keys_of(type)) {
            Json schema = policy_key(type, *key);
            const std::size_t dot = key->key.find('.');
            const std::string name = key->key.substr(0, dot);
            if (dot == std::string::npos) {
                properties[name] = std::move(schema);
                continue;
            }
            if (!properties.contains(name)) properties[name] = Json::object();
            if (!parts.contains(name)) parts[name] = Json::object();
            parts[name][key->key.substr(dot + 1)] = std::move(schema);
        }
        for (auto& [name, inner] : parts) {
            Json whole = closed(std::move(inner));
            if (properties[name].contains("anyOf"))
                properties[name]["anyOf"].push_back(std::move(whole));
            else
                properties[name] = std::move(whole);
        }
        for (const char* text : {"source", "assumption"})
            properties[text] = {{"type", "string"},
                                {"description", "Of its numbers that do not say it themselves."}};
        table["required"] = {"name"};
        if (Json conditions = refusals(type); !conditions.empty())
            table["allOf"] = std::move(conditions);
        return table;
    }

    Json policy_key(const PolicyType& type, const PolicyKey& key) {
        const std::string explained = type.name + "." + key.key;
        Json schema{{"description", describe_key(explained)}};
        switch (key.kind) {
        case PolicyKind::number:
            schema =
                number(explained, key.unit, key.range, Grain::any, Dating::fixed, UnitIs::written);
            if (key.initial == std::vector<double>{no_cap})
                schema["anyOf"].push_back({{"const", "none"}});
            break;
        case PolicyKind::day:
            schema.update(date_schema());
            break;
        case PolicyKind::flag:
            schema["type"] = "boolean";
            break;
        case PolicyKind::word:
            if (key.key == "type")
                schema["const"] = type.name;
            else
                schema["enum"] = key.words;
            break;
        case PolicyKind::text:
            schema.update(text_schema());
            if (key.key == "name")
                schema.update({{"minLength", 1},
                               {"maxLength", 60},
                               {"pattern", "^[^.\\u0000-\\u001f\\u007f]*$"}});
            break;
        case PolicyKind::province_list:
            schema["anyOf"] = some_of({{"type", {"string", "integer"}}});
            break;
        case PolicyKind::country_list:
            schema["anyOf"] = some_of({{"type", "string"}});
            break;
        case PolicyKind::age_list:
        case PolicyKind::education_list:
            schema["anyOf"] = some_of({{"enum", key.words}});
            break;
        }
        return schema;
    }

    static Json some_of(Json item) {
        return {{{"const", "all"}},
                {{"type", "array"},
                 {"minItems", 1},
                 {"uniqueItems", true},
                 {"items", std::move(item)}}};
    }

    // For each word of a selector, the keys that cannot be given with it.
    static Json refusals(const PolicyType& type) {
        Json conditions = Json::array();
        for (const PolicyKey* selector : keys_of(type))
            for (std::size_t word = 0; word < selector->words.size(); ++word) {
                Json refused = Json::object();
                for (const PolicyKey* key : keys_of(type)) {
                    if (key->condition.selector != selector->key || !key->spreads.empty() ||
                        can_be_given(key->condition, word))
                        continue;
                    const std::size_t dot = key->key.find('.');
                    refused[key->key.substr(0, dot)]["properties"][key->key.substr(dot + 1)] =
                        false;
                }
                if (refused.empty()) continue;
                conditions.push_back(
                    {{"if",
                      {{"properties", {{selector->key, {{"const", selector->words[word]}}}}},
                       {"required", {selector->key}}}},
                     {"then", {{"properties", std::move(refused)}}}});
            }
        return conditions;
    }

    std::map<std::string, Explanation> explained_;
    Json definitions_ = Json::object();
};

} // namespace

std::string scenario_schema() { return json_text(SchemaMaker().make(), 1); }

} // namespace suar
