#include "scenario/registry.h"

#include "core/units.h"
#include "disk.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <map>
#include <set>

using namespace suar;

namespace {

constexpr std::size_t doubles = sizeof(Parameters) / sizeof(double);
static_assert(sizeof(Parameters) % sizeof(double) == 0);

// The doubles of the parameters that differ from zero.
std::set<std::size_t> touched(const Parameters& parameters) {
    std::array<double, doubles> values{};
    std::memcpy(values.data(), &parameters, sizeof parameters);
    std::set<std::size_t> places;
    for (std::size_t place = 0; place < doubles; ++place)
        if (values[place] != 0) places.insert(place);
    return places;
}

} // namespace

TEST_CASE("registry: every number of the rules has exactly one key") {
    std::map<std::size_t, std::string> owners;
    for (const NumberKey& key : number_keys()) {
        Parameters parameters;
        std::memset(static_cast<void*>(&parameters), 0, sizeof parameters);
        key.member(parameters, key.level) = 1;
        const std::set<std::size_t> places = touched(parameters);
        REQUIRE_MESSAGE(places.size() == 1, key.key);
        const auto [owner, is_new] = owners.emplace(*places.begin(), key.key);
        CHECK_MESSAGE(is_new, key.key, " and ", owner->second);
    }
    for (std::size_t place = 0; place < doubles; ++place)
        CHECK_MESSAGE(owners.contains(place), "number ", place, " of Parameters has no key");
}

TEST_CASE("registry: every key says its unit, meaning, range and where its default comes from") {
    std::set<std::string> names;
    for (const NumberKey& key : number_keys()) {
        INFO(key.key);
        CHECK(names.insert(key.key).second);
        CHECK(key.meaning.ends_with("."));
        CHECK(key.meaning.size() > 20);
        CHECK(key.range.low < key.range.high);
        CHECK(key.initial >= key.range.low);
        CHECK(key.initial <= key.range.high);
        const std::optional<Unit> shown = parse_unit(key.unit), stored = parse_unit(key.stored);
        REQUIRE(shown);
        REQUIRE(stored);
        CHECK(shown->dimension == stored->dimension);
        const bool assumed = key.source.starts_with("assumption: ");
        if (assumed) CHECK(key.source.find("; would change ") != std::string::npos);
        CHECK(key.source.size() > 20);
        CHECK(find_number(key.key) == &key);
    }
}

TEST_CASE("registry: every default that is not a number of the model can be read") {
    const Result<Scenario> scenario = read_small("", Overrides{});
    REQUIRE(scenario.ok());
    std::set<std::string> recorded;
    for (const ParameterRecord& record : scenario.value().records) {
        CHECK_MESSAGE(!record.value.empty(), record.key);
        CHECK_MESSAGE(!record.source.empty(), record.key);
        recorded.insert(record.key);
    }
    for (const NumberKey& key : number_keys()) CHECK_MESSAGE(recorded.contains(key.key), key.key);
    for (const char* key : {"run.start", "run.seed", "population.weight", "output.max_bytes",
                            "industry.capacity.KHM", "industry.midpoint.ARE"})
        CHECK_MESSAGE(recorded.contains(key), key);
}

TEST_CASE("registry: no key aims a check by who a person is") {
    const std::set<std::string> who{"sex",       "age",       "province", "religion",
                                    "ethnicity", "education", "married",  "from"};
    for (const NumberKey& key : number_keys()) {
        if (!key.key.starts_with("check.")) continue;
        std::string words = key.key;
        std::replace_if(
            words.begin(), words.end(), [](char sign) { return sign == '.' || sign == '_'; }, ' ');
        std::istringstream split(words);
        for (std::string word; split >> word;) CHECK_MESSAGE(!who.contains(word), key.key);
    }
}
