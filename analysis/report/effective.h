// What the text of a scenario that a comparison carries says: its titles, and every number with
// what it stands on.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace suar {

struct EffectiveNumber {
    std::string key;     // "recruiter.make_up", "departure check: coverage.ferry"
    std::string value;   // "0.5", "0.2; 0.9 from 2022-06-01"
    std::string unit;    // of the value; empty where the key has none
    std::string source;  // or "assumption: ..."; empty of what is no number, such as a date
    std::string meaning; // of a key of an intervention, in the registry's words
};

struct EffectiveScenario {
    std::string title, title_id;          // the second may be empty
    std::vector<EffectiveNumber> numbers; // of the model
    // All that interventions are told: numbers, dates, places, whom they are for. The key begins
    // with the intervention's name.
    std::vector<EffectiveNumber> of_interventions;
    bool toy = false; // population.toy
};

// Nothing where the text is none of a scenario.
std::optional<EffectiveScenario> read_effective(std::string_view toml);

const EffectiveNumber* find_number(const EffectiveScenario& scenario, std::string_view key);

} // namespace suar
