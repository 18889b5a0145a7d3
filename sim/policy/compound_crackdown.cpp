#include "policy/policy_day.h"

namespace suar {

// The demand that goes away, and where it appears again, outlasts the day: see strike_of.
void add_to_day(const CompoundCrackdown& crackdown, const Adding& how, PolicyDay& day) {
    add_raids(crackdown.countries, crackdown.raids, how, day);
}

} // namespace suar
