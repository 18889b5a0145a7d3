// How sure a policy's effect is, whom it reaches, and how policies stand to each other, in words.
#pragma once

#include "compare/comparison.h"

#include <string>

namespace suar {

std::string certainty_text(const Comparison& comparison, std::size_t policy);
std::string benefits_text(const Comparison& comparison, std::size_t policy);
// What changes at the ends of what no datum identifies; where they were not run, that they were not
// and how to run them.
std::string ends_text(const Comparison& comparison, std::size_t policy);
// The range of entries and coerced days over them, with which the answer goes on.
std::string ends_sentence(const Comparison& comparison, std::size_t policy);
std::string ends_note(const Comparison& comparison);
// Policies against each other; empty with one policy.
std::string pairs_text(const Comparison& comparison);

} // namespace suar
