#include "rules/withhold_passport.h"

#include "rules/pass_exit.h"
#include "rules/submodels.h"

namespace suar {

Screening usual_screening(const PassportRules& rules) {
    return {rules.detection, rules.detection_irregular, rules.false_refusals};
}

std::optional<std::size_t> withheld_by(std::span<const Screening> screenings, Draw luck) {
    return first_of(
        screenings.size(), [&](std::size_t one) { return screenings[one].bound; }, luck);
}

Applications applications_of_day(const PassportRules& rules, double travel_index, double share) {
    const double part = travel_index * share / days_per_year;
    return {rules.irregular_per_year * part, rules.ordinary_per_year * part};
}

Submodel about_withhold_passport() {
    return {
        .file = "rules/withhold_passport",
        .title = "Passports",
        .what = "Half-way through the preparation some apply for a passport. Screenings, the "
                "baseline's and those of interventions, look at the papers and the purpose of "
                "the trip and act independently, one after the other. They refuse other "
                "applicants too, whose number is drawn from a Poisson distribution; they are "
                "no agents. Who is refused hears why, which counts as one message, and may "
                "try again like one who was stopped, without asking for a passport again.",
        .equations = {"P(applies) = journey.needs_passport",
                      "P(refused) = 1 − Π (1 − dₖ);  d = passport.detection in the baseline,",
                      "  coverage · sensitivity in a screening",
                      "other refusals a day ~ Poisson(a · refused share · share left by the "
                      "screenings before),",
                      "  a = applications a year / 365.25 · month's travel index · province's "
                      "share of all workers"},
        .keys = {"journey.needs_passport", "passport."},
        .assumptions = {"Who was refused a passport gets away without one; would change with "
                        "what became of refused applicants"},
        .interventions = {"exit_check"},
    };
}

} // namespace suar
