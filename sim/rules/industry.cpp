#include "rules/industry.h"

#include "core/calendar.h"

#include <algorithm>

namespace suar {
namespace {

double logistic_demand(const DestinationRow& destination, Day day) {
    if (!destination.opens || day < destination.opening) return 0;
    const double year = 1970 + number(day) / days_per_year;
    return destination.capacity *
           exact_logistic(destination.growth_per_year * (year - destination.midpoint_year));
}

// How much of a change that begins with `from` and is complete with `to` has come about.
double progress(Day from, Day to, Day day) {
    if (day < from) return 0;
    return std::min(1.0, static_cast<double>(day - from + 1) / static_cast<double>(to - from + 1));
}

} // namespace

std::vector<Demand> demand_on(const Tables& tables, const IndustryRules& rules, Day day) {
    const auto& destinations = tables.destinations;
    std::vector<Demand> demand;
    for (const DestinationRow& destination : destinations)
        demand.push_back({logistic_demand(destination, day), 0});
    std::vector<double> arrived(destinations.size(), 0);
    for (const EnforcementRow& row : tables.enforcement) {
        const auto struck = static_cast<std::size_t>(
            std::find_if(destinations.begin(), destinations.end(),
                         [&](const DestinationRow& d) { return d.iso3 == row.iso3; }) -
            destinations.begin());
        double capacity_elsewhere = 0;
        for (std::size_t other = 0; other < destinations.size(); ++other)
            if (other != struck && demand[other].places > 0)
                capacity_elsewhere += destinations[other].capacity;
        const double removed =
            demand[struck].places * row.demand_removed * progress(row.from, row.to, day);
        demand[struck].places -= removed;
        const Day first = row.from + static_cast<std::int32_t>(rules.relocation_min_days);
        const Day last = row.to + static_cast<std::int32_t>(rules.relocation_max_days);
        demand[struck].moved_elsewhere += removed * row.demand_moved;
        const double moved = removed * row.demand_moved * progress(first, last, day);
        for (std::size_t other = 0; other < destinations.size() && capacity_elsewhere > 0; ++other)
            if (other != struck && demand[other].places > 0)
                arrived[other] += moved * destinations[other].capacity / capacity_elsewhere;
    }
    for (std::size_t c = 0; c < destinations.size(); ++c) demand[c].places += arrived[c];
    return demand;
}

double raid_hazard(const std::vector<EnforcementRow>& enforcement, const std::string& iso3,
                   Day day) {
    double hazard = 0;
    for (const EnforcementRow& row : enforcement)
        if (row.iso3 == iso3 && row.from <= day && day <= row.to)
            hazard += -exact_log(1 - row.freed_share) / static_cast<double>(row.to - row.from + 1);
    return hazard;
}

double recorded_share_of_raid(const std::vector<EnforcementRow>& enforcement,
                              const std::string& iso3, Day day) {
    double share = 0;
    for (const EnforcementRow& row : enforcement)
        if (row.iso3 == iso3 && row.from <= day && day <= row.to)
            share = std::max(share, row.recorded_share);
    return share;
}

Shape site_shape(const IndustryRules& rules, Draw luck) {
    const auto even = [](double low, double high, double uniform) {
        return static_cast<std::int32_t>(low + (high - low + 1) * uniform);
    };
    const std::int32_t buildings = even(rules.buildings_min, rules.buildings_max, luck.uniform());
    const std::int32_t size = even(rules.places_min, rules.places_max, luck.another_uniform());
    const double places = buildings * size * rules.origin_share;
    return {static_cast<std::uint8_t>(buildings),
            std::max(1, static_cast<std::int32_t>(places + 0.5)),
            static_cast<std::uint8_t>(luck.second() & 0xFF)};
}

double planned_effort(const RecruiterRules& rules, double vacancies) {
    const double wanted_a_day = vacancies / rules.vacancy_days;
    return std::min(rules.effort_max, wanted_a_day * rules.effort_per_delivery);
}

} // namespace suar
