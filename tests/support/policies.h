// Interventions for tests of whole worlds, made here rather than read.
#pragma once

#include "policy/intervention.h"
#include "support/worlds.h"

#include <algorithm>

namespace suar::testing {

inline Intervention intervention(std::string name, Day start, Day end) {
    Intervention made{};
    made.name = std::move(name);
    made.start = start;
    made.end = end;
    made.intensity = 1;
    made.cost = {0, 0, 0, no_cap};
    return made;
}

inline Intervention campaign(std::string name, double reach_per_day) {
    Intervention made = intervention(std::move(name), to_day({2022, 4, 1}), to_day({2022, 9, 30}));
    made.measure = AwarenessCampaign{{everybody(), Medium::radio_television, reach_per_day}};
    return made;
}

inline Intervention departure_check(std::string name, double coverage) {
    Intervention made = intervention(std::move(name), to_day({2022, 4, 1}), to_day({2022, 9, 30}));
    made.measure = ExitCheck{
        CheckKind::departure, {{coverage, coverage, coverage, coverage}, 0.5, 0.5, 0.999}, 0};
    return made;
}

inline Intervention screening(std::string name, double applications) {
    Intervention made = intervention(std::move(name), to_day({2022, 4, 1}), to_day({2022, 9, 30}));
    made.measure =
        ExitCheck{CheckKind::passport_screening, {{0, 0, 0, 0}, 0.5, 0.5, 0.999}, applications};
    return made;
}

inline Intervention loans(std::string name, double reach_per_day) {
    Intervention made = intervention(std::move(name), to_day({2022, 4, 1}), to_day({2022, 9, 30}));
    made.measure = Microloan{{everybody(), reach_per_day, 0.7, 0.5, 0.005, 100}, Training::without};
    return made;
}

// One of each, in order of name.
inline std::vector<Intervention> one_of_each() {
    return {campaign("campaign", 0.003), departure_check("check", 0.4), loans("loans", 0.01),
            screening("screening", 0.6)};
}

inline Scenario with(Scenario scenario, std::vector<Intervention> interventions) {
    scenario.interventions = std::move(interventions);
    return scenario;
}

inline std::vector<std::uint64_t> day_by_day(const Scenario& world) {
    std::vector<std::uint64_t> days;
    run_replicate(setup_of(world, 0, Workers(2, std::nullopt)), [&](const World& now, Day) {
        Fingerprint print;
        print.add(now.tally);
        print.add(now);
        days.push_back(print.value());
        return true;
    });
    return days;
}

} // namespace suar::testing
