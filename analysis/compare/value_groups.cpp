// What policies buy, how they stand to each other and at the ends of what is not known, in a
// comparison file.
#include "compare/certainty.h"
#include "compare/comparison_datasets.h"
#include "compare/ends.h"
#include "compare/value.h"

#include <fmt/format.h>

namespace suar {

namespace {

void write_prices(const ComparisonDatasets& datasets, Group& comparison) {
    struct Row {
        const char* name;
        Price (*of)(const Comparison&, std::size_t);
    };
    constexpr std::array<Row, 6> rows{{
        {"not_bound_stops_per_bound_stop", not_bound_stops_per_bound_stop},
        {"cost_idr_per_entry_averted", cost_per_entry_averted},
        {"cost_idr_per_coerced_day_averted", cost_per_coerced_day_averted},
        {"entries_moved_per_entry_fallen_away", entries_moved_per_entry_fallen_away},
        {"entries_moved_per_entry_averted", entries_moved_per_entry_averted},
        {"places_moved_per_entry_averted", places_moved_per_entry_averted},
    }};
    std::vector<double> values, lows, highs;
    std::vector<std::int64_t> reasons;
    for (std::size_t p = 0; p < datasets.policies(); ++p)
        for (const Row& row : rows) {
            const Price price = row.of(datasets.comparison(), p);
            const auto interval = price.ratio ? price.ratio->interval : std::nullopt;
            values.push_back(price.ratio ? price.ratio->value : no_number);
            lows.push_back(low(interval));
            highs.push_back(high(interval));
            reasons.push_back(static_cast<std::int64_t>(price.reason));
        }
    Group group(datasets.calls(), comparison.id(), "prices");
    group.scale("policy", texts(datasets.comparison().policies, &ComparedInput::name), "policy");
    group.scale("price", texts(rows, &Row::name), "what is paid for what");
    const Scales scales{"policy", "price"};
    datasets.put_reals(group, "value", scales, values, "ratio of means");
    datasets.put_reals(group, "low", scales, lows, "low end of its 95 % interval");
    datasets.put_reals(group, "high", scales, highs, "high end of its 95 % interval");
    datasets.put_codes(group, "reason", scales, reasons, 5,
                       "given absent none not_distinguishable no_cost",
                       "why there is none, where there is none");
}

// The plane itself follows from the amounts; beside the curve it is one look.
void write_plane(const ComparisonDatasets& datasets, Group& comparison) {
    const Comparison& all = datasets.comparison();
    Group group(datasets.calls(), comparison.id(), "value");
    datasets.add_scales(group);
    const std::string point = all.draws.size() > 1 ? "draw" : "replicate";
    const std::size_t points = all.draws.size() > 1 ? all.draws.size() : all.replicates;
    std::vector<double> costs, days, curve, further;
    std::vector<std::int64_t> standings, told;
    const std::vector<Dominance> dominance = dominance_of(all);
    for (std::size_t p = 0; p < datasets.policies(); ++p) {
        const auto plane = plane_of(all, p);
        for (std::size_t i = 0; i < points; ++i) {
            costs.push_back(plane ? (*plane)[i].cost_idr : no_number);
            days.push_back(plane ? (*plane)[i].days_averted : no_number);
        }
        for (const auto& probability : acceptability_of(all, p))
            curve.push_back(probability.value_or(no_number));
        standings.push_back(static_cast<std::int64_t>(dominance[p].standing));
        told.push_back(standing_is_told(all, p, dominance[p]) ? 1 : 0);
        further.push_back(dominance[p].cost_per_further_day.value_or(no_number));
    }
    std::vector<std::int64_t> prices;
    for (const double price : prices_of_a_day()) prices.push_back(static_cast<std::int64_t>(price));
    group.scale("price_of_a_day", prices, "rupiah given for a coerced day less");
    datasets.put_reals(group, "cost_idr", {"policy", point}, costs,
                       "cost beyond the base, discounted");
    datasets.put_reals(group, "days_averted", {"policy", point}, days,
                       "coerced days averted, discounted");
    datasets.put_reals(group, "acceptability", {"policy", "price_of_a_day"}, curve,
                       "probability that what is averted is worth more than it costs");
    datasets.put_codes(group, "dominance", {"policy"}, standings, 4,
                       "efficient dominated extended_dominated not_known",
                       "whether others give as much for less, by means");
    datasets.put_codes(group, "dominance_told", {"policy"}, told, 2, "by_chance told",
                       "whether the coerced days that it rests on can be told apart");
    datasets.put_reals(group, "cost_idr_per_further_day", {"policy"}, further,
                       "beyond the next cheaper efficient policy");
}

} // namespace

void write_value_groups(const ComparisonDatasets& datasets, Group& comparison) {
    write_prices(datasets, comparison);
    write_plane(datasets, comparison);
}

void write_pairs(const ComparisonDatasets& datasets, Group& comparison) {
    const Comparison& all = datasets.comparison();
    if (datasets.policies() < 2) return;
    Group group(datasets.calls(), comparison.id(), "pairs");
    std::vector<std::string> names;
    std::vector<double> differences, lows, highs, better;
    for (std::size_t p = 1; p < datasets.policies(); ++p)
        for (std::size_t other = 0; other < p; ++other) {
            names.push_back(
                fmt::format("{} less {}", all.policies[p].name, all.policies[other].name));
            for (std::size_t i = 0; i < compared_outcomes().size(); ++i) {
                const Versus worlds{p, other};
                const auto figure = figure_of(all, worlds, take_outcome(i));
                const auto certainty = certainty_of(all, worlds, take_outcome(i),
                                                    better_of(compared_outcomes()[i].name));
                differences.push_back(figure ? figure->estimate.difference : no_number);
                lows.push_back(figure ? low(figure->estimate.interval) : no_number);
                highs.push_back(figure ? high(figure->estimate.interval) : no_number);
                better.push_back(certainty ? certainty->probability_better.value_or(no_number)
                                           : no_number);
            }
        }
    group.scale("pair", names, "one policy less another");
    group.scale("outcome", texts(compared_outcomes(), &ComparedOutcome::name), "outcome");
    const Scales scales{"pair", "outcome"};
    datasets.put_reals(group, "difference", scales, differences, "mean of one less the other");
    datasets.put_reals(group, "low", scales, lows, "low end of its 95 % interval");
    datasets.put_reals(group, "high", scales, highs, "high end of its 95 % interval");
    datasets.put_reals(group, "probability_better", scales, better,
                       "probability that the first is better than the second");
}

void write_ends(const ComparisonDatasets& datasets, Group& comparison) {
    const Comparison& all = datasets.comparison();
    if (all.ends.empty()) return;
    Group group(datasets.calls(), comparison.id(), "ends");
    group.scale("policy", texts(all.policies, &ComparedInput::name), "policy");
    group.scale_of_replicates(all.replicates);
    std::vector<std::string> names;
    std::vector<std::int64_t> base, policies;
    const auto add = [](std::vector<std::int64_t>& to, const std::vector<EndAmounts>& worlds) {
        for (const EndAmounts& world : worlds)
            for (const Amount& amount : world) to.push_back(amount.value_or(not_seen));
    };
    for (const End& end : all.ends) {
        names.push_back(end.key + " " + end.value);
        add(base, end.base);
        for (const auto& worlds : end.policies) add(policies, worlds);
    }
    group.scale("end", names, "a number that no datum identifies, at one of its ends");
    group.labels("end_key", "end", texts(all.ends, &End::key), "key of the number");
    group.labels("end_value", "end", texts(all.ends, &End::value), "its value");
    group.labels("end_setting", "end", texts(all.ends, &End::setting), "all that was set");
    group.scale("outcome", Scales(end_outcomes.begin(), end_outcomes.end()), "outcome");
    datasets.put(group, "base_value", {"end", "replicate", "outcome"}, base, "in the base");
    datasets.put(group, "policy_value", {"end", "policy", "replicate", "outcome"}, policies,
                 "under the policy");
}

} // namespace suar
