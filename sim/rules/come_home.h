// MODEL 7.14: what help at the return does, and being found again by people who know her.
#pragma once

#include "core/draw.h"
#include "rules/parameters.h"

#include <cstdint>

namespace suar {

struct Help {
    double finding = 1;        // factor on the hazard of finding the first job
    bool debt_settled = false; // by the help, whatever it was
    double testimony = 0;      // chance that a tie is warned, beside return.warning
};

bool is_helped(const ReintegrationRules& rules, Draw helped);
// Nothing for those who are not among the helped; `share` 0 helps nobody.
Help help_at_return(const ReintegrationRules& rules, Draw helped, Draw settled);

// What two kinds of help do for one person.
Help together(const Help& one, const Help& other);

// Of each tie, by the usual warning or by the testimony: written so that no testimony changes no
// bit.
double chance_of_warning(const ReturnRules& rules, const Help& help);

// Days until people who know a returned person meet her again with an offer, and from then to the
// next time; beyond any run where they never do.
std::int32_t days_until_found(const ReturnRules& rules, Draw luck);

} // namespace suar
