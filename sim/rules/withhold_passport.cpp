#include "rules/withhold_passport.h"

#include "rules/pass_exit.h"

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

} // namespace suar
