// Each kind of chart on a canvas of its own.
#pragma once

#include "report/charts.h"
#include "report/svg/canvas.h"
#include "report/words/words.h"

namespace suar {

inline constexpr double picture_width = 760;

Canvas drawn(const ForestChart& chart, const Words& words);
Canvas drawn(const CourseChart& chart, const Words& words);
Canvas drawn(const ProvinceMap& chart, const Words& words);
Canvas drawn(const FlowMap& chart, const Words& words);
Canvas drawn(const BarChart& chart, const Words& words);
Canvas drawn(const PlaneChart& chart, const Words& words);
Canvas drawn(const CurveChart& chart, const Words& words);

} // namespace suar
