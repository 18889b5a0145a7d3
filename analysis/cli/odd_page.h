// The page of the ODD protocol (Grimm et al. 2020): made from the registry, the list of a day's
// steps, what rules say of themselves and the columns of the world.
#pragma once

#include <cstddef>
#include <string>

namespace suar {

enum class SummaryFirst { english, indonesian };

// Markdown.
std::string odd_page(SummaryFirst first);

// Numbers of the registry by what their defaults stand on; a number of each country counts once.
struct OddFigures {
    std::size_t parameters = 0, on_assumption = 0, on_fit = 0, on_source = 0, neutral = 0;
    std::size_t of_interventions = 0; // their numbers, those of all types counted once
    std::size_t of_interventions_on_assumption = 0;
    std::size_t submodels = 0, structural_assumptions = 0, steps = 0;
};
OddFigures odd_figures();

} // namespace suar
