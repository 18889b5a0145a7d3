// Everything that a day changes.
#pragma once

#include "world/accounts.h"
#include "world/cases.h"
#include "world/compounds.h"
#include "world/missions.h"
#include "world/persons.h"
#include "world/recruiters.h"
#include "world/tally.h"

namespace suar {

struct World {
    Persons persons;
    Cases cases;
    Recruiters recruiters;
    Compounds compounds;
    Missions missions;
    Accounts accounts;
    Tally tally;
};

} // namespace suar
