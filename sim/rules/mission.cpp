#include "rules/mission.h"

#include <algorithm>

namespace suar {

const std::string& recording_mission(const DestinationRow& destination, Draw luck) {
    double left = luck.uniform();
    for (const RecordingMission& mission : destination.recording) {
        left -= mission.share;
        if (left < 0) return mission.country;
    }
    return destination.recording.back().country;
}

double tokens_today(double left, double per_day, double agent) {
    return std::min(left + per_day, std::max(per_day, agent) + per_day);
}

LabelGiven label_case(const MissionRules& rules, bool coerced, Draw luck) {
    const double chance = coerced ? rules.label_sensitivity : rules.label_false_positive;
    return luck.chance(chance) ? LabelGiven::tppo : LabelGiven::not_tppo;
}

} // namespace suar
