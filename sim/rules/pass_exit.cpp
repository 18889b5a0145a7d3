#include "rules/pass_exit.h"

#include "core/calendar.h"

#include <algorithm>

namespace suar {

std::size_t choose_exit(const std::vector<ExitRow>& exits, const JourneyRules& rules,
                        const ByRoute<double>& learnt, std::optional<Route> stopped_on, Draw luck) {
    const auto weight = [&](const ExitRow& exit) {
        return exit.bound_preference * learnt[static_cast<std::size_t>(exit.route)] *
               (stopped_on == exit.route ? rules.same_route : 1);
    };
    double sum = 0;
    for (const ExitRow& exit : exits) sum += weight(exit);
    double left = luck.uniform() * sum;
    for (std::size_t row = 0; row + 1 < exits.size(); ++row) {
        left -= weight(exits[row]);
        if (left < 0) return row;
    }
    return exits.size() - 1;
}

std::optional<std::size_t> stopped_by(std::span<const CheckRules> checks, Route route, Draw luck) {
    return first_of(
        checks.size(),
        [&](std::size_t check) {
            return checks[check].coverage[static_cast<std::size_t>(route)] *
                   checks[check].sensitivity_bound;
        },
        luck);
}

double expected_irregular_stops(const CheckRules& rules, const ExitRow& exit, double travel_index) {
    return exit.irregular_per_normal_year / days_per_year * travel_index *
           rules.coverage[static_cast<std::size_t>(exit.route)] * rules.sensitivity_irregular;
}

double expected_ordinary_stops(const CheckRules& rules, const ExitRow& exit, double travel_index) {
    return exit.ordinary_per_normal_year / days_per_year * travel_index *
           rules.coverage[static_cast<std::size_t>(exit.route)] * (1 - rules.specificity);
}

double irregular_pass(const CheckRules& rules, Route route) {
    return 1 - rules.coverage[static_cast<std::size_t>(route)] * rules.sensitivity_irregular;
}

double ordinary_pass(const CheckRules& rules, Route route) {
    return 1 - rules.coverage[static_cast<std::size_t>(route)] * (1 - rules.specificity);
}

std::int64_t poisson(double mean, Draw luck) {
    // e^-mean would vanish for large means. Above 500 the rest is added as its expectation: the
    // noise of that rest is under 5 % of the number.
    const double drawn = std::min(mean, 500.0);
    const double uniform = luck.uniform();
    double term = exact_exp(-drawn), sum = term;
    std::int64_t number = 0;
    // Rounding can leave the whole sum a little below 1: beyond the mode, a term too small to
    // change the sum is the last.
    while (sum < uniform && (static_cast<double>(number) < drawn || sum + term > sum)) {
        ++number;
        term *= drawn / static_cast<double>(number);
        sum += term;
    }
    return number + static_cast<std::int64_t>(mean - drawn + 0.5);
}

} // namespace suar
