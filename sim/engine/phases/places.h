// Free places at sites.
#pragma once

#include "engine/state.h"

#include <optional>

namespace suar {

// A site in the country of the preferred syndicate if that has room for one agent there, else of
// another that has; of several sites the smallest Exp(1)/demand, keyed by person, day and site
// slot.
std::optional<SiteIndex> find_place(const State& state, PersonIndex person, CountryIndex country,
                                    SyndicateIndex preferred);

// A site anywhere outside (abroad) or inside the country, other than the present one.
enum class SoldTo : unsigned char { same_country, abroad };
std::optional<SiteIndex> find_buyer(const State& state, PersonIndex person, SiteIndex present,
                                    SoldTo where);

// A site that is not raided today, of the same syndicate where that has room in any country, else
// of the same country.
std::optional<SiteIndex> find_refuge(const State& state, PersonIndex person, SiteIndex raided,
                                     const Column<SiteIndex, char>& raided_today);

// She is held at another site from now on, perhaps abroad.
void transfer(State& state, CaseIndex which, SiteIndex to);

} // namespace suar
