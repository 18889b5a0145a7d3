// The parts of the ODD page that no code can tell: purpose, concepts, limits, and the tables that a
// run reads. No number of a parameter stands here: those come from the registry.
#pragma once

#include "cli/odd_page.h"

#include <span>
#include <string_view>

namespace suar {

std::string odd_summary_english(const OddFigures& figures);
std::string odd_summary_indonesian(const OddFigures& figures);

extern const char* const odd_purpose;
extern const char* const odd_scales;
extern const char* const odd_schedule;
extern const char* const odd_concepts;
extern const char* const odd_initialisation;
extern const char* const odd_interventions;
extern const char* const odd_laws;
extern const char* const odd_limits;
extern const char* const odd_references;

struct InputTable {
    std::string_view key; // "tables.provinces"
    std::string_view what;
    std::string_view source;
};
std::span<const InputTable> input_tables();

} // namespace suar
