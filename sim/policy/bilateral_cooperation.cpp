#include "policy/policy_day.h"
#include "rules/pass_exit.h"

namespace suar {

void add_to_day(const BilateralCooperation& cooperation, const Adding& how, PolicyDay& day) {
    add_raids(cooperation.countries, cooperation.raids, how, day);
    for_each_country(cooperation.countries, how.tables, [&](std::size_t country) {
        day.countries[country].negotiation *= 1 - cooperation.negotiation_saved * how.intensity;
    });
    UsualCheckRules list{{}, cooperation.watch_list};
    list.coverage.fill(cooperation.compared * how.intensity);
    day.checks.push_back(on_every_route(list));
    day.owner_of_check.push_back(how.intervention);
}

} // namespace suar
