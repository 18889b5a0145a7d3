#include "compare/prices.h"

#include "compare/told.h"

#include <algorithm>
#include <utility>

namespace suar {

namespace {

bool all_zero(const std::vector<double>& values) {
    return std::all_of(values.begin(), values.end(), [](double value) { return value == 0; });
}

// Whether replicates leave open if the mean is zero. One replicate shows nothing of that.
bool may_be_zero(const Comparison& comparison, const std::vector<double>& changes) {
    const auto interval = interval_of_changes(comparison, changes);
    return interval && !all_zero(changes) && !can_be_told(comparison, interval);
}

Price price_of(const Comparison& comparison, const std::vector<double>& above,
               const std::vector<double>& below) {
    using enum Price::Reason;
    if (may_be_zero(comparison, below)) return {std::nullopt, not_distinguishable};
    if (!(mean(below) > 0)) return {std::nullopt, none};
    const auto ratio = ratio_of_means(above, below);
    return {ratio, ratio ? given : not_distinguishable};
}

Price cost_per(const Comparison& comparison, std::size_t policy, const Take& outcome) {
    const auto cost = changes_of(comparison, policy, take_discounted_cost(comparison));
    if (!cost) return {std::nullopt, Price::Reason::not_known};
    if (mean(*cost) == 0) return {std::nullopt, Price::Reason::free_of_cost};
    const auto more = changes_of(comparison, policy, outcome);
    if (!more) return {std::nullopt, Price::Reason::not_known};
    return price_of(comparison, *cost, negative(*more));
}

// Changes of entries by country, as far as each can be told with all countries looked at.
struct Moves {
    std::vector<double> more, fewer; // summed over the countries where they rise, and where they
                                     // fall, by replicate or draw; empty where there is none
    bool unsure;                     // some country changes, and cannot be told to
};

std::optional<Moves> entries_between_countries(const Comparison& comparison, std::size_t policy) {
    std::vector<Take> takes;
    for (std::size_t country = 0; country < comparison.countries.size(); ++country)
        takes.push_back(take_country(country, CountryOutcome::entries));
    const std::vector<bool> told = told_together(comparison, policy, takes);
    Moves moves{{}, {}, false};
    for (std::size_t country = 0; country < takes.size(); ++country) {
        const auto changes = changes_of(comparison, policy, takes[country]);
        if (!changes) return std::nullopt;
        if (!told[country])
            moves.unsure = moves.unsure || !all_zero(*changes);
        else if (mean(*changes) < 0)
            add_to(moves.fewer, negative(*changes));
        else
            add_to(moves.more, *changes);
    }
    return moves;
}

std::vector<double> or_zeros(const std::vector<double>& values, std::size_t size) {
    return values.empty() ? std::vector<double>(size) : values;
}

} // namespace

std::optional<std::vector<double>> changes_of(const Comparison& comparison, std::size_t policy,
                                              const Take& take) {
    const auto samples = samples_of(comparison, {policy, std::nullopt}, take);
    if (!samples) return std::nullopt;
    return samples->changes();
}

std::vector<double> negative(std::vector<double> values) {
    for (double& value : values) value = -value;
    return values;
}

void add_to(std::vector<double>& sum, const std::vector<double>& values) {
    sum.resize(values.size(), 0);
    for (std::size_t i = 0; i < values.size(); ++i) sum[i] += values[i];
}

Price not_bound_stops_per_bound_stop(const Comparison& comparison, std::size_t policy) {
    const auto others = changes_of(comparison, policy, take_stops_not_bound());
    const auto bound = changes_of(comparison, policy, take_stops_bound());
    if (!others || !bound) return {std::nullopt, Price::Reason::not_known};
    if (all_zero(*others)) return {std::nullopt, Price::Reason::none};
    if (may_be_zero(comparison, *others)) return {std::nullopt, Price::Reason::not_distinguishable};
    const Price price = price_of(comparison, *others, *bound);
    if (price.reason != Price::Reason::not_distinguishable || !(mean(*bound) > 0)) return price;
    // Told all the same, without an interval: it is a cost to liberty.
    return {Ratio{mean(*others) / mean(*bound), std::nullopt}, Price::Reason::not_distinguishable};
}

Price cost_per_entry_averted(const Comparison& comparison, std::size_t policy) {
    return cost_per(comparison, policy, take_outcome(position_of("entries")));
}

Price cost_per_coerced_day_averted(const Comparison& comparison, std::size_t policy) {
    return cost_per(comparison, policy, take_discounted_coerced_days(comparison));
}

Price entries_moved_per_entry_fallen_away(const Comparison& comparison, std::size_t policy) {
    using enum Price::Reason;
    const auto moves = entries_between_countries(comparison, policy);
    if (!moves) return {std::nullopt, not_known};
    // That no rise can be told is not that there is none.
    if (moves->unsure && (moves->more.empty() || moves->fewer.empty()))
        return {std::nullopt, not_distinguishable};
    if (moves->fewer.empty()) return {std::nullopt, none};
    return price_of(comparison, or_zeros(moves->more, moves->fewer.size()), moves->fewer);
}

Price entries_moved_per_entry_averted(const Comparison& comparison, std::size_t policy) {
    using enum Price::Reason;
    const auto moves = entries_between_countries(comparison, policy);
    const auto entries = changes_of(comparison, policy, take_outcome(position_of("entries")));
    if (!moves || !entries) return {std::nullopt, not_known};
    if (moves->unsure && moves->more.empty()) return {std::nullopt, not_distinguishable};
    return price_of(comparison, or_zeros(moves->more, entries->size()), negative(*entries));
}

Price places_moved_per_entry_averted(const Comparison& comparison, std::size_t policy) {
    std::vector<double> moved;
    for (std::size_t country = 0; country < comparison.countries.size(); ++country) {
        const auto changes =
            changes_of(comparison, policy, take_country(country, CountryOutcome::demand_moved));
        if (!changes) return {std::nullopt, Price::Reason::not_known};
        add_to(moved, *changes);
    }
    const auto entries = changes_of(comparison, policy, take_outcome(position_of("entries")));
    if (!entries) return {std::nullopt, Price::Reason::not_known};
    return price_of(comparison, moved, negative(*entries));
}

} // namespace suar
