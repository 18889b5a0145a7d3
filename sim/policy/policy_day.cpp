#include "policy/policy_day.h"

#include "rules/pass_exit.h"

#include <algorithm>

namespace suar {
namespace {

PolicyDay day_of_baseline(const Parameters& baseline, const Tables& tables) {
    PolicyDay policy;
    policy.parameters = baseline;
    policy.checks.push_back(on_every_route(baseline.check));
    policy.owner_of_check.push_back(the_baseline);
    policy.screenings.push_back(usual_screening(baseline.passport));
    policy.owner_of_screening.push_back(the_baseline);
    policy.screened.push_back(0);
    policy.countries.resize(tables.destinations.size());
    policy.enforcement = tables.enforcement;
    return policy;
}

// What has been done against sites does not end with the intervention: places stay gone, and
// operators remember. Days without money are left out; those before them count.
void add_what_was_done(const Intervention& intervention, const SoFar& done, const Tables& tables,
                       Day day, PolicyDay& policy) {
    const std::optional<StrikePlan> plan = strike_of(intervention);
    if (!plan || done.days == 0) return;
    const std::int32_t planned = intervention.end - done.first + 1;
    const std::int32_t until_now = std::min(day, intervention.end) - done.first + 1;
    for_each_country(*plan->countries, tables, [&](std::size_t country) {
        policy.enforcement.push_back(enforcement_row(tables.destinations[country].iso3, done.first,
                                                     done.days == until_now ? planned : done.days,
                                                     planned, plan->strike));
    });
}

} // namespace

bool in_force(const Intervention& intervention, Day day) {
    return intervention.start <= day && day <= intervention.end;
}

PolicyDay policy_on(Day day, const Parameters& baseline, const Tables& tables,
                    const std::vector<Intervention>& interventions,
                    const std::function<SoFar(std::size_t)>& so_far) {
    PolicyDay policy = day_of_baseline(baseline, tables);
    for (std::size_t i = 0; i < interventions.size(); ++i) {
        const Intervention& each = interventions[i];
        SoFar done = so_far(i);
        const bool acts = in_force(each, day) && !done.used_up;
        if (acts && done.days++ == 0) done.first = day;
        add_what_was_done(each, done, tables, day, policy);
        if (!acts) continue;
        std::visit(
            [&](const auto& measure) {
                add_to_day(measure, {each.intensity, i, tables}, policy);
            },
            each.measure);
    }
    return policy;
}

double total_hazard(double baseline, const std::vector<AddedHazard>& added) {
    for (const AddedHazard& each : added) baseline += each.per_day;
    return baseline;
}

std::size_t owner_of_event(Draw luck, double baseline, const std::vector<AddedHazard>& added,
                           double factor) {
    double hazard = baseline;
    std::size_t owner = the_baseline;
    for (const AddedHazard& each : added) {
        if (luck.happens(hazard * factor)) return owner;
        hazard += each.per_day;
        owner = each.intervention;
    }
    return owner;
}

void for_each_country(const Countries& countries, const Tables& tables,
                      const std::function<void(std::size_t)>& done) {
    for (std::size_t c = 0; c < tables.destinations.size(); ++c)
        if (countries.empty() || std::find(countries.begin(), countries.end(),
                                           tables.destinations[c].iso3) != countries.end())
            done(c);
}

std::optional<StrikePlan> strike_of(const Intervention& intervention) {
    return std::visit(
        [&](const auto& measure) -> std::optional<StrikePlan> {
            if constexpr (requires { strike_of(measure, intervention.intensity); })
                return strike_of(measure, intervention.intensity);
            else
                return std::nullopt;
        },
        intervention.measure);
}

} // namespace suar
