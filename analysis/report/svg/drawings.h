// Each kind of chart on a canvas of its own.
#pragma once

#include "report/charts.h"
#include "report/svg/canvas.h"
#include "report/words/words.h"

namespace suar {

inline constexpr double picture_width = 760;

Canvas drawn(const ForestChart& chart, const PageWords& words);
Canvas drawn(const CourseChart& chart, const PageWords& words);
Canvas drawn(const ProvinceMap& chart, const PageWords& words);
Canvas drawn(const FlowMap& chart, const PageWords& words);
Canvas drawn(const BarChart& chart, const PageWords& words);
Canvas drawn(const PlaneChart& chart, const PageWords& words);
Canvas drawn(const CurveChart& chart, const PageWords& words);

} // namespace suar
