// Where the persons of the tables stand, without making any of them: enough to say of a person's
// number how old she is, of which sex and education.
#pragma once

#include "rules/tables.h"
#include "world/layout.h"

namespace suar {

// Provinces in the order of their table; `weight` persons of it are one agent.
Layout lay_out_people(const Tables& tables, std::uint32_t weight);

} // namespace suar
