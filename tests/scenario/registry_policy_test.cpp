#include "scenario/registry_policy.h"

#include "core/units.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <sstream>

using namespace suar;

namespace {

bool holds(const std::vector<std::string>& words, const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool aims(const PolicyKey& key) {
    return key.kind == PolicyKind::province_list || key.kind == PolicyKind::age_list ||
           key.kind == PolicyKind::education_list || key.target != nullptr;
}

// Words of a key: "cost.per_unit" has cost, per and unit.
std::vector<std::string> words_of(std::string key) {
    std::replace_if(
        key.begin(), key.end(), [](char sign) { return sign == '.' || sign == '_'; }, ' ');
    std::istringstream split(key);
    std::vector<std::string> words;
    for (std::string word; split >> word;) words.push_back(word);
    return words;
}

} // namespace

TEST_CASE("policy registry: types are those of the engine, in its order") {
    REQUIRE(policy_types().size() == intervention_types.size());
    for (std::size_t type = 0; type < intervention_types.size(); ++type) {
        CHECK(policy_types()[type].name == intervention_types[type]);
        Intervention all{};
        policy_types()[type].begin(all);
        CHECK(all.measure.index() == type);
    }
}

TEST_CASE("policy registry: no coercive type has a key for who a person is") {
    std::size_t coercive = 0;
    for (const PolicyType& type : policy_types()) {
        if (type.aim != Aim::coercive) continue;
        ++coercive;
        for (const PolicyKey* key : keys_of(type)) {
            CHECK_MESSAGE(!aims(*key), type.name, ".", key->key);
            for (const std::string& word : words_of(key->key)) {
                CHECK_MESSAGE(!holds(target_of_support_only(), word), type.name, ".", key->key);
                CHECK_MESSAGE(!holds(never_a_target(), word), type.name, ".", key->key);
            }
        }
    }
    CHECK(coercive == 5);
    for (const char* const name : {"exit_check", "content_takedown", "recruiter_enforcement",
                                   "compound_crackdown", "bilateral_cooperation"})
        CHECK(find_policy_type(name)->aim == Aim::coercive);
}

TEST_CASE("policy registry: nothing at all is aimed by sex, religion, ethnicity or marital state") {
    for (const char* word : {"sex", "gender", "religion", "ethnicity", "ethnic_group",
                             "marital_state", "marital_status"})
        CHECK(holds(never_a_target(), word));
    for (const char* word : {"province", "provinces", "age", "ages", "education", "educations"})
        CHECK(holds(target_of_support_only(), word));
    for (const PolicyType& type : policy_types())
        for (const PolicyKey* key : keys_of(type)) {
            CHECK_MESSAGE(!holds(never_a_target(), key->key), type.name, ".", key->key);
            for (const std::string& word : words_of(key->key))
                CHECK_MESSAGE(!holds(never_a_target(), word), type.name, ".", key->key);
        }
}

TEST_CASE("policy registry: every key says what it means and, if it has a default, where from") {
    for (const PolicyType& type : policy_types()) {
        CHECK(type.meaning.ends_with("."));
        std::set<std::string> names;
        for (const PolicyKey* key : keys_of(type)) {
            INFO(type.name << "." << key->key);
            CHECK(names.insert(key->key).second);
            CHECK(find_policy_key(type, key->key) == key);
            CHECK(key->meaning.ends_with("."));
            CHECK(key->meaning.size() > 10);
            CHECK(!key->example.empty());
            if (key->kind != PolicyKind::number) continue;
            CHECK(key->range.low < key->range.high);
            const std::optional<Unit> shown = parse_unit(key->unit);
            const std::optional<Unit> stored = parse_unit(key->stored);
            REQUIRE(shown);
            REQUIRE(stored);
            CHECK(shown->dimension == stored->dimension);
            CHECK((key->member != nullptr));
            CHECK(key->initial.empty() == (key->need == Need::required));
            for (const double initial : key->initial)
                CHECK((initial == no_cap ||
                       (initial >= key->range.low && initial <= key->range.high)));
            if (key->initial.empty()) continue;
            CHECK(key->source.size() > 15);
            if (key->source.starts_with("assumption: "))
                CHECK(key->source.find("; would change ") != std::string::npos);
        }
    }
}

TEST_CASE("policy registry: what depends on another key has an answer for each of its words") {
    for (const PolicyType& type : policy_types()) {
        std::set<std::string> before;
        for (const PolicyKey* key : keys_of(type)) {
            INFO(type.name << "." << key->key);
            before.insert(key->key);
            const Condition& condition = key->condition;
            if (condition.selector.empty()) {
                CHECK(condition.refusals.empty());
                CHECK(key->initial.size() <= 1);
                continue;
            }
            CHECK(before.contains(condition.selector));
            const std::size_t words = find_policy_key(type, condition.selector)->words.size();
            CHECK((condition.refusals.empty() || condition.refusals.size() == words));
            CHECK((key->initial.size() <= 1 || key->initial.size() == words));
        }
    }
}
