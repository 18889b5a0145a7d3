#include "rules/take_down.h"

#include "core/exact_math.h"
#include "rules/submodels.h"

namespace suar {

double share_taken_down(const TakedownRules& rules, Channel channel) {
    return rules.found[static_cast<std::size_t>(channel)] *
           exact_exp(0 - rules.delay_days / rules.advert_lifetime_days);
}

Submodel about_take_down() {
    return {
        .file = "rules/take_down",
        .title = "Takedown of adverts",
        .what =
            "A share of the adverts of a channel is found; of what would be seen of these, what "
            "lies behind the delay is not seen. It combines with channel.takedown as one of two "
            "independent chances. Recruiters put effort into adverts that are then not seen, and "
            "learn that the channel yields less.",
        .equations = {"removed = intensity · found · exp(−delay / advert_lifetime)",
                      "takedown ← 1 − (1 − takedown)(1 − removed)"},
        .assumptions = {"Adverts end of themselves at a constant hazard; would change with adverts "
                        "that were followed until they ended"},
        .interventions = {"content_takedown"},
    };
}

} // namespace suar
