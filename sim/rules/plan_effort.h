// MODEL 7.12: how many deliveries recruiters aim at, and how much effort they spend on it.
#pragma once

#include "rules/parameters.h"

#include <cstddef>
#include <span>
#include <vector>

namespace suar {

// Hazard per day at which a held person leaves for good, as the trade counts on it.
double expected_losses(const CaptivityRules& rules);

// The same less whom captives bring in their place, whom no effort has to bring.
double losses_to_make_good(const CaptivityRules& captivity, const ReferralRules& referral);

// Deliveries a day that keep a country's sites as full as the trade means them to be, whatever
// policies do: the growth of its demand over the last `lead_days` and the losses it counts on.
double planned_deliveries(double places, double places_before, double lead_days,
                          double losses_per_day);

// Deliveries a day that would fill the places in time which are neither taken nor expected to be by
// those who have said yes.
double wanted_deliveries(const RecruiterRules& rules, double vacancies, double expected);

// What the plan is multiplied with next week: it moves towards (wanted / planned)^make_up, by no
// more than recruiter.weekly_change. Make-up 0 leaves the plan as it is: what a policy takes stays
// lost. Make-up 1 aims at what is wanted.
double next_multiple(const RecruiterRules& rules, double multiple, double planned, double wanted);

// Nobody is sent where there is no place: at most the vacancies of a week.
double aimed_deliveries(double planned, double multiple, double vacancies);

// Recruiter-days a day of all syndicates for so many deliveries a day.
double effort_for(const RecruiterRules& rules, double deliveries);

} // namespace suar
