#include "rules/verify_offer.h"
#include "rules/submodels.h"

namespace suar {

Verified verify_offer(const VerificationRules& rules, Draw luck) {
    if (!luck.happens(rules.reach_per_day)) return Verified::not_asked;
    const double further = luck.another_uniform();
    if (further >= rules.detection) return Verified::nothing_found;
    return further < rules.detection * rules.heeded ? Verified::gives_up : Verified::not_heeded;
}

Submodel about_verify_offer() {
    return {
        .file = "rules/verify_offer",
        .title = "Having an offer checked",
        .what = "One who was deceived and prepares to leave has her offer checked at the service's "
                "reach; it is recognised or not, and she gives up or not. Who gives up has heard a "
                "message. Of several services the first that she asks answers.",
        .equations = {"hazard of asking = intensity · reach",
                      "P(gives up | asked) = detection · heeded"},
        .assumptions =
            {"Who knows what the work is does not ask; would change with callers asked later",
             "Genuine offers that are checked cost nothing here and are never called false; "
             "would change with a service's own counts"},
        .interventions = {"offer_verification"},
    };
}

} // namespace suar
