#include "report/svg/scale.h"

#include "compare/rounded.h"
#include "report/words/numbers.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace suar {

std::vector<double> marks(double low, double high, int about, double least) {
    if (!(high > low)) return {low};
    const double rough = (high - low) / about;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    double step = 10 * power;
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= 0.7 * rough) {
            step = factor * power;
            break;
        }
    step = std::max(step, least);
    std::vector<double> all;
    for (double k = std::ceil(low / step - 1e-9); k * step <= high + step * 1e-9; ++k)
        all.push_back(k * step);
    return all;
}

std::string mark_text(const PageWords& words, double value) {
    if (std::abs(value) >= 1e6) {
        const double size = std::abs(value) >= 1e12 ? 1e12 : std::abs(value) >= 1e9 ? 1e9 : 1e6;
        const char* key = size == 1e12  ? "short.trillion"
                          : size == 1e9 ? "short.billion"
                                        : "short.million";
        return words(key, {{"amount", in_language(words, fmt::format("{:g}", value / size))}});
    }
    if (std::abs(value) >= 10 || value == 0) return in_language(words, rounded(value, 1));
    return in_language(words, fmt::format("{:g}", std::round(value * 1e6) / 1e6));
}

void include(double& low, double& high, double value) {
    if (!std::isfinite(value)) return;
    low = std::min(low, value);
    high = std::max(high, value);
}

} // namespace suar
