// MODEL 7.5: who names a person she is tied to, and how often. The named person meets an offer.
#pragma once

#include "core/draw.h"
#include "rules/parameters.h"

namespace suar {

// pressed: a captive under coercion; knowing: one who knew the work and is not coerced;
// complicit: one who was promoted.
enum class Namer : unsigned char { pressed, knowing, complicit };

// Hazard per day of naming somebody, so that with the assumed success of the named the successes
// come at the yearly rate of this kind of namer; 0 within the gap after the last name and after the
// last of a career. The rate of names times the gap must be below 1, which `scenario` checks.
double naming_hazard(const ReferralRules& rules, Namer namer, int named, int days_since_last);

} // namespace suar
