#include "rules/pass_exit.h"

#include "core/calendar.h"
#include "rules/submodels.h"

#include <algorithm>

namespace suar {

std::size_t choose_exit(const std::vector<ExitRow>& exits, std::int32_t province_code,
                        const JourneyRules& rules, const ByRoute<double>& learnt,
                        std::optional<Route> stopped_on, Draw luck) {
    const auto weight = [&](const ExitRow& exit) {
        if (!exit.serves(province_code)) return 0.0;
        return exit.bound_preference * learnt[static_cast<std::size_t>(exit.route)] *
               (stopped_on == exit.route ? rules.same_route : 1);
    };
    double sum = 0;
    for (const ExitRow& exit : exits) sum += weight(exit);
    double left = luck.uniform() * sum;
    // The last that can be chosen: the only one left where its route alone serves the province.
    std::size_t last = 0;
    for (std::size_t row = 0; row < exits.size(); ++row) {
        if (!(weight(exits[row]) > 0) && (sum > 0 || !exits[row].serves(province_code))) continue;
        last = row;
        left -= weight(exits[row]);
        if (left < 0) return row;
    }
    return last;
}

CheckRules on_every_route(const UsualCheckRules& rules) {
    CheckRules told{rules.coverage, {}};
    told.quality.fill(rules.quality);
    return told;
}

std::optional<std::size_t> stopped_by(std::span<const CheckRules> checks, Route route, Draw luck) {
    return first_of(
        checks.size(),
        [&](std::size_t check) {
            const auto r = static_cast<std::size_t>(route);
            return checks[check].coverage[r] * checks[check].quality[r].sensitivity_bound;
        },
        luck);
}

double expected_irregular_stops(const CheckRules& rules, const ExitRow& exit, double travel_index) {
    const auto r = static_cast<std::size_t>(exit.route);
    return exit.irregular_per_normal_year / days_per_year * travel_index * rules.coverage[r] *
           rules.quality[r].sensitivity_irregular;
}

double expected_ordinary_stops(const CheckRules& rules, const ExitRow& exit, double travel_index) {
    const auto r = static_cast<std::size_t>(exit.route);
    return exit.ordinary_per_normal_year / days_per_year * travel_index * rules.coverage[r] *
           (1 - rules.quality[r].specificity);
}

double irregular_pass(const CheckRules& rules, Route route) {
    const auto r = static_cast<std::size_t>(route);
    return 1 - rules.coverage[r] * rules.quality[r].sensitivity_irregular;
}

double ordinary_pass(const CheckRules& rules, Route route) {
    const auto r = static_cast<std::size_t>(route);
    return 1 - rules.coverage[r] * (1 - rules.quality[r].specificity);
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

Submodel about_pass_exit() {
    return {
        .file = "rules/pass_exit",
        .title = "Leaving the country",
        .what = "On the day of departure travel may be closed, which ends the journey. Else "
                "an exit point and its route are drawn by how many of the bound use it and by "
                "what the recruiter's syndicate has learnt of the route. Each check there "
                "looks at the trip only. Checks stand one after the other, and one number of "
                "luck a day decides for all, so whom the baseline stops, it stops still under "
                "a policy. Other irregular migrants and ordinary travellers meet the same "
                "checks; they are no agents, and their stops are drawn. A stop by itself is "
                "no success: who is stopped hears why, which counts as one message, and may "
                "try again after a while, seldom by the same route.",
        .equations = {"P(travel is open) = travel.factor",
                      "P(exit) ∝ table's preference, 0 where it does not serve the province, · "
                      "learnt[route] · (journey.same_route if stopped on it before)",
                      "P(stopped) = 1 − Π (1 − coverageₖ[route] · sensitivityₖ[route])",
                      "other stops a day ~ Poisson(v · coverage[route] · s · share that passed the "
                      "checks before),",
                      "  v = travellers a year / 365.25 · month's travel index,",
                      "  s = sensitivity_irregular[route], or 1 − specificity[route] for ordinary "
                      "travellers;",
                      "  the baseline's check is as good on every route",
                      "P(tries again after journey.retry_lag) = journey.retry"},
        .keys = {"travel.factor", "journey.retry", "journey.retry_lag", "journey.same_route",
                 "check."},
        .assumptions = {"Every exit serves every province, unless the table says which (column "
                        "provinces), as the baseline's does not; would change with departures "
                        "by home province and exit",
                        "A Poisson mean above 500 a day is drawn for 500 and the rest added "
                        "as it is; would change with counts whose spread matters"},
        .interventions = {"exit_check"},
    };
}

} // namespace suar
