// One number of a world, whichever it is.
#pragma once

#include "compare/comparison.h"

#include <functional>

namespace suar {

// Nothing where the world cannot say it.
using Take = std::function<Amount(const WorldAmounts&)>;

Take take_outcome(std::size_t position); // in compared_outcomes
Take take_country(std::size_t position,  // in Comparison::countries
                  CountryOutcome outcome);
Take take_intervention(std::size_t position, // in Comparison::interventions
                       InterventionOutcome outcome);
Take take_part(Division division, std::size_t part, PartOutcome outcome); // of Comparison::parts
Take take_cost_of_year(std::size_t intervention, std::size_t year);       // of the window
// Row is month x place: place 0 is everywhere, then the countries.
Take take_month(std::size_t outcome, std::size_t row);
Take take_cost();            // of all interventions
Take take_stops_bound();     // at exits and passport desks, of people bound for a compound
Take take_stops_not_bound(); // at exits and passport desks, of people not bound for a compound

} // namespace suar
