// Every type of intervention and every key of one, once, as registry.h has the numbers of the
// model. CONTRIBUTING.md shows every place that a new type takes.
#pragma once

#include "policy/intervention.h"
#include "scenario/registry.h"

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
    std::string name;
    Aim aim;
    std::string meaning;
    std::string unit;             // what `units` and cost.per_unit count
    std::vector<PolicyKey> keys;  // beside those of all types
    void (*begin)(Intervention&); // gives it its empty measure
};

const std::vector<PolicyType>& policy_types(); // in the order of intervention_types
const PolicyType* find_policy_type(std::string_view name);

// Keys of all types: those before a type's own, and those after.
const std::vector<PolicyKey>& policy_keys_before();
const std::vector<PolicyKey>& policy_keys_after();

// Every key of a type, in the order in which the effective scenario writes them; `type` and `name`
// are among them.
std::vector<const PolicyKey*> keys_of(const PolicyType& type);
const PolicyKey* find_policy_key(const PolicyType& type, std::string_view key);

// "coverage" for "coverage.ferry": the tables within an intervention, of whichever type.
bool is_policy_table(std::string_view key);
// The keys to which a number at this key goes; empty for most.
const std::vector<std::string>& spread_of(std::string_view key);

// Words for attributes of persons, in one number and in the other. Nothing is ever aimed by the
// first; by the second no coercive measure is.
const std::vector<std::string>& never_a_target();
const std::vector<std::string>& target_of_support_only();

// Names of enumerations as texts.
template <std::size_t Count>
std::vector<std::string> texts_of(const std::array<std::string_view, Count>& names) {
    return {names.begin(), names.end()};
}

// The types, each in a file of its own.
PolicyType awareness_campaign_type();
PolicyType exit_check_type();
PolicyType microloan_type();
PolicyType content_takedown_type();
PolicyType recruiter_enforcement_type();
PolicyType compound_crackdown_type();
PolicyType bilateral_cooperation_type();
PolicyType consular_capacity_type();
PolicyType reintegration_type();
PolicyType legal_channel_type();
PolicyType offer_verification_type();

// The keys of a support measure that say whom it is for.
std::vector<PolicyKey> target_keys(Target& (*target)(Intervention&));

// A key that lists destinations.
PolicyKey countries_key(Need need, std::string meaning, Countries& (*countries)(Intervention&));

// A number of a type, of which the caller sets what else there is to say.
PolicyKey number_key(std::string key, std::string meaning, std::string unit, Range range,
                     double& (*member)(Intervention&, std::size_t));

} // namespace suar
