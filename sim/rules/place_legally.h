// MODEL 8, legal_channel: safe work abroad, by quota. A placement is an alternative to a deceptive
// offer: those without regular work meet it at home, and those who prepare to leave meet it on the
// way, before they have left.
#pragma once

#include "core/draw.h"
#include "rules/target.h"

namespace suar {

struct LegalPlaceRules {
    Target target;
    double quota_per_day;           // persons; what is not used is kept for a month
    double reach_per_day;           // hazard that one without regular work is offered a place
    double reach_preparing_per_day; // the same of one who has accepted another offer
    double take_up;                 // share of the offers that are taken
    double contract_days;
    friend bool operator==(const LegalPlaceRules&, const LegalPlaceRules&) = default;
};

// Whether one who is offered a place takes it today, for a person of the target who prepares.
bool turns_to_legal_place(const LegalPlaceRules& rules, Draw luck);

// Places that can be filled today, persons: a day's share of the quota, and what is left of the
// month before it. Whoever is an agent of several persons needs as many.
double places_today(const LegalPlaceRules& rules, double left, double agent);

} // namespace suar
