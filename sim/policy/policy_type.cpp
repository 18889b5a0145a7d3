#include "policy/policy_type.h"

namespace suar {

PolicyKey countries_key(Need need, std::string meaning, Countries& (*countries)(Intervention&)) {
    return {.key = "countries",
            .kind = PolicyKind::country_list,
            .need = need,
            .meaning = std::move(meaning),
            .example = "[\"KHM\", \"MMR\"]",
            .countries = countries};
}

PolicyKey number_key(std::string key, std::string meaning, std::string unit, Range range,
                     double& (*member)(Intervention&, std::size_t)) {
    std::string stored = unit;
    if (unit.starts_with("1/")) stored = "1/day";
    if (unit == "days" || unit == "months") stored = "days";
    return {.key = std::move(key),
            .kind = PolicyKind::number,
            .meaning = std::move(meaning),
            .example = "0.3",
            .member = member,
            .unit = std::move(unit),
            .stored = std::move(stored),
            .range = range};
}

void add_target_keys(std::vector<PolicyKey>& keys, Target& (*target)(Intervention&)) {
    const PolicyKey added[] = {
        {.key = "provinces",
         .kind = PolicyKind::province_list,
         .meaning = "Where the persons live that it is for: names or codes of the table of "
                    "provinces; \"all\" for all.",
         .example = "[\"Jawa Tengah\", \"Sulawesi Utara\"]",
         .target = target},
        {.key = "ages",
         .kind = PolicyKind::age_list,
         .meaning = "Of which ages they are; \"all\" for all.",
         .example = "[\"15-24\", \"25-34\"]",
         .words = texts_of(age_names),
         .target = target},
        {.key = "educations",
         .kind = PolicyKind::education_list,
         .meaning = "Of which educations they are; \"all\" for all.",
         .example = "[\"senior secondary\", \"vocational secondary\"]",
         .words = texts_of(education_names),
         .target = target},
    };
    keys.insert(keys.end(), std::begin(added), std::end(added));
}

} // namespace suar
