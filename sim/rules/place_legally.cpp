#include "rules/place_legally.h"

#include <algorithm>

namespace suar {

bool turns_to_legal_place(const LegalPlaceRules& rules, Draw luck) {
    return luck.happens(rules.reach_preparing_per_day) && luck.another_uniform() < rules.take_up;
}

double places_today(const LegalPlaceRules& rules, double left, double agent) {
    const double month = rules.quota_per_day * days_per_month;
    return std::min(left + rules.quota_per_day, std::max(month, agent) + rules.quota_per_day);
}

} // namespace suar
