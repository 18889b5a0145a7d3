#include "rules/place_legally.h"
#include "rules/submodels.h"

#include <algorithm>

namespace suar {

bool turns_to_legal_place(const LegalPlaceRules& rules, Draw luck) {
    return luck.happens(rules.reach_preparing_per_day) && luck.another_uniform() < rules.take_up;
}

double places_today(const LegalPlaceRules& rules, double left, double agent) {
    const double month = rules.quota_per_day * days_per_month;
    return std::min(left + rules.quota_per_day, std::max(month, agent) + rules.quota_per_day);
}

Submodel about_place_legally() {
    return {
        .file = "rules/place_legally",
        .title = "Safe work abroad",
        .what =
            "The unemployed and those in informal work a scheme is for are offered a place at its "
            "reach, and those who prepare to leave after a deceptive offer at another; nobody "
            "under "
            "18 is. Places are filled by drawn priority up to the quota, of which a month's worth "
            "is kept. Who is placed is away for the contract, comes home without a job and has "
            "been abroad before.",
        .equations = {"hazard of an offer = intensity · reach, or intensity · reach_preparing",
                      "taken with P = take_up, while places of the quota are left"},
        .assumptions = {"Nobody is exploited at a place of the quota; would change with complaints "
                        "of persons placed",
                        "The number placed outside the quota stays as it is; would change with "
                        "placements by province and year"},
        .interventions = {"legal_channel"},
    };
}

} // namespace suar
