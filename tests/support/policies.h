// Interventions for tests of whole worlds, made here rather than read.
#pragma once

#include "policy/intervention.h"
#include "rules/pass_exit.h"
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

inline Intervention costing(Intervention intervention, CostRules cost) {
    intervention.cost = cost;
    return intervention;
}

inline Intervention campaign(std::string name, double reach_per_day) {
    Intervention made = intervention(std::move(name), to_day({2022, 4, 1}), to_day({2022, 9, 30}));
    made.measure = AwarenessCampaign{{everybody(), Medium::radio_television, reach_per_day}};
    return made;
}

inline Intervention departure_check(std::string name, double coverage) {
    Intervention made = intervention(std::move(name), to_day({2022, 4, 1}), to_day({2022, 9, 30}));
    made.measure =
        ExitCheck{CheckKind::departure,
                  on_every_route({{coverage, coverage, coverage, coverage}, {0.5, 0.5, 0.999}}),
                  0,
                  {}};
    return made;
}

inline Intervention screening(std::string name, double applications) {
    Intervention made = intervention(std::move(name), to_day({2022, 4, 1}), to_day({2022, 9, 30}));
    made.measure = ExitCheck{CheckKind::passport_screening, {}, applications, {0.5, 0.5, 0.999}};
    return made;
}

inline Intervention loans(std::string name, double reach_per_day) {
    Intervention made = intervention(std::move(name), to_day({2022, 4, 1}), to_day({2022, 9, 30}));
    made.measure = Microloan{{everybody(), reach_per_day, 0.7, 0.5, 0.005, 100}, Training::without};
    return made;
}

inline Intervention measured(std::string name, Measure measure) {
    Intervention made = intervention(std::move(name), to_day({2022, 4, 1}), to_day({2022, 9, 30}));
    made.measure = std::move(measure);
    return made;
}

inline Intervention takedown(std::string name, double found) {
    return measured(std::move(name), ContentTakedown{{{found, found, 0, 0}, 2, 14}});
}

inline Intervention arrests(std::string name, double per_year) {
    return measured(std::move(name), RecruiterEnforcement{per_year / days_per_year, 0.2});
}

// Raids that free, move and leave behind, and demand that goes away and elsewhere.
inline Intervention crackdown(std::string name, double raids_per_year, double demand_removed) {
    return measured(
        std::move(name),
        CompoundCrackdown{
            {"KHM"}, {raids_per_year / days_per_year, 0.3, 0.1, 0.5}, demand_removed, 0.7});
}

inline Intervention cooperation(std::string name, double raids_per_year, double saved,
                                double compared) {
    return measured(std::move(name),
                    BilateralCooperation{{"KHM", "MMR"},
                                         {raids_per_year / days_per_year, 0.2, 0.05, 0.9},
                                         saved,
                                         compared,
                                         {0.3, 0.02, 0.9999}});
}

inline Intervention missions(std::string name, double more, double hotline_per_year) {
    return measured(std::move(name),
                    ConsularCapacity{{}, more, more, more, hotline_per_year / days_per_year});
}

inline Intervention reintegration(std::string name, double share) {
    return measured(std::move(name), Reintegration{everybody(), {share, 0.6, 0.8, 0.3}});
}

inline Intervention legal_places(std::string name, double quota_per_day, double reach_per_day,
                                 double reach_preparing_per_day) {
    return measured(std::move(name), LegalChannel{{everybody(), quota_per_day, reach_per_day,
                                                   reach_preparing_per_day, 0.5, 60}});
}

inline Intervention verification(std::string name, double reach_per_day) {
    return measured(std::move(name), OfferVerification{{everybody(), reach_per_day, 0.8, 0.7}});
}

// One of each, in order of name.
inline std::vector<Intervention> one_of_each() {
    return {arrests("arrests", 1),
            campaign("campaign", 0.003),
            departure_check("check", 0.4),
            cooperation("cooperation", 0.3, 0.5, 0.5),
            crackdown("crackdown", 0.5, 0.3),
            loans("loans", 0.01),
            missions("missions", 1, 0.3),
            legal_places("places", 1000, 0.001, 0.01),
            reintegration("reintegration", 0.8),
            screening("screening", 0.6),
            takedown("takedown", 0.5),
            verification("verification", 0.01)};
}

// As many of each type as there are, that do nothing.
inline std::vector<Intervention> nothing_of_each() {
    return {arrests("arrests", 0),
            campaign("campaign", 0),
            departure_check("check", 0),
            cooperation("cooperation", 0, 0, 0),
            crackdown("crackdown", 0, 0),
            loans("loans", 0),
            missions("missions", 0, 0),
            legal_places("places", 0, 0, 0),
            reintegration("reintegration", 0),
            screening("screening", 0),
            takedown("takedown", 0),
            verification("verification", 0)};
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
