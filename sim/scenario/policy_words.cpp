#include "scenario/policy_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace suar {
namespace {

bool contains(const std::vector<std::string>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

// What this word would aim by, and that it cannot; nothing when it is another word.
std::optional<Fault> aimed_fault(const Place& place, const std::string& key,
                                 const PolicyType* type) {
    const std::string word = key.substr(key.rfind('.') + 1);
    const bool never = contains(never_a_target(), word);
    const bool coercive = type && type->aim == Aim::coercive;
    if (coercive && (never || contains(target_of_support_only(), word)))
        return Fault{place, key, "a coercive measure cannot be aimed at people by who they are", "",
                     "it may look at the trip (route, papers)"};
    if (never)
        return Fault{place, key,
                     "no measure can be aimed at people by sex, religion, ethnicity or marital "
                     "state",
                     "", "support may be aimed by provinces, ages and educations"};
    return std::nullopt;
}

// "cost.fixed, cost.per_unit" of the table cost.
std::string parts_of(const PolicyType& type, const std::string& table) {
    std::vector<std::string> parts;
    for (const PolicyKey* key : keys_of(type))
        if (key->key.starts_with(table + ".")) parts.push_back(key->key);
    return fmt::format("{}", fmt::join(parts, ", "));
}

// Of a type, with the tables that hold some of them.
std::vector<std::string> known_keys(const PolicyType& type) {
    std::vector<std::string> known;
    for (const PolicyKey* key : keys_of(type)) {
        known.push_back(key->key);
        if (const std::size_t dot = key->key.find('.'); dot != std::string::npos)
            known.push_back(key->key.substr(0, dot));
    }
    return known;
}

} // namespace

std::string policy_expectation(const PolicyKey& key) {
    switch (key.kind) {
    case PolicyKind::number:
        return expectation(policy_shape(key.key, key, 0));
    case PolicyKind::day:
        return "a date without quotes, such as 2023-01-01";
    case PolicyKind::flag:
        return "true or false";
    case PolicyKind::word:
        return fmt::format("one of {}", fmt::join(key.words, ", "));
    case PolicyKind::text:
        return "a text of at most 300 letters, in quotes";
    case PolicyKind::province_list:
        return "a list of names or codes of the table of provinces, or \"all\"";
    case PolicyKind::country_list:
        return "a list of destinations by their codes, such as [\"KHM\", \"MMR\"], or \"all\"";
    case PolicyKind::age_list:
    case PolicyKind::education_list:
        return fmt::format("a list of \"{}\", or \"all\"", fmt::join(key.words, "\", \""));
    }
    return "";
}

double policy_initial(const PolicyKey& key, std::size_t word) {
    if (key.initial.empty()) return std::numeric_limits<double>::quiet_NaN();
    return key.initial[key.initial.size() > 1 ? word : 0];
}

NumberShape policy_shape(const std::string& full_key, const PolicyKey& key, std::size_t word) {
    const double initial = policy_initial(key, word);
    return {
        full_key,       key.unit,
        key.range,      std::isfinite(initial) ? initial : std::numeric_limits<double>::quiet_NaN(),
        Dating::fixed,  Grain::any,
        UnitIs::written};
}

void refuse_keys(const std::string& name, const GivenKeys& given, const PolicyType* type,
                 Report& report) {
    constexpr std::size_t enough = 200; // looking for near names takes time
    for (const auto& [key, setting] : given) {
        const std::string full = "intervention." + name + "." + key;
        if (std::optional<Fault> fault = aimed_fault(setting->place, full, type))
            report.add(std::move(*fault));
        else if (type && !find_policy_key(*type, key) && !parts_of(*type, key).empty())
            report.add(
                {setting->place, full, "this is a table, not a value", parts_of(*type, key), ""});
        else if (type && !setting->spread && !find_policy_key(*type, key))
            report.add({setting->place, full, fmt::format("{} has no such key", type->name), "",
                        report.count() < enough ? did_you_mean(key, known_keys(*type)) : ""});
    }
}

} // namespace suar
