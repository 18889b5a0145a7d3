// What a type of intervention says of itself: the keys that scenarios may give, each with its unit,
// range, default and what it stands on. The list of all types is made in
// scenario/registry_policy.h.
#pragma once

#include "core/range.h"
#include "policy/intervention.h"

#include <string>
#include <string_view>
#include <vector>

namespace suar {

// Support may be aimed at provinces, ages and educations. A coercive measure is aimed at nobody: it
// may look at the trip, never at who travels, so its type has no key of these three kinds.
enum class Aim { support, coercive };

enum class PolicyKind {
    number,
    day,
    flag,
    word,
    text,
    province_list,
    age_list,
    education_list,
    country_list
};
enum class Need { optional, required };

// The default, and whether a key can be given, may depend on the word of another one: a check of
// visas has no ferries.
struct Condition {
    std::string selector = {};              // the other key; it stands before this one in the list
    std::vector<std::string> refusals = {}; // why it cannot be given, by word; empty: it can
};
inline bool can_be_given(const Condition& condition, std::size_t word) {
    return condition.refusals.empty() || condition.refusals[word].empty();
}

struct PolicyKey {
    std::string key; // "reach", "coverage.ferry", "cost.fixed"
    PolicyKind kind;
    Need need = Need::optional;
    std::string meaning;      // one sentence
    std::string example = {}; // a value as a file writes it

    // Numbers.
    double& (*member)(Intervention&, std::size_t level) = nullptr;
    std::size_t level = 0;
    std::string unit = {};               // in which users see it
    std::string stored = {};             // in which the rules take it
    Range range = {0, 0};                // in `unit`
    std::vector<double> initial = {};    // in `unit`: one, or one for each word of the selector
    double (*through)(double) = nullptr; // from the stored number to what the member holds
    std::string source = {};             // of the default; of what must be given, its size
    std::string prior = {};

    // Words and flags; a flag has the words "false" and "true".
    std::vector<std::string> words = {};
    std::size_t initial_word = 0;
    void (*choose)(Intervention&, std::size_t word) = nullptr;

    Day& (*day)(Intervention&) = nullptr;
    Target& (*target)(Intervention&) = nullptr;       // provinces, ages, educations; default: all
    Countries& (*countries)(Intervention&) = nullptr; // by iso3; default: all

    Condition condition = {};
    std::vector<std::string> spreads = {}; // keys that a number written here goes to
};

struct PolicyType {
    Aim aim;
    std::string meaning;
    std::string unit;             // what `units` and cost.per_unit count
    std::vector<PolicyKey> keys;  // beside those of all types
    void (*begin)(Intervention&); // gives it its empty measure
    std::string name = {};        // that of its measure, which the list of all types sets
};

// Names of enumerations as texts.
template <std::size_t Count>
std::vector<std::string> texts_of(const std::array<std::string_view, Count>& names) {
    return {names.begin(), names.end()};
}

// Adds the keys of a support measure that say whom it is for.
void add_target_keys(std::vector<PolicyKey>& keys, Target& (*target)(Intervention&));

// A key that lists destinations.
PolicyKey countries_key(Need need, std::string meaning, Countries& (*countries)(Intervention&));

// A number of a type, of which the caller sets what else there is to say.
PolicyKey number_key(std::string key, std::string meaning, std::string unit, Range range,
                     double& (*member)(Intervention&, std::size_t));

} // namespace suar
