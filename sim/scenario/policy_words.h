// What a key of an intervention may be, in the words of messages, and keys that it may not have.
#pragma once

#include "scenario/judge_intervention.h"
#include "scenario/read_number.h"

namespace suar {

// "one of direct_flight, ferry", "a number from 0 to 1 (share)".
std::string policy_expectation(const PolicyKey& key);

// The default with this word of the selector; a NaN where the number must be given.
double policy_initial(const PolicyKey& key, std::size_t word);

NumberShape policy_shape(const std::string& full_key, const PolicyKey& key, std::size_t word);

// Keys that the type does not have, and above all those that would aim at people by who they are.
// Of an unknown type, where `type` is nothing, only the latter can be told.
void refuse_keys(const std::string& name, const GivenKeys& given, const PolicyType* type,
                 Report& report);

} // namespace suar
