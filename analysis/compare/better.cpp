#include "compare/better.h"

#include <algorithm>
#include <array>

namespace suar {

namespace {

constexpr std::array<std::string_view, 17> harms{
    "unemployed", "offers_met", "offers_accepted", "departures", "entries", "held", "coerced_held",
    "person_days_held", "person_days_coerced", "injuries", "deaths", "repeat_entries",
    "referral_successes", "recruiters_active",
    // Costs to the liberty of people who were not bound for a compound.
    "stops_irregular", "stops_ordinary", "passports_withheld"};

} // namespace

Better better_of(std::string_view outcome) {
    if (outcome == "legal_placements") return Better::more;
    return std::find(harms.begin(), harms.end(), outcome) == harms.end() ? Better::neither
                                                                         : Better::fewer;
}

} // namespace suar
