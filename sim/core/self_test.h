// Does this build compute as every other build of Suar does? Results are promised to be the same
// bits everywhere, so a program built with flags that break IEEE arithmetic must not run at all.
#pragma once

#include <cstdint>

namespace suar {

// A digest of some thousand values of exact_exp, exact_log and exact_logistic and of the plain
// operations they stand on.
std::uint64_t arithmetic_fingerprint();

// Whether the fingerprint is the one that every right build has.
bool arithmetic_self_test();

} // namespace suar
