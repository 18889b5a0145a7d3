// Every type of intervention and every key of one, once, as registry.h has the numbers of the
// model. CONTRIBUTING.md shows every place that a new type takes.
#pragma once

#include "policy/policy_type.h"
#include "scenario/registry.h"

namespace suar {

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

} // namespace suar
