// From what a comparison found to the page that tells of it.
#pragma once

#include "compare/comparison.h"
#include "report/fit_record.h"
#include "report/page_model.h"

#include <optional>

namespace suar {

Page page_of(const Comparison& comparison, const std::optional<FitRecord>& fit,
             PageLanguage language);

} // namespace suar
