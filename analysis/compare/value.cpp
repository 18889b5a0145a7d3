#include "compare/value.h"

#include "compare/power.h"
#include "compare/told.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace suar {

namespace {

// Means of all replicates and draws, policy less base.
struct Means {
    double cost, averted;
};

std::optional<Means> means_of(const Comparison& comparison, std::size_t policy) {
    const auto cost = changes_of(comparison, policy, take_discounted_cost(comparison));
    const auto days = changes_of(comparison, policy, take_discounted_coerced_days(comparison));
    if (!cost || !days) return std::nullopt;
    return Means{mean(*cost), -mean(*days)};
}

} // namespace

std::optional<std::vector<PlanePoint>> plane_of(const Comparison& comparison, std::size_t policy) {
    if (comparison.luck != Luck::shared && comparison.draws.size() < 2) return std::nullopt;
    const auto cost = changes_of(comparison, policy, take_discounted_cost(comparison));
    const auto days = changes_of(comparison, policy, take_discounted_coerced_days(comparison));
    if (!cost || !days) return std::nullopt;
    std::vector<PlanePoint> points;
    for (std::size_t i = 0; i < cost->size(); ++i) points.push_back({(*cost)[i], -(*days)[i]});
    return points;
}

const std::vector<double>& prices_of_a_day() {
    static const std::vector<double> prices = [] {
        std::vector<double> all{0};
        for (const double decade : {1e3, 1e4, 1e5, 1e6, 1e7, 1e8})
            for (const double step : {1.0, 2.0, 3.0, 5.0}) all.push_back(decade * step);
        all.push_back(1e9);
        return all;
    }();
    return prices;
}

std::vector<std::optional<double>> acceptability_of(const Comparison& comparison,
                                                    std::size_t policy) {
    std::vector<std::optional<double>> curve(prices_of_a_day().size());
    const auto points = plane_of(comparison, policy);
    if (!points || points->size() < 2) return curve;
    for (std::size_t i = 0; i < curve.size(); ++i) {
        std::vector<double> benefits;
        for (const PlanePoint& point : *points)
            benefits.push_back(prices_of_a_day()[i] * point.days_averted - point.cost_idr);
        const Spread spread = spread_of(benefits);
        const auto n = static_cast<double>(benefits.size());
        const double further = comparison.draws.size() > 1 ? std::sqrt(n + 1) : 1;
        curve[i] = probability_above_zero(mean(benefits), spread.error * further, spread.degrees);
    }
    return curve;
}

std::vector<Dominance> dominance_of(const Comparison& comparison) {
    struct Strategy {
        Means means;
        std::optional<std::size_t> policy; // nothing: the base
    };
    std::vector<Dominance> all(comparison.policies.size(),
                               {Standing::not_known, std::nullopt, std::nullopt});
    std::vector<Strategy> left{{{0, 0}, std::nullopt}};
    for (std::size_t p = 0; p < comparison.policies.size(); ++p)
        if (const auto means = means_of(comparison, p)) left.push_back({*means, p});
    // From the cheapest; of equally cheap ones the one that averts more, then the base.
    std::stable_sort(left.begin(), left.end(), [](const Strategy& one, const Strategy& two) {
        if (one.means.cost != two.means.cost) return one.means.cost < two.means.cost;
        return one.means.averted > two.means.averted;
    });
    std::vector<Strategy> frontier;
    for (const Strategy& each : left) {
        const Strategy* const best = frontier.empty() ? nullptr : &frontier.back();
        if (best != nullptr && best->means.averted >= each.means.averted) {
            if (each.policy) all[*each.policy] = {Standing::dominated, best->policy, std::nullopt};
            continue;
        }
        // Who stands between two others and is dearer a day than the second of them is mixed away.
        const auto price = [](const Strategy& from, const Strategy& to) {
            return (to.means.cost - from.means.cost) / (to.means.averted - from.means.averted);
        };
        while (frontier.size() > 1 && price(frontier[frontier.size() - 2], frontier.back()) >=
                                          price(frontier.back(), each)) {
            if (frontier.back().policy)
                all[*frontier.back().policy] = {Standing::extended_dominated, each.policy,
                                                std::nullopt};
            frontier.pop_back();
        }
        frontier.push_back(each);
    }
    for (std::size_t i = 0; i < frontier.size(); ++i) {
        if (!frontier[i].policy) continue;
        Dominance& own = all[*frontier[i].policy];
        own.standing = Standing::efficient;
        if (i == 0) continue;
        own.cost_per_further_day = (frontier[i].means.cost - frontier[i - 1].means.cost) /
                                   (frontier[i].means.averted - frontier[i - 1].means.averted);
    }
    return all;
}

bool standing_is_told(const Comparison& comparison, std::size_t policy, const Dominance& own) {
    const bool by_another = own.standing == Standing::dominated && own.by;
    const auto days = figure_of(comparison, {policy, by_another ? own.by : std::nullopt},
                                take_discounted_coerced_days(comparison));
    return days && can_be_told(comparison, days->estimate.interval);
}

namespace {

// How far a normal value lies from its mean in the mean, in standard deviations.
const double mean_distance_of_normal = std::sqrt(2 / std::numbers::pi);

} // namespace

Benefits benefits_of(const Comparison& comparison, std::size_t policy, Division division) {
    Benefits benefits{{}, std::nullopt, std::nullopt};
    if (division == Division::year) return benefits;
    const std::size_t parts = comparison.parts[at(division)].size();
    std::vector<std::vector<double>> averted;
    std::vector<double> all, persons;
    for (std::size_t part = 0; part < parts; ++part) {
        const auto days =
            changes_of(comparison, policy, take_part(division, part, PartOutcome::coerced_days));
        const auto samples = samples_of(comparison, {policy, std::nullopt},
                                        take_part(division, part, PartOutcome::persons));
        if (!days || !samples) return benefits;
        averted.push_back(negative(*days));
        add_to(all, averted.back());
        persons.push_back(mean(samples->less));
    }
    const double degrees = static_cast<double>(all.size()) - 1;
    const double everybody = std::accumulate(persons.begin(), persons.end(), 0.0);
    double distance = 0, by_chance = 0;
    bool known = everybody > 0;
    for (std::size_t part = 0; part < parts; ++part) {
        const double share = everybody > 0 ? persons[part] / everybody : 0;
        benefits.parts.push_back({share, ratio_of_means(averted[part], all)});
        const auto& days = benefits.parts.back().share_of_days;
        known = known && days && days->interval;
        if (!known) continue;
        distance += std::abs(days->value - share) / 2;
        const double error = days->interval->width() / 2 / t_quantile(degrees);
        by_chance += mean_distance_of_normal * error / 2;
    }
    if (!known) return benefits;
    benefits.concentration = distance;
    benefits.concentration_by_chance = by_chance;
    return benefits;
}

} // namespace suar
