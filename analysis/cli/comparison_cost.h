// What a comparison would take, and why that may be too much.
#pragma once

#include "cli/comparing.h"

namespace suar {

// Checked before any draw is read and anything is run.
Problems comparison_cost_problems(const CompareOptions& options, const Sides& sides,
                                  const Plan& plan);

} // namespace suar
