// The sections of the page, a file each, in its order.
#pragma once

#include "report/sections/material.h"

namespace suar {

std::string question_text(const Material& material);
Section answer_section(const Material& material);
Section ranking_section(const Material& material);
Section course_section(const Material& material);    // over time
Section countries_section(const Material& material); // over time, by country
Section provinces_section(const Material& material); // who is spared
Section moved_section(const Material& material);     // where harm went
Section plane_section(const Material& material);     // cost against effect
Section ledger_section(const Material& material);
Section fit_section(const Material& material);
Section assumptions_section(const Material& material);
Section again_section(const Material& material); // how to reproduce

} // namespace suar
