#include "scenario/registry_policy.h"

#include <algorithm>
#include <map>

namespace suar {
namespace {

constexpr double most_idr = 1e15; // far above any budget, far below the end of a whole number
constexpr double most_idr_each = 1e8;

PolicyKey cost_key(std::string key, double& (*member)(Intervention&, std::size_t), std::string unit,
                   double most, std::string meaning, std::string example) {
    return {.key = std::move(key),
            .kind = PolicyKind::number,
            .meaning = std::move(meaning),
            .example = std::move(example),
            .member = member,
            .unit = unit,
            .stored = unit,
            .range = {0, most},
            .initial = {0},
            .source = "neutral: no cost of this kind was given"};
}

std::vector<PolicyKey> make_keys_before() {
    return {
        {.key = "type",
         .kind = PolicyKind::word,
         .need = Need::required,
         .meaning = "What is done.",
         .example = "\"awareness_campaign\"",
         .words = texts_of(intervention_types)},
        {.key = "name",
         .kind = PolicyKind::text,
         .need = Need::required,
         .meaning = "Names it, and its luck: files that extend each other merge by it.",
         .example = "\"village-meetings\""},
        {.key = "enabled",
         .kind = PolicyKind::flag,
         .meaning = "Whether it is there at all; false drops one of an extended file.",
         .example = "false",
         .words = {"false", "true"},
         .initial_word = 1},
        {.key = "start",
         .kind = PolicyKind::day,
         .need = Need::required,
         .meaning = "Its first day.",
         .example = "2023-01-01",
         .day = [](Intervention& all) -> Day& { return all.start; }},
        {.key = "end",
         .kind = PolicyKind::day,
         .need = Need::required,
         .meaning = "Its last day.",
         .example = "2025-12-31",
         .day = [](Intervention& all) -> Day& { return all.end; }},
        {.key = "intensity",
         .kind = PolicyKind::number,
         .meaning = "Multiplies its reach or coverage; 0 leaves the world as it was.",
         .example = "0.5",
         .member = [](Intervention& all, std::size_t) -> double& { return all.intensity; },
         .unit = "share",
         .stored = "share",
         .range = {0, 1},
         .initial = {1},
         .source = "neutral: as planned, in full"},
    };
}

std::vector<PolicyKey> make_keys_after() {
    return {
        cost_key(
            "cost.fixed",
            [](Intervention& all, std::size_t) -> double& { return all.cost.fixed_idr_per_year; },
            "IDR/year", most_idr, "What it costs by time alone.", "\"2 billion IDR/year\""),
        cost_key(
            "cost.per_person_reached",
            [](Intervention& all, std::size_t) -> double& {
                return all.cost.idr_per_person_reached;
            },
            "IDR", most_idr_each,
            "What it costs for each person whom it reaches: who hears, borrows, is stopped or "
            "refused, is freed, helped or placed, each time.",
            "\"15000 IDR\""),
        cost_key(
            "cost.per_unit",
            [](Intervention& all, std::size_t) -> double& { return all.cost.idr_per_unit; }, "IDR",
            most_idr_each,
            "What it costs for each of the units that its type counts, such as a message, a trip "
            "checked or a loan made.",
            "\"5000 IDR\""),
        {.key = "budget",
         .kind = PolicyKind::number,
         .meaning = "It ends when this is used up; \"none\" is no limit.",
         .example = "\"50 billion IDR\"",
         .member = [](Intervention& all, std::size_t) -> double& { return all.cost.budget_idr; },
         .unit = "IDR",
         .stored = "IDR",
         .range = {0, most_idr},
         .initial = {no_cap},
         .source = "neutral: no limit unless one is given"},
        {.key = "note",
         .kind = PolicyKind::text,
         .meaning = "A remark, kept with the scenario.",
         .example = "\"after the regional plan\""},
    };
}

// Tables within interventions, and what a single number in their place stands for.
struct PolicyTables {
    std::map<std::string, std::vector<std::string>, std::less<>> spreads;
};

PolicyTables make_tables() {
    PolicyTables tables;
    const auto add = [&](const std::vector<PolicyKey>& keys) {
        for (const PolicyKey& key : keys) {
            if (const std::size_t dot = key.key.find('.'); dot != std::string::npos)
                tables.spreads.try_emplace(key.key.substr(0, dot));
            if (!key.spreads.empty()) tables.spreads[key.key] = key.spreads;
        }
    };
    add(policy_keys_before());
    add(policy_keys_after());
    for (const PolicyType& type : policy_types()) add(type.keys);
    return tables;
}

const PolicyTables& all_tables() {
    static const PolicyTables tables = make_tables();
    return tables;
}

template <class... Measures>
std::vector<PolicyType> types_of(std::type_identity<std::variant<Measures...>> /*measure*/) {
    std::vector<PolicyType> types{Measures::type()...};
    for (std::size_t i = 0; i < types.size(); ++i) types[i].name = intervention_types[i];
    return types;
}

} // namespace

const std::vector<PolicyType>& policy_types() {
    static const std::vector<PolicyType> types = types_of(std::type_identity<Measure>{});
    return types;
}

const PolicyType* find_policy_type(std::string_view name) {
    for (const PolicyType& type : policy_types())
        if (type.name == name) return &type;
    return nullptr;
}

const std::vector<PolicyKey>& policy_keys_before() {
    static const std::vector<PolicyKey> keys = make_keys_before();
    return keys;
}

const std::vector<PolicyKey>& policy_keys_after() {
    static const std::vector<PolicyKey> keys = make_keys_after();
    return keys;
}

std::vector<const PolicyKey*> keys_of(const PolicyType& type) {
    std::vector<const PolicyKey*> keys;
    for (const auto* part : {&policy_keys_before(), &type.keys, &policy_keys_after()})
        for (const PolicyKey& key : *part) keys.push_back(&key);
    return keys;
}

const PolicyKey* find_policy_key(const PolicyType& type, std::string_view key) {
    for (const PolicyKey* each : keys_of(type))
        if (each->key == key) return each;
    return nullptr;
}

bool is_policy_table(std::string_view key) { return all_tables().spreads.contains(key); }

const std::vector<std::string>& spread_of(std::string_view key) {
    static const std::vector<std::string> none;
    const auto found = all_tables().spreads.find(key);
    return found == all_tables().spreads.end() ? none : found->second;
}

const std::vector<std::string>& never_a_target() {
    static const std::vector<std::string> words{
        "sex",       "sexes",         "gender",         "genders",        "religion",
        "religions", "ethnicity",     "ethnicities",    "ethnic_group",   "ethnic_groups",
        "race",      "marital_state", "marital_status", "marital_states", "married"};
    return words;
}

const std::vector<std::string>& target_of_support_only() {
    static const std::vector<std::string> words{"province", "provinces", "age",
                                                "ages",     "education", "educations"};
    return words;
}

} // namespace suar
