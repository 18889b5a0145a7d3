// MODEL 8, content_takedown: what is left to be seen of adverts that somebody takes down.
#pragma once

#include "rules/parameters.h"

namespace suar {

struct TakedownRules {
    ByChannel<double> found;     // share of the adverts of a channel that are found
    double delay_days;           // from the first day of an advert to its removal
    double advert_lifetime_days; // mean time that an advert stays up if nobody removes it
    friend bool operator==(const TakedownRules&, const TakedownRules&) = default;
};

// Share of what would be seen of a channel's adverts that is not seen: those that are found lose
// what lies behind the delay. Times until an advert ends of itself are exponential (assumption), so
// a delay of one lifetime leaves 1/e of what the takedown could do.
double share_taken_down(const TakedownRules& rules, Channel channel);

} // namespace suar
