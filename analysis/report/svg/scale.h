// From values to places on a canvas, and where an axis has its marks.
#pragma once

#include "report/words/words.h"

#include <string>
#include <vector>

namespace suar {

struct AxisScale {
    double low, high; // values
    double from, to;  // places
    double at(double value) const {
        return high == low ? from : from + (value - low) / (high - low) * (to - from);
    }
};

// About so many round numbers between these, no nearer to each other than `least`; always 0 where
// it is among them. As in page/src/common.mjs.
std::vector<double> marks(double low, double high, int about, double least = 0);

// A number at a mark: "12,000", "1.5 million", "0.25".
std::string mark_text(const PageWords& words, double value);

// Grows bounds so that they hold a value; not a number is no value.
void include(double& low, double& high, double value);

} // namespace suar
