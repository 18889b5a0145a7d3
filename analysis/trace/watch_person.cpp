#include "trace/watch_person.h"

#include "policy/policy_day.h"
#include "rules/answer_offer.h"
#include "scenario/registry.h"

#include <algorithm>

namespace suar {

namespace {

Glimpse glimpse(const World& world, PersonIndex person, const std::vector<CaseIndex>& hers) {
    Glimpse seen{world.persons.row[person], world.persons.awareness[person], {}};
    for (const CaseIndex which : hers) seen.cases.push_back(world.cases[which]);
    return seen;
}

const Parameters& parameters_on(const Scenario& scenario, Day today) {
    const auto after = std::find_if(scenario.parameters.begin() + 1, scenario.parameters.end(),
                                    [&](const DatedParameters& each) { return each.from > today; });
    return (after - 1)->values;
}

// Whom support may come to by fixed attributes.
bool may_come_to(const Intervention& intervention, std::int32_t province, const Listener& person) {
    if (const auto* campaign = std::get_if<AwarenessCampaign>(&intervention.measure))
        return aims_at_province(campaign->rules.target, province) &&
               message_hazard(campaign->rules, person) > 0;
    if (const auto* loan = std::get_if<Microloan>(&intervention.measure))
        return aims_at_province(loan->rules.target, province) &&
               aims_at_cell(loan->rules.target, person.cell);
    return false;
}

} // namespace

PersonWatcher::PersonWatcher(const Scenario& scenario, PersonIndex person, const World& start)
    : scenario_(scenario), person_(person), seen_(glimpse(start, person, {})),
      raids_(start.compounds.raids.begin(), start.compounds.raids.end()),
      used_up_(scenario.interventions.size(), false), events_(first_events(seen_, scenario.start)) {
}

void PersonWatcher::observe(const World& world, Day today) {
    for (; cases_seen_ < world.cases.size(); ++cases_seen_)
        if (world.cases[as<CaseIndex>(cases_seen_)].person == person_)
            hers_.push_back(as<CaseIndex>(cases_seen_));
    const Glimpse now = glimpse(world, person_, hers_);
    for (Event& event : events_of_day(seen_, now, day_of(world, today)))
        events_.push_back(std::move(event));
    seen_ = now;
    raids_.assign(world.compounds.raids.begin(), world.compounds.raids.end());
    for (std::size_t i = 0; i < used_up_.size(); ++i) used_up_[i] = world.accounts[i].used_up;
}

DayOfPerson PersonWatcher::day_of(const World& world, Day today) const {
    DayOfPerson day{today, static_cast<std::uint16_t>(today - scenario_.start), {}, {}, false, {}};
    const Layout& layout = world.persons.layout;
    const ProvinceLayout& province = layout.provinces[layout.province_of(person_)];
    const bool urban = province.urban(province.block_of(layout.number_of(person_)));
    const Listener person{seen_.row.cell(), seen_.row.access(), urban};
    const auto code = static_cast<std::int32_t>(province.code);
    const auto& reached =
        world.tally.by_intervention[static_cast<std::size_t>(InterventionOutcome::persons_reached)];
    for (std::size_t i = 0; i < scenario_.interventions.size(); ++i) {
        const Intervention& each = scenario_.interventions[i];
        const bool works = in_force(each, today) && !used_up_[i] && reached[i] > 0;
        if (!works || !may_come_to(each, code, person)) continue;
        const bool lends = std::holds_alternative<Microloan>(each.measure);
        (lends ? day.loans : day.campaigns).push_back(each.name);
    }
    if (!seen_.cases.empty()) {
        const CaseRow& last = seen_.cases.back();
        day.raided =
            last.arrived != never && world.compounds.raids[last.site] > raids_[at(last.site)];
    }
    const Parameters& now = parameters_on(scenario_, today);
    if (now.demography.turnover_per_day > 0)
        day.of_new_person = static_cast<std::uint16_t>(now.awareness.initial * level_one + 0.5);
    return day;
}

Events PersonWatcher::finish(Day last) {
    for (const Event& event : last_events(seen_, last)) events_.push_back(event);
    return std::move(events_);
}

bool may_be_minor(const Scenario& scenario, const World& world, PersonIndex person) {
    double share = find_number("decision.minor_share")->initial;
    for (const DatedParameters& each : scenario.parameters)
        share = std::max(share, each.values.decision.minor_share);
    return is_minor(age_of(world.persons.row[person].cell()), share,
                    draw({scenario.seed, every_replicate}, Decision::minor,
                         world.persons.layout.name_of(person), 0, 0));
}

} // namespace suar
