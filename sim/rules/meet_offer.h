// MODEL 7.5: meeting a deceptive offer through a channel, and the terms it promises.
#pragma once

#include "core/draw.h"
#include "rules/parameters.h"

namespace suar {

// Hazard per day of a person with access to the channel; `effort` in recruiter-days a day and
// `persons` of the same province. Never above the channel's reach.
double offer_hazard(const OfferRules& rules, Channel channel, double effort, double persons);

// Promised pay in IDR a month: a part of the offers names a local figure, the rest one in dollars.
double promised_wage_idr(const OfferRules& rules, Draw luck);

} // namespace suar
