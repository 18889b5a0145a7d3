#include "rules/mission.h"

#include "rules/submodels.h"

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

Submodel about_mission() {
    return {
        .file = "rules/mission",
        .title = "Missions: recording, labels, shelter",
        .what = "A contact goes to the mission that the destination table names. An interview "
                "records the case and labels it, and for one still held the negotiation "
                "begins. Beds go to the freed and to those whose release is agreed alike; "
                "nobody leaves the shelter without interview and papers. Who waits too long "
                "for a bed goes home without help, and unless interviewed before stays "
                "unrecorded. Staff works by tokens: persons a day, not saved up. Whoever "
                "waits keeps one priority drawn for each queue. The label changes nothing "
                "about the person; a calibration compares records, never the truth, with "
                "official counts.",
        .equations = {"P(labelled as trafficked | recorded) = mission.label_sensitivity if "
                      "coerced, else mission.label_false_positive",
                      "tokens ← min(tokens + c, max(c, agent) + c) each day, c the capacity a day; "
                      "an agent takes its weight",
                      "negotiation, stay in shelter ~ exponential with means mission.negotiation, "
                      "mission.shelter"},
        .keys = {"mission."},
        .assumptions = {"No mission sorts by who came first, so under a long overload some "
                        "wait very long; would change with dates of contact and interview",
                        "Every mission has the same staff and beds; would change with posts "
                        "and shelters by mission"},
        .interventions = {"consular_capacity", "bilateral_cooperation"},
    };
}

} // namespace suar
