// MODEL 7.7: passport offices withhold passports. A screening looks at the papers and the purpose
// of the trip, never at who applies.
#pragma once

#include "core/draw.h"
#include "rules/parameters.h"

#include <optional>
#include <span>

namespace suar {

struct Screening {                     // chances that an application is refused
    double bound, irregular, ordinary; // of compound-bound, other irregular, ordinary applicants
};

// That of the baseline.
Screening usual_screening(const PassportRules& rules);

// Which of several independent screenings withholds the passport of a compound-bound applicant.
std::optional<std::size_t> withheld_by(std::span<const Screening> screenings, Draw luck);

// Applications of one day by those who are no agents, in a province with this share of all workers.
struct Applications {
    double irregular, ordinary;
};
Applications applications_of_day(const PassportRules& rules, double travel_index, double share);

} // namespace suar
