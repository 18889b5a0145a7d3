// MODEL 7.7 and 8, offer_verification: a person who prepares asks somebody who can tell whether the
// offer is what it says. Who knows what the work is does not ask.
#pragma once

#include "core/draw.h"
#include "rules/target.h"

namespace suar {

struct VerificationRules {
    Target target;
    double reach_per_day; // hazard that one who prepares has her offer checked
    double detection;     // share of the deceptive offers checked that are recognised
    double heeded;        // share of those told who give up
    friend bool operator==(const VerificationRules&, const VerificationRules&) = default;
};

enum class Verified : unsigned char { not_asked, nothing_found, not_heeded, gives_up };

// What becomes of one day of one person of the target. The luck of asking and that of what follows
// are two numbers of one draw, so that a larger reach never changes what a checked offer leads to.
Verified verify_offer(const VerificationRules& rules, Draw luck);

} // namespace suar
