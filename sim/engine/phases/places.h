// Free places at sites.
#pragma once

#include "engine/state.h"

#include <optional>

namespace suar {

// A site of the country with room for one agent, of the preferred syndicate if it has one; of
// several the smallest Exp(1)/room, keyed by person, day and site slot.
std::optional<SiteIndex> find_place(const State& state, PersonIndex person, CountryIndex country,
                                    SyndicateIndex preferred);

// A site anywhere outside (abroad) or inside the country, other than the present one.
enum class SoldTo : unsigned char { same_country, abroad };
std::optional<SiteIndex> find_buyer(const State& state, PersonIndex person, SiteIndex present,
                                    SoldTo where);

} // namespace suar
