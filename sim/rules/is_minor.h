// Whether a person is under 18. Ages are known by bands, so for the youngest band it is drawn:
// keyed by the seed and the person, the same in every replicate and on every day.
#pragma once

#include "core/draw.h"
#include "rules/levels.h"

namespace suar {

inline bool is_minor(Age age, double minor_share, Draw own) {
    return age == Age::from_15 && own.chance(minor_share);
}

} // namespace suar
