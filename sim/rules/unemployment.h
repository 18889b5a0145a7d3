// MODEL 7.1: the unemployment that the labour market is steered to. The national rate runs in
// straight lines through its February and August values. A province's rate is the national one
// times a ratio that runs in straight lines through its August values; from August 2019 to February
// 2020 the ratio stays, so that the pandemic begins in February 2020 and not half a year early.
// Values of a month stand on its 15th day; before the first and after the last all is flat.
#pragma once

#include "core/calendar.h"
#include "rules/tables.h"

#include <array>
#include <cstddef>
#include <vector>

namespace suar {

// The day on which the value of a month stands; months as month_number counts them.
Day middle_of(int month);

double national_unemployment(const Tables& tables, Day day);
double province_unemployment(const Tables& tables, std::size_t province, Day day);

// Unemployment of a cell relative to its province: r_sex r_age r_education, on the odds scale.
double relative_odds(const LabourProfile& profile, std::size_t cell);
// Digital access of a cell relative to its province, on the odds scale.
double relative_access(const LabourProfile& profile, std::size_t cell);

// The shares kappa r / (1 + kappa r) by cell, with kappa such that the cells, weighted by their
// persons, add up to `rate` (0 < rate < 1).
std::array<double, cells> shares_by_cell(const std::array<double, cells>& relative,
                                         const std::array<double, cells>& persons, double rate);

// The day's hazard of losing a job that carries a cell from share `now` to share `next` when the
// unemployed find work with hazard `finding`: the finding hazard times the odds, plus the slope, in
// whole days; never below 0, and infinite where no hazard would do.
double separation_hazard(double now, double next, double finding);

} // namespace suar
