#include "rules/target.h"

#include "rules/submodels.h"

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

Submodel about_target() {
    return {
        .file = "rules/target",
        .title = "Whom support is for",
        .what = "A support measure may be aimed at provinces, ages and educations, all fixed "
                "attributes. Nothing is ever aimed by sex, religion, ethnicity or marital "
                "state, and coercive measures are aimed at nobody.",
        .equations = {"aimed at = (province listed) and (age listed) and (education listed); no "
                      "list is everybody"},
    };
}

} // namespace suar
