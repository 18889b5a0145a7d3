#include "rules/hear_campaign.h"

#include "rules/submodels.h"

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

Submodel about_hear_campaign() {
    return {
        .file = "rules/hear_campaign",
        .title = "Hearing a campaign",
        .what = "A message comes to those the campaign is aimed at whom its medium gets to: "
                "social media to those with digital access, schools to the youngest age band, "
                "village meetings to rural communities, radio and television and the "
                "testimony of the returned to everybody. Reach depends on fixed attributes "
                "only, so whoever hears the smaller reach hears the larger one too.",
        .equations = {"hazard = intensity · reach where the person is aimed at and the medium gets "
                      "to her, else 0"},
        .assumptions = {"A medium reaches all of those it can get to at one rate; would "
                        "change with reach by group from a campaign's own counts"},
        .interventions = {"awareness_campaign"},
    };
}

} // namespace suar
