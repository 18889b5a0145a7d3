#include "compare/discount.h"

#include <cmath>

namespace suar {

namespace {

// The sum over years, each by its factor; nothing where a year is not known.
Amount weighted(const std::vector<double>& factors,
                const std::function<Amount(std::size_t year)>& of_year) {
    double sum = 0;
    for (std::size_t year = 0; year < factors.size(); ++year) {
        const Amount one = of_year(year);
        if (!one) return std::nullopt;
        sum += factors[year] * static_cast<double>(*one);
    }
    return std::llround(sum);
}

} // namespace

std::vector<double> discount_factors(Window window, double rate_per_year) {
    std::vector<double> factors;
    for (const Window& year : years_of(window)) {
        const double days = (year.first - window.first) + (year.last - year.first) / 2.0;
        factors.push_back(std::pow(1 + rate_per_year, -days / days_per_year));
    }
    return factors;
}

Take take_discounted_cost(const Comparison& comparison) {
    if (comparison.discount_per_year == 0) return take_cost();
    const auto factors = discount_factors(comparison.window, comparison.discount_per_year);
    return [factors](const WorldAmounts& world) {
        return weighted(factors, [&](std::size_t year) {
            Amount sum = 0;
            for (const auto& costs : world.cost_by_year)
                sum = sum && costs[year] ? Amount(*sum + *costs[year]) : std::nullopt;
            return sum;
        });
    };
}

Take take_discounted_coerced_days(const Comparison& comparison) {
    if (comparison.discount_per_year == 0) return take_outcome(position_of("person_days_coerced"));
    const auto factors = discount_factors(comparison.window, comparison.discount_per_year);
    return [factors](const WorldAmounts& world) {
        return weighted(factors, [&](std::size_t year) {
            return world.parts[at(Division::year)][year]
                              [static_cast<std::size_t>(PartOutcome::coerced_days)];
        });
    };
}

} // namespace suar
