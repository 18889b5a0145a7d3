// The charts of a page as data for its script.
#pragma once

#include "report/page_model.h"

#include <nlohmann/json.hpp>

namespace suar {

nlohmann::ordered_json charts_json(const Page& page);

} // namespace suar
