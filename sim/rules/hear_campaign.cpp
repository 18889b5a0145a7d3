#include "rules/hear_campaign.h"

namespace suar {

bool medium_reaches(Medium medium, const Listener& listener) {
    switch (medium) {
    case Medium::social_media:
        return listener.access;
    case Medium::school:
        return age_of(listener.cell) == Age::from_15;
    case Medium::village_meeting:
        return !listener.urban;
    case Medium::radio_television:
    case Medium::returnee_testimony:
        break;
    }
    return true;
}

double message_hazard(const CampaignRules& rules, const Listener& listener) {
    const bool heard =
        aims_at_cell(rules.target, listener.cell) && medium_reaches(rules.medium, listener);
    return heard ? rules.reach_per_day : 0;
}

} // namespace suar
