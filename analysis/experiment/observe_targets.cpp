#include "experiment/observe_targets.h"

#include "scenario/report.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>
#include <string_view>

namespace suar {

namespace {

constexpr std::string_view cases_share = "recorded_cases_share",
                           tppo_share = "tppo_classified_share",
                           places_with_cases = "countries_with_cases",
                           all_nationalities = "held_all_nationalities",
                           airport_stops = "stops_bound_plus_irregular_main_airport",
                           home = "case_state_returned_share", shelter = "case_state_shelter_share",
                           held = "case_state_held_share";
constexpr std::array derived{cases_share,   tppo_share, places_with_cases, all_nationalities,
                             airport_stops, home,       shelter,           held};
constexpr std::string_view main_airport = "main_airport", everywhere = "all";

std::optional<Outcome> outcome_named(std::string_view name) {
    for (std::size_t i = 0; i < outcomes; ++i)
        if (outcome_rows[i].name == name) return static_cast<Outcome>(i);
    return std::nullopt;
}

bool is_derived(std::string_view name) {
    return std::find(derived.begin(), derived.end(), name) != derived.end();
}

bool is_case_state(std::string_view name) {
    return name == home || name == shelter || name == held;
}

bool by_country(std::string_view name) {
    if (name == airport_stops || name == places_with_cases) return false;
    const auto outcome = outcome_named(name);
    return !outcome || row_of(*outcome).by_country;
}

std::int64_t sum(const std::vector<std::int64_t>& values) {
    return std::accumulate(values.begin(), values.end(), std::int64_t{0});
}

std::vector<std::string> names_of_outcomes() {
    std::vector<std::string> names(derived.begin(), derived.end());
    for (const OutcomeRow& row : outcome_rows) names.emplace_back(row.name);
    return names;
}

std::size_t country_index(const Scenario& scenario, std::string_view iso3) {
    const auto& rows = scenario.tables.destinations;
    const auto found = std::find_if(rows.begin(), rows.end(),
                                    [&](const DestinationRow& row) { return row.iso3 == iso3; });
    return static_cast<std::size_t>(found - rows.begin());
}

std::optional<Problem> unseen(const FitTarget& target, const std::string& file,
                              const Scenario& scenario) {
    const std::string place = fmt::format("{}:{}:1", file, target.line);
    if (!is_derived(target.outcome) && !outcome_named(target.outcome))
        return Problem{place, "outcome", fmt::format("\"{}\" is not known here", target.outcome),
                       "an outcome of the model",
                       did_you_mean(target.outcome, names_of_outcomes())};
    if (target.outcome == airport_stops &&
        std::none_of(scenario.tables.exits.begin(), scenario.tables.exits.end(),
                     [](const ExitRow& row) { return row.exit == main_airport; }))
        return Problem{place, "outcome", "the table of exits has no main_airport", "", ""};
    if (target.country == everywhere) {
        if (!is_case_state(target.outcome) && target.outcome != cases_share) return std::nullopt;
        return Problem{place, "country", "this outcome is of one country", "its iso3 code", ""};
    }
    if (!by_country(target.outcome))
        return Problem{place, "country", "this outcome is not counted by country", "all", ""};
    if (country_index(scenario, target.country) < scenario.tables.destinations.size())
        return std::nullopt;
    std::vector<std::string> known;
    for (const DestinationRow& row : scenario.tables.destinations) known.push_back(row.iso3);
    return Problem{place, "country", fmt::format("\"{}\" is no destination", target.country),
                   fmt::format("all, or one of {}", fmt::join(known, ", ")),
                   did_you_mean(target.country, known)};
}

} // namespace

Problems unseen_targets(const std::vector<FitTarget>& targets, const std::string& file,
                        const Scenario& scenario) {
    Problems problems;
    for (const FitTarget& target : targets)
        if (auto problem = unseen(target, file, scenario)) problems.push_back(std::move(*problem));
    return problems;
}

bool within_run(const FitTarget& target, const Scenario& scenario) {
    return scenario.start <= target.from && target.to <= scenario.end;
}

std::vector<FitTarget> untold_by_year(Day first, Day last) {
    std::vector<FitTarget> untold;
    const auto add = [&](const char* outcome, Day from, Day to) {
        untold.push_back({fmt::format("{} {}", outcome, to_date(to).year), outcome,
                          std::string(everywhere), from, to, 0, 1, TargetKind::count, 0, 0});
    };
    for (int year = to_date(first).year; to_day({year, 12, 31}) <= last; ++year) {
        const Day from = to_day({year, 1, 1}), to = to_day({year, 12, 31});
        if (from < first) continue;
        for (const char* const outcome : {"entries", "held", referral_reproduction})
            add(outcome, from, to);
    }
    if (!untold.empty()) add(referral_reproduction, untold.front().from, untold.back().to);
    return untold;
}

TargetObserver::TargetObserver(const std::vector<FitTarget>& targets, const Scenario& scenario)
    : scenario_(scenario) {
    const auto way_of = [](const FitTarget& target) {
        if (target.outcome == places_with_cases) return Way::places;
        if (target.outcome == cases_share || target.outcome == tppo_share ||
            target.outcome == referral_reproduction || is_case_state(target.outcome))
            return Way::ratio;
        if (target.outcome == all_nationalities) return Way::last;
        const auto outcome = outcome_named(target.outcome);
        return outcome && row_of(*outcome).kind == Kind::stock ? Way::last : Way::sum;
    };
    for (const FitTarget& target : targets)
        seen_.push_back({&target, way_of(target), 0, 0,
                         std::vector<std::int64_t>(scenario.tables.destinations.size(), 0)});
}

void TargetObserver::observe(const World& world, Day today) {
    for (Seen& seen : seen_)
        if (seen.target->from <= today && today <= seen.target->to) look(seen, world, today);
}

std::int64_t TargetObserver::stops_at_main_airport(const Tally& tally) const {
    std::int64_t stops = 0;
    for (std::size_t e = 0; e < scenario_.tables.exits.size(); ++e)
        if (scenario_.tables.exits[e].exit == main_airport)
            for (const ExitOutcome outcome :
                 {ExitOutcome::stops_bound, ExitOutcome::stops_irregular})
                stops += tally.by_exit[static_cast<std::size_t>(outcome)][e];
    return stops;
}

// Today's count in persons.
std::int64_t TargetObserver::count(const FitTarget& target, const World& world) const {
    if (target.outcome == airport_stops) return stops_at_main_airport(world.tally);
    const Outcome outcome =
        target.outcome == all_nationalities ? Outcome::held : *outcome_named(target.outcome);
    const auto o = static_cast<std::size_t>(outcome);
    if (!row_of(outcome).by_country) return sum(world.tally.by_province[o]);
    const std::vector<std::int64_t>& series = world.tally.by_country[o];
    return target.country == everywhere ? sum(series)
                                        : series[country_index(scenario_, target.country)];
}

// By the case, for a person may have several.
void TargetObserver::case_states(Seen& seen, const World& world) const {
    const FitTarget& target = *seen.target;
    const auto mission = as<CountryIndex>(country_index(scenario_, target.country));
    for (const CaseRow& row : world.cases) {
        if (row.recorded == never || row.mission != mission) continue;
        if (row.recorded < target.from || row.recorded > target.to) continue;
        ++seen.below;
        const bool is_held = row.state == CaseState::captive || row.state == CaseState::complicit;
        const bool is_home = row.state == CaseState::closed && row.end != CaseEnd::death;
        if (target.outcome == held) seen.above += is_held;
        if (target.outcome == shelter) seen.above += row.state == CaseState::in_shelter;
        if (target.outcome == home) seen.above += is_home;
    }
}

void TargetObserver::look(Seen& seen, const World& world, Day today) const {
    const FitTarget& target = *seen.target;
    const auto& recorded =
        world.tally.by_country[static_cast<std::size_t>(Outcome::recorded_cases)];
    if (is_case_state(target.outcome)) {
        if (today == target.to) case_states(seen, world);
    } else if (target.outcome == cases_share) {
        seen.above += recorded[country_index(scenario_, target.country)];
        seen.below += sum(recorded);
    } else if (target.outcome == tppo_share) {
        const auto& labelled =
            world.tally.by_country[static_cast<std::size_t>(Outcome::tppo_classified_cases)];
        const bool all = target.country == everywhere;
        const std::size_t which = all ? 0 : country_index(scenario_, target.country);
        seen.above += all ? sum(labelled) : labelled[which];
        seen.below += all ? sum(recorded) : recorded[which];
    } else if (target.outcome == referral_reproduction) {
        const auto of = [&](Outcome outcome) {
            return sum(world.tally.by_province[static_cast<std::size_t>(outcome)]);
        };
        seen.above += of(Outcome::referral_successes);
        for (const Outcome end : careers_end) seen.below += of(end);
    } else if (seen.way == Way::places) {
        for (std::size_t c = 0; c < recorded.size(); ++c) seen.by_place[c] += recorded[c];
    } else {
        const std::int64_t now = count(target, world);
        seen.above = seen.way == Way::sum ? seen.above + now : now;
    }
}

std::vector<double> TargetObserver::values() const {
    std::vector<double> values;
    for (const Seen& seen : seen_) {
        const auto above = static_cast<double>(seen.above);
        if (seen.way == Way::ratio)
            values.push_back(seen.below > 0 ? above / static_cast<double>(seen.below) : 0);
        else if (seen.way == Way::places)
            values.push_back(
                static_cast<double>(std::count_if(seen.by_place.begin(), seen.by_place.end(),
                                                  [](std::int64_t cases) { return cases > 0; })));
        else if (seen.target->outcome == all_nationalities)
            values.push_back(above / scenario_.parameters.front().values.industry.origin_share);
        else
            values.push_back(above);
    }
    return values;
}

} // namespace suar
