// MODEL 7.10: the order of one captive's day. Every hazard has its own luck X ~ Exp(1) and falls at
// the moment X/hazard of the day when that is at most 1. The turns end her day at this site: of
// several the earliest is hers, and what would come after it does not happen. Nothing else orders
// the day: no list, no row and no label.
#pragma once

#include "core/draw.h"
#include "rules/parameters.h"

#include <array>

namespace suar {

enum class Turn : unsigned char { escape, release, police, death, promotion, sale, none };
inline constexpr std::size_t turns = 6; // without none

struct DayHazards {
    std::array<double, turns> turn; // by Turn
    double coercion, contact, failed_attempt, naming;
};

// By Turn.
inline constexpr std::array<Decision, turns> luck_of_turn{Decision::escape,  Decision::release,
                                                          Decision::police,  Decision::death,
                                                          Decision::promote, Decision::sale};

inline constexpr double not_today = 2;

// The moment of the day, from 0 to 1, or not_today.
inline double moment_of(Draw luck, double hazard) {
    return luck.happens(hazard) ? luck.exponential() / hazard : not_today;
}

struct CaptiveDay {
    Turn turn = Turn::none;
    bool coerced = false, contacted = false, failed_attempt = false, injured = false, names = false;
};

// `luck(decision)` is the draw of this person, this day and this decision.
template <class Luck>
CaptiveDay live_captive_day(const CaptivityRules& rules, const DayHazards& hazards, Luck luck) {
    CaptiveDay day;
    const auto moment = [&](Decision decision, double hazard) {
        return hazard > 0 ? moment_of(luck(decision), hazard) : not_today;
    };
    double earliest = not_today;
    for (std::size_t turn = 0; turn < turns; ++turn) {
        const double when = moment(luck_of_turn[turn], hazards.turn[turn]);
        if (when >= earliest) continue;
        earliest = when;
        day.turn = static_cast<Turn>(turn);
    }
    const double attempt = moment(Decision::failed_attempt, hazards.failed_attempt);
    if (attempt < earliest) {
        day.failed_attempt = true;
        day.injured = luck(Decision::injury).chance(rules.injury);
        if (luck(Decision::attempt_sale).chance(rules.attempt_sale)) { // she is sold for it at once
            earliest = attempt;
            day.turn = Turn::sale;
        }
    }
    const auto before = [&](Decision decision, double hazard) {
        return moment(decision, hazard) < earliest;
    };
    day.coerced = before(Decision::coerce, hazards.coercion);
    day.contacted = before(Decision::contact_mission, hazards.contact);
    day.names = before(Decision::name_someone, hazards.naming);
    return day;
}

} // namespace suar
