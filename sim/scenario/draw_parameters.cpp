#include "scenario/draw_parameters.h"

#include "core/draw.h"
#include "core/name_hash.h"
#include "core/units.h"

#include <fmt/format.h>

#include <algorithm>

namespace suar {
namespace {

double luck_of(const std::string& key, std::uint32_t seed, std::uint32_t draw_number) {
    const std::uint64_t hash = hash64(key);
    return draw({seed, every_replicate}, Decision::parameter_draw, static_cast<std::uint32_t>(hash),
                static_cast<std::int32_t>(draw_number), static_cast<std::uint32_t>(hash >> 32))
        .uniform();
}

double six_digits(double value) { return parse_quantity(fmt::format("{:.6g}", value))->number; }

} // namespace

std::vector<DrawnValue> drawn_values(const Scenario& scenario, std::uint32_t seed,
                                     std::uint32_t draw_number) {
    std::vector<DrawnValue> values;
    for (const UncertainNumber& each : scenario.uncertain) {
        const double value =
            quantile(each.distribution, each.low, each.high, luck_of(each.key, seed, draw_number));
        values.push_back({each.key, std::clamp(six_digits(value), each.low, each.high), each.unit});
    }
    return values;
}

std::vector<std::string> drawn_settings(const Scenario& scenario, std::uint32_t seed,
                                        std::uint32_t draw_number) {
    std::vector<std::string> settings;
    for (const auto& [key, number, unit] : drawn_values(scenario, seed, draw_number))
        settings.push_back(fmt::format("{}={} {}", key, number_text(number), unit));
    return settings;
}

} // namespace suar
