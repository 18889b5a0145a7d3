// A running replicate as bytes and back. Loading begins with the state of the first morning, which
// has everything that follows from the setup.
#pragma once

#include "engine/state.h"
#include "world/keep_world.h"

namespace suar {

// Lists of these have no length of their own; every other list is as long as the setup makes it.
template <> inline constexpr bool comes_and_goes<Opening> = true;
template <> inline constexpr bool comes_and_goes<Named> = true;
template <> inline constexpr bool comes_and_goes<Returned> = true;
template <> inline constexpr bool comes_and_goes<PersonIndex> = true;

template <> struct Kept<Calendars> {
    template <class Archive, class Value> static void keep(Archive& archive, Value& calendars) {
        auto& [searches, failures, repayments] = calendars;
        keep_all(archive, searches, failures, repayments);
    }
};

// Made anew from the setup, or by the first steps of the next day before anybody reads it. The
// arguments only name it.
template <class... Values> void is_made_anew(const Values&...) {}

// Every member of State stands here twice: once in the list, which does not compile when one is
// missing, and once below it, either as made anew or as kept.
template <> struct Kept<State> {
    template <class Archive, class Value> static void keep(Archive& archive, Value& state) {
        auto& [setup, key, people_key, world, today, baseline, parameters, segment, policy,
               one_less_done, ties, class_of_cell, risk_classes, persons_by_cell, odds_of_cell,
               targets_month, targets, labour, calendars, workspaces, stress_decay, awareness_decay,
               preparation_time, exit_pace, demand, vacancies, substituted, openings, arrived,
               recruiting, travel_index, balance, named, found_again, cases_of, working_abroad,
               at_home, travelling, held, away, site_names] = state;
        is_made_anew(setup, key, people_key, baseline, parameters, segment, policy, ties,
                     class_of_cell, risk_classes, persons_by_cell, odds_of_cell, targets_month,
                     targets, labour, workspaces, stress_decay, awareness_decay, preparation_time,
                     exit_pace, demand, vacancies, travel_index, site_names);

        keep_all(archive, today, world); // the world first: then it is known which rows there are
        keep_calendars(archive, calendars, world.persons.layout);
        keep_all(archive, one_less_done, substituted, openings, arrived, recruiting, balance, named,
                 found_again, cases_of, working_abroad, at_home, travelling, held, away);
    }

private:
    template <class Archive, class Lists>
    static void keep_calendars(Archive& archive, Lists& calendars, const Layout& layout) {
        for (std::size_t bundle = 0; bundle < calendars.size(); ++bundle) {
            if constexpr (loads<Archive>)
                archive.limits.places = layout.bundles[as<BundleIndex>(bundle)].persons;
            suar::keep(archive, calendars[bundle]);
        }
    }
};

} // namespace suar
