// Whether a replicate that was run again has the cases that the file has of it.
#pragma once

#include "output/layout.h"
#include "results/result_file.h"
#include "world/world.h"

namespace suar {

// `world` as it is after the last day that the file has of the replicate.
Result<bool> same_cases(const ResultFile& file, std::uint32_t replicate, const World& world,
                        const ResultLayout& layout);

} // namespace suar
