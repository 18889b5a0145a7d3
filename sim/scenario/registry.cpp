#include "scenario/registry.h"

#include "rules/tables.h"

#include <algorithm>
#include <unordered_map>

namespace suar {
namespace {

NumberKeys join_keys() {
    NumberKeys all;
    for (const auto part :
         {person_keys, offer_keys, journey_keys, captivity_keys, industry_keys, homecoming_keys})
        for (NumberKey& key : part()) all.push_back(std::move(key));
    return all;
}

std::vector<CountryKey> make_country_keys() {
    const std::string source = "mean-field fit to the recorded cases of 2020 to 2024; would change "
                               "with counts of the held by country and year";
    return {
        {.prefix = "industry.capacity.",
         .member = [](DestinationRow& row) -> double& { return row.capacity; },
         .unit = "persons",
         .range = {0, 1e6},
         .meaning = "Demand of a country's sites for people of the origin when fully grown.",
         .source = source},
        {.prefix = "industry.growth.",
         .member = [](DestinationRow& row) -> double& { return row.growth_per_year; },
         .unit = "1/year",
         .range = {0, 20},
         .meaning = "Steepness of the logistic growth of a country's demand.",
         .source = source},
        {.prefix = "industry.midpoint.",
         .member = [](DestinationRow& row) -> double& { return row.midpoint_year; },
         .unit = "calendar-year",
         .range = {1990, 2100},
         .meaning = "When a country's demand has grown to half: 2022.5 is the middle of 2022.",
         .source = source},
    };
}

std::vector<SettingKey> make_setting_keys() {
    using enum SettingKind;
    constexpr double largest_seed = 4294967295;
    std::vector<SettingKey> keys{
        {"title", text, "Untitled scenario", 0, "Name of the scenario, in English."},
        {"title_id", text, "Skenario tanpa judul", 0, "Name of the scenario, in Indonesian."},
        {"run.start", day, "2019-01-01", 0, "First simulated day."},
        {"run.end", day, "2025-12-31", 0, "Last simulated day."},
        {"run.seed", whole, "1", largest_seed, "Names the luck: same seed, same people and luck."},
        {"run.replicates", whole, "1", 10'000, "Runs that differ in luck only."},
        {"population.weight", whole, "20", 10'000, "Persons for whom one agent stands."},
        {"population.toy", flag, "false", 0, "Allows a weight above 100, for lessons and tests."},
        {"output.interval", interval, "day", 0, "Time step of the result: day, week or month."},
        {"output.max_bytes", bytes, "4 GB", 1e15, "A run whose result would be larger is refused."},
    };
    for (const char* name : {"provinces", "unemployment", "labour_profile", "destinations", "sites",
                             "exits", "travel_index", "enforcement", "recruiter_homes"})
        keys.push_back({std::string("tables.") + name, table, "", 0, "Path of a CSV file."});
    return keys;
}

// Finding by key is done for every key of a file, so it must not be a walk through the list.
template <class Key> class Finder {
public:
    explicit Finder(const std::vector<Key>& keys) {
        for (const Key& key : keys) by_name_.emplace(key.key, &key);
    }
    const Key* find(std::string_view name) const {
        const auto found = by_name_.find(name);
        return found == by_name_.end() ? nullptr : found->second;
    }

private:
    std::unordered_map<std::string_view, const Key*> by_name_;
};

} // namespace

const std::vector<NumberKey>& number_keys() {
    static const NumberKeys keys = join_keys();
    return keys;
}

const std::vector<CountryKey>& country_keys() {
    static const std::vector<CountryKey> keys = make_country_keys();
    return keys;
}

const std::vector<SettingKey>& setting_keys() {
    static const std::vector<SettingKey> keys = make_setting_keys();
    return keys;
}

const NumberKey* find_number(std::string_view key) {
    static const Finder<NumberKey> finder(number_keys());
    return finder.find(key);
}

const SettingKey* find_setting(std::string_view key) {
    static const Finder<SettingKey> finder(setting_keys());
    return finder.find(key);
}

const CountryKey* find_country(std::string_view key) {
    for (const CountryKey& family : country_keys())
        if (key.starts_with(family.prefix) && key.size() > family.prefix.size()) return &family;
    return nullptr;
}

std::vector<std::string> all_keys(const std::vector<std::string>& countries) {
    std::vector<std::string> names{"extends", "intervention"};
    for (const SettingKey& key : setting_keys()) names.push_back(key.key);
    for (const NumberKey& key : number_keys()) names.push_back(key.key);
    for (const CountryKey& family : country_keys())
        for (const std::string& country : countries) names.push_back(family.prefix + country);
    return names;
}

} // namespace suar
