#include "rules/target.h"

#include <algorithm>

namespace suar {

Target everybody() {
    Target target{};
    target.ages.fill(true);
    target.educations.fill(true);
    return target;
}

bool aims_at_province(const Target& target, std::int32_t code) {
    return target.provinces.empty() || std::find(target.provinces.begin(), target.provinces.end(),
                                                 code) != target.provinces.end();
}

bool aims_at_cell(const Target& target, std::size_t cell) {
    return target.ages[static_cast<std::size_t>(age_of(cell))] &&
           target.educations[static_cast<std::size_t>(education_of(cell))];
}

} // namespace suar
