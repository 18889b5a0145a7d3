// The tables of one policy in a comparison: figures, ledger, prices.
#pragma once

#include "compare/estimates.h"

#include <string>

namespace suar {

// Half the interval's width in percent of the base.
std::optional<double> half_percent(const Estimate& estimate);

std::string figures_text(const Comparison& comparison, std::size_t policy);
std::string ledger_text(const Comparison& comparison, std::size_t policy);
std::string prices_text(const Comparison& comparison, std::size_t policy);

} // namespace suar
