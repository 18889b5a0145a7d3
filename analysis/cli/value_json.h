// What policies buy, whom they reach, how they stand to each other and at the ends of what is not
// known, as JSON.
#pragma once

#include "compare/comparison.h"

#include <nlohmann/json.hpp>

namespace suar {

nlohmann::ordered_json part_ledger_json(const Comparison& comparison, std::size_t policy);
nlohmann::ordered_json value_json(const Comparison& comparison, std::size_t policy);
nlohmann::ordered_json benefits_json(const Comparison& comparison, std::size_t policy);
nlohmann::ordered_json ends_json(const Comparison& comparison, std::size_t policy);
nlohmann::ordered_json pairs_json(const Comparison& comparison);

} // namespace suar
