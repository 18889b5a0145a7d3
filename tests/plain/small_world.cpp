#include "plain/small_world.h"

#include "support/worlds.h"

namespace suar::plain {
namespace {

// How recruiters plan is no part of the plain loop: vacancies without end keep their effort at
// recruiter.effort_max in every week of these worlds, and the first morning tells where they live.
std::vector<double> effort_by_province(const Scenario& scenario, const Recruiters& recruiters) {
    const RecruiterRules& rules = scenario.parameters.front().values.recruiter;
    const auto& provinces = scenario.tables.provinces;
    double everybody = 0;
    for (const ProvinceRow& row : provinces) everybody += static_cast<double>(row.labour_force);
    std::vector<double> effort(provinces.size(), 0);
    for (const std::int16_t home : recruiters.home)
        for (std::size_t p = 0; p < provinces.size(); ++p) {
            double part = static_cast<double>(provinces[p].labour_force) / everybody;
            if (home >= 0) part *= 1 - rules.home_focus;
            if (home == static_cast<std::int16_t>(p)) part += rules.home_focus;
            effort[p] += rules.effort_max * part / static_cast<double>(recruiters.home.size());
        }
    return effort;
}

void give_places_without_end(Tables& tables, Day start) {
    for (DestinationRow& country : tables.destinations) country.opens = country.iso3 == "KHM";
    for (DestinationRow& country : tables.destinations) {
        country.capacity = country.opens ? 4e8 : 0; // of which the logistic without growth has half
        country.growth_per_year = 0;
        country.opening = start;
    }
    tables.enforcement.clear();
}

Scenario scenario_of(std::uint32_t weight, Day start, Day end,
                     const std::vector<std::string>& settings) {
    Overrides overrides;
    overrides.weight = weight;
    overrides.toy = true;
    overrides.from = start;
    overrides.to = end;
    overrides.set = {"referral.per_captive_year=0 1/year",
                     "journey.transit=60 days",
                     "recruiter.effort_per_delivery=10000 recruiter-days",
                     "recruiter.effort_max=10000000 recruiter-days/day",
                     "recruiter.stretch=100000",
                     "recruiter.explore=1",
                     "recruiter.arrest=0 1/year",
                     "recruiter.leaving=0 1/year",
                     "recruiter.mix.closed_groups=0",
                     "recruiter.mix.in_person=0",
                     "industry.buildings_min=100",
                     "industry.buildings_max=100",
                     "industry.places_min=10000 persons",
                     "industry.places_max=10000 persons"};
    overrides.set.insert(overrides.set.end(), settings.begin(), settings.end());
    Scenario scenario = testing::scenario("indonesia.toml", overrides);
    give_places_without_end(scenario.tables, start);
    return scenario;
}

} // namespace

SmallWorld small_world(std::uint32_t weight, Day start, Day end, std::vector<std::string> settings,
                       std::vector<Intervention> interventions) {
    Scenario scenario = scenario_of(weight, start, end, settings);
    scenario.interventions = std::move(interventions);
    const Workers alone(1, std::nullopt);
    const Setup setup = setup_of(scenario, 0, alone);
    const Replicate morning(setup);
    const World& first = morning.world();
    const double minor_share = scenario.parameters.front().values.decision.minor_share;
    std::vector<double> persons_in;
    for (const std::int64_t persons :
         first.tally.by_province[static_cast<std::size_t>(Outcome::persons)])
        persons_in.push_back(static_cast<double>(persons));
    std::vector<Person> persons = same_persons(first, scenario.seed, minor_share);
    std::vector<double> effort = effort_by_province(scenario, first.recruiters);
    LabourMarket labour(scenario, first.persons.layout);
    return {std::move(scenario), std::move(persons), std::move(persons_in), std::move(effort),
            std::move(labour)};
}

} // namespace suar::plain
