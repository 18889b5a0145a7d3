#include "policy/policy_day.h"

namespace suar {

void add_to_day(const ConsularCapacity& capacity, const Adding& how, PolicyDay& day) {
    for_each_country(capacity.countries, how.tables, [&](std::size_t c) {
        CountryDay& country = day.countries[c];
        country.staff *= 1 + capacity.staff * how.intensity;
        country.beds *= 1 + capacity.beds * how.intensity;
        country.papers *= 1 + capacity.papers * how.intensity;
        country.hotlines.push_back({how.intervention, capacity.hotline_per_day * how.intensity});
    });
}

} // namespace suar
