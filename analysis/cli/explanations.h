// What can be said of each key of a scenario, from the registry that reads it.
#pragma once

#include <string>
#include <vector>

namespace suar {

struct Explanation {
    std::string key =
        {}; // "mission.beds", "industry.capacity.COUNTRY", "exit_check.coverage.ferry"
    std::string group = {};   // "mission", or the type of intervention
    std::string kind = {};    // "number", "date", "true or false", "word", "list", "text", "file"
    std::string meaning = {}; // one sentence
    std::string unit = {};    // of numbers
    std::string range = {};   // "0 to 1", or the words
    std::string initial = {}; // the default; "" where the key must be given
    std::string source = {};  // of the default
    std::string prior = {};
    std::string limits = {};  // when it cannot be given
    std::string dates = {};   // whether it can change on dates
    std::string example = {}; // lines of a scenario file
};

struct TypeExplanation {
    std::string type, meaning;
};

// Parameters first, group by group, then the types of intervention, type by type.
std::vector<Explanation> all_explanations();
std::vector<TypeExplanation> all_intervention_types();

// Those that a name may mean: a key, a group, a type, or the beginning of a key up to a dot.
std::vector<Explanation> explanations_of(const std::string& name);

// What a mistyped name may have meant.
std::vector<std::string> explained_names();

} // namespace suar
