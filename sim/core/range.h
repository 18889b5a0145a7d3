// The values that a number may take.
#pragma once

namespace suar {

struct Range {
    double low, high; // both allowed
};

} // namespace suar
