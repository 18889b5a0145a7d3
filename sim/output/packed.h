// Whole numbers that seldom change from one period to the next, in few bytes: differences, of which
// runs of 0 are counted. What a replicate reports takes a tenth of its size in memory.
#pragma once

#include "core/keep.h"

#include <cstdint>
#include <vector>

namespace suar {

// `places` values make a period.
template <class Count>
void save_packed(Saving& archive, const std::vector<Count>& values, std::size_t places);
// As many values as there are; refuses any below `least`.
template <class Count>
void load_packed(Loading& archive, std::vector<Count>& values, std::size_t places, Count least);

} // namespace suar
