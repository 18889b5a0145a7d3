// The course of every world month by month, as lines with bands.
#pragma once

#include "report/charts.h"
#include "report/sections/material.h"

#include <optional>

namespace suar {

inline constexpr std::size_t everywhere = 0; // the place of all countries together

bool has_months(const Material& material);

// Mean and band over the replicates of one world; `policy` nothing for the base.
Line monthly_line(const Material& material, std::optional<std::size_t> policy, Outcome outcome,
                  std::size_t place);

// The base and the given policies.
std::vector<Line> monthly_lines(const Material& material, const std::vector<std::size_t>& policies,
                                Outcome outcome, std::size_t place);

// Dates and what else all of these charts have alike.
CourseChart monthly_chart(const Material& material, PanelSize size);

// A point of a line as words, with its band where it has one.
std::string value_at(const Material& material, const Line& line, std::size_t month);

std::string month_of(const Material& material, std::size_t month); // "March 2024"
std::string last_month_of_window(const Material& material);
std::size_t last_month(const Material& material); // the last that the window holds

// How the bands were made, and which policies are shown.
std::string bands_text(const Material& material);

} // namespace suar
