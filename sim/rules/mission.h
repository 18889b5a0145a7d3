// MODEL 7.13: who records a case, and which label it gets. A label changes nothing about the
// person.
#pragma once

#include "core/draw.h"
#include "rules/parameters.h"
#include "rules/tables.h"

#include <string>

namespace suar {

// The mission, by iso3, that records a case held in `destination`.
const std::string& recording_mission(const DestinationRow& destination, Draw luck);

// Staff works by tokens, persons a day. Time cannot be saved up: at most one day's work, or what
// one agent takes, is carried over.
double tokens_today(double left, double per_day, double agent);

enum class LabelGiven : unsigned char { not_tppo, tppo };
LabelGiven label_case(const MissionRules& rules, bool coerced, Draw luck);

} // namespace suar
