// What all runs of one scenario share, in the engine and in the plain loop.
#pragma once

#include "plain/labour.h"
#include "plain/people.h"

#include <string>
#include <vector>

namespace suar::plain {

struct SmallWorld {
    Scenario scenario;
    std::vector<Person> persons;    // on the first morning
    std::vector<double> persons_in; // provinces; persons, not agents
    std::vector<double> effort_in;  // provinces; recruiter-days a day
    LabourMarket labour;
};

// The baseline with one agent for `weight` persons over these days, and these settings. Nobody who
// leaves arrives within sixty days, and recruiters always have more places to fill than their
// effort can: so nothing that happens abroad comes back into this world.
SmallWorld small_world(std::uint32_t weight, Day start, Day end, std::vector<std::string> settings,
                       std::vector<Intervention> interventions);

} // namespace suar::plain
