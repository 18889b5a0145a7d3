// What the header says, for the ODD page.
#include "rules/submodels.h"

namespace suar {

Submodel about_day_in_captivity() {
    return {
        .file = "rules/day_in_captivity",
        .title = "The order of a captive's day",
        .what = "Every hazard has luck of its own and falls at a moment of the day. A way "
                "out, death, promotion and sale end the day at the site: the earliest comes, "
                "and what is later does not happen. A failed attempt before that costs a "
                "fine, may hurt, and may get the person sold at once. Who was deceived is "
                "coerced from the first day; who knew the work may become so. The promoted "
                "are complicit abroad, may name others, and come home or die. A sale goes to "
                "a site with a free place in the same country or, with "
                "`captivity.sale_abroad`, abroad; where there is none she stays.",
        .equations =
            {"X ~ Exp(1) for each hazard h;  it falls at the moment X/h of the day if X ≤ h",
             "turn of the day = the earliest of escape, release, police, death, promotion, sale",
             "a failed attempt before it: debt + captivity.fine; hurt with P = captivity.injury,",
             "  sold at once with P = captivity.attempt_sale",
             "coercion, contact and naming happen if they fall before the turn"},
        .keys = {"captivity.injury", "captivity.attempt_sale", "captivity.fine", "captivity.sale",
                 "captivity.sale_abroad", "captivity.promotion", "captivity.complicit_return",
                 "captivity.death", "captivity.coercion_hazard"},
        .assumptions = {"Promotion, sale and death come at constant hazards to all captives "
                        "alike; would change with a register of returned persons"},
    };
}

} // namespace suar
