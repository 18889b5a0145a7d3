// What happened to one person on a day, seen from outside: how she stood the evening before, and
// how she stands tonight. The engine knows nothing of being watched.
#pragma once

#include "trace/event.h"
#include "world/cases.h"
#include "world/persons.h"

#include <string>
#include <vector>

namespace suar {

// A person at the end of a day.
struct Glimpse {
    PersonRow row;
    Level awareness;
    std::vector<CaseRow> cases; // of hers, in order
};

// What of the day itself bears on her.
struct DayOfPerson {
    Day today;
    std::uint16_t day_of_run;
    std::vector<std::string> campaigns; // that may have reached her today
    std::vector<std::string> loans;     // schemes that may have lent to her today
    bool raided = false;                // the site that held her last night
    // Awareness of a new person in her slot, where demography.turnover is on.
    std::optional<std::uint16_t> of_new_person;
};

// In the order in which the day goes (sim/engine/day.cpp).
Events events_of_day(const Glimpse& before, const Glimpse& after, const DayOfPerson& day);

// How she stands when the run begins and ends.
Events first_events(const Glimpse& start, Day first);
Events last_events(const Glimpse& end, Day last);

} // namespace suar
