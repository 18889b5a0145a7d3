// The sections of the page, a file each, in its order.
#pragma once

#include "report/sections/material.h"

namespace suar {

std::string question_text(const Material& material);
PageSection answer_section(const Material& material);
PageSection ranking_section(const Material& material);
std::vector<Block> certainty_blocks(const Material& material); // how sure that is
PageSection course_section(const Material& material);          // over time
PageSection countries_section(const Material& material);       // over time, by country
PageSection provinces_section(const Material& material);       // who is spared
PageSection moved_section(const Material& material);           // where harm went
PageSection plane_section(const Material& material);           // cost against effect
PageSection ledger_section(const Material& material);
PageSection benefits_section(const Material& material); // who is spared, by sex, age, education
PageSection fit_section(const Material& material);
PageSection assumptions_section(const Material& material);
PageSection again_section(const Material& material); // how to reproduce

} // namespace suar
