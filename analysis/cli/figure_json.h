// The numbers of a comparison as JSON, one by one; null where there is none.
#pragma once

#include "compare/certainty.h"
#include "compare/prices.h"

#include <nlohmann/json.hpp>

namespace suar {

nlohmann::ordered_json number_json(const std::optional<double>& value);
nlohmann::ordered_json interval_json(const std::optional<Bounds>& interval);
nlohmann::ordered_json figure_json(const std::optional<Figure>& figure);
nlohmann::ordered_json certainty_json(const std::optional<Certainty>& certainty, Better better);
nlohmann::ordered_json price_json(const Price& price);
nlohmann::ordered_json ledger_figure_json(const LedgerFigure& figure);

} // namespace suar
