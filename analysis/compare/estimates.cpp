#include "compare/estimates.h"

#include <cmath>

namespace suar {

Take take_outcome(std::size_t position) {
    return [position](const WorldAmounts& world) { return world.outcomes[position]; };
}

Take take_country(std::size_t position, CountryOutcome outcome) {
    return [=](const WorldAmounts& world) {
        return world.countries[static_cast<std::size_t>(outcome)][position];
    };
}

Take take_part(Division division, std::size_t part, PartOutcome outcome) {
    return [=](const WorldAmounts& world) {
        return world.parts[at(division)][part][static_cast<std::size_t>(outcome)];
    };
}

Take take_cost_of_year(std::size_t intervention, std::size_t year) {
    return [=](const WorldAmounts& world) { return world.cost_by_year[intervention][year]; };
}

Take take_month(std::size_t outcome, std::size_t row) {
    return [=](const WorldAmounts& world) {
        const std::int64_t value = world.months[outcome][row];
        return value == not_seen ? Amount() : Amount(value);
    };
}

Take take_intervention(std::size_t position, InterventionOutcome outcome) {
    return [=](const WorldAmounts& world) {
        return world.interventions[position][static_cast<std::size_t>(outcome)];
    };
}

Take take_cost() {
    return [](const WorldAmounts& world) {
        Amount all = 0;
        for (const auto& amounts : world.interventions) {
            const Amount& one = amounts[static_cast<std::size_t>(InterventionOutcome::cost_idr)];
            all = one && all ? Amount(*all + *one) : std::nullopt;
        }
        return all;
    };
}

namespace {

// Base and policy of one draw, by replicate.
struct Pairs {
    std::vector<double> base, policy;
};

std::optional<std::vector<Pairs>> pairs_of(const Comparison& comparison, Versus worlds,
                                           const Take& take) {
    std::vector<Pairs> all;
    for (const Realised& draw : comparison.draws) {
        const auto& less = worlds.other ? draw.policies[*worlds.other] : draw.base;
        Pairs pairs;
        for (std::size_t r = 0; r < less.size(); ++r) {
            const Amount base = take(less[r]), other = take(draw.policies[worlds.policy][r]);
            if (!base || !other) return std::nullopt;
            pairs.base.push_back(static_cast<double>(*base));
            pairs.policy.push_back(static_cast<double>(*other));
        }
        all.push_back(std::move(pairs));
    }
    return all;
}

std::vector<double> changes_of(const Pairs& pairs) {
    std::vector<double> changes;
    for (std::size_t r = 0; r < pairs.base.size(); ++r)
        changes.push_back(pairs.policy[r] - pairs.base[r]);
    return changes;
}

// Each draw as its mean over the replicates.
Pairs means_of(const std::vector<Pairs>& draws) {
    Pairs means;
    for (const Pairs& draw : draws) {
        means.base.push_back(mean(draw.base));
        means.policy.push_back(means.base.back() + mean(changes_of(draw)));
    }
    return means;
}

// The interval that luck would give the mean of a draw if the parameters were known.
std::optional<double> width_by_luck(const std::vector<Pairs>& draws, Luck luck) {
    const std::size_t replicates = draws.front().base.size();
    if (replicates < 2) return std::nullopt;
    double spread = 0;
    for (const Pairs& draw : draws)
        spread += luck == Luck::shared ? variance(changes_of(draw))
                                       : variance(draw.base) + variance(draw.policy);
    const auto n = static_cast<double>(replicates), count = static_cast<double>(draws.size());
    return 2 * t_quantile(count * (n - 1)) * std::sqrt(spread / count / n);
}

Figure drawn_figure(const std::vector<Pairs>& draws, Luck luck) {
    const Pairs means = means_of(draws);
    Figure figure{paired(means.base, means.policy), DrawnPart{}};
    figure.estimate.width_of_paired = figure.estimate.width_with_other_luck = std::nullopt;
    figure.estimate.narrower_by = figure.estimate.fewer_replicates_by = std::nullopt;
    figure.drawn->width_by_luck_alone = width_by_luck(draws, luck);
    figure.drawn->of_mean = figure.estimate.interval;
    if (figure.estimate.interval) { // from that of the mean to that of one more draw
        const double half = figure.estimate.interval->width() / 2 *
                            std::sqrt(static_cast<double>(draws.size()) + 1);
        figure.estimate.interval =
            Bounds{figure.estimate.difference - half, figure.estimate.difference + half};
    }
    return figure;
}

// Policies share their luck with each other even where they do not share it with the base.
Luck luck_of(const Comparison& comparison, Versus worlds) {
    return worlds.other ? Luck::shared : comparison.luck;
}

// What the replicates, or the means of draws, are for one ratio.
std::optional<std::vector<double>> changes(const Comparison& comparison, std::size_t policy,
                                           const Take& take) {
    const auto samples = samples_of(comparison, {policy, std::nullopt}, take);
    if (!samples) return std::nullopt;
    return samples->changes();
}

std::vector<double> negative(std::vector<double> values) {
    for (double& value : values) value = -value;
    return values;
}

Price price_of(const std::optional<std::vector<double>>& above,
               const std::optional<std::vector<double>>& below) {
    using enum Price::Reason;
    if (!above || !below) return {std::nullopt, not_known};
    if (!(mean(*below) > 0)) return {std::nullopt, none};
    const auto ratio = ratio_of_means(*above, *below);
    return {ratio, ratio ? given : not_distinguishable};
}

Price cost_per(const Comparison& comparison, std::size_t policy, std::string_view outcome) {
    const auto cost = changes(comparison, policy, take_cost());
    if (cost && mean(*cost) == 0) return {std::nullopt, Price::Reason::free_of_cost};
    auto fewer = changes(comparison, policy, take_outcome(position_of(outcome)));
    if (fewer) fewer = negative(std::move(*fewer));
    return price_of(cost, fewer);
}

// Outcomes added and taken away; nothing where one of them is not known.
Take take_signed(std::vector<std::int64_t> signs) {
    return [signs = std::move(signs)](const WorldAmounts& world) {
        Amount sum = 0;
        for (std::size_t i = 0; i < signs.size(); ++i) {
            if (signs[i] == 0) continue;
            const Amount& one = world.outcomes[i];
            sum = one && sum ? Amount(*sum + signs[i] * *one) : std::nullopt;
        }
        return sum;
    };
}

// The sum of some outcomes.
Take take_sum(std::vector<std::string_view> added) {
    std::vector<std::int64_t> signs(compared_outcomes().size(), 0);
    for (const std::string_view name : added) signs[position_of(name)] = 1;
    return take_signed(std::move(signs));
}

} // namespace

std::vector<double> Samples::changes() const {
    std::vector<double> all;
    for (std::size_t i = 0; i < less.size(); ++i) all.push_back(policy[i] - less[i]);
    return all;
}

std::optional<Samples> samples_of(const Comparison& comparison, Versus worlds, const Take& take) {
    const auto pairs = pairs_of(comparison, worlds, take);
    if (!pairs || pairs->empty()) return std::nullopt;
    const bool drawn = pairs->size() > 1;
    Pairs all = drawn ? means_of(*pairs) : pairs->front();
    return Samples{std::move(all.base), std::move(all.policy), luck_of(comparison, worlds), drawn};
}

std::optional<Figure> figure_of(const Comparison& comparison, Versus worlds, const Take& take) {
    const auto pairs = pairs_of(comparison, worlds, take);
    if (!pairs || pairs->empty()) return std::nullopt;
    const Luck luck = luck_of(comparison, worlds);
    if (pairs->size() > 1) return drawn_figure(*pairs, luck);
    const Pairs& only = pairs->front();
    return Figure{luck == Luck::shared ? paired(only.base, only.policy)
                                       : unpaired(only.base, only.policy),
                  std::nullopt};
}

std::optional<Figure> figure_of(const Comparison& comparison, std::size_t policy,
                                const Take& take) {
    return figure_of(comparison, Versus{policy, std::nullopt}, take);
}

LedgerFigure ledger_figure(const Comparison& comparison, std::size_t policy, LedgerEntry entry) {
    using enum LedgerFigure::Standing;
    LedgerFigure figure{std::nullopt, std::nullopt, std::nullopt, not_judged};
    // Replicates of one draw share its parameters: with several draws each counts by its mean.
    const bool drawn = comparison.draws.size() > 1;
    std::vector<double> values, placebo;
    const auto add = [&](std::vector<double>& all, const std::vector<Ledger>& ledgers) {
        std::vector<double> own;
        for (const Ledger& ledger : ledgers) own.push_back(static_cast<double>(ledger[entry]));
        if (drawn && !own.empty()) own = {mean(own)};
        all.insert(all.end(), own.begin(), own.end());
    };
    for (const Realised& draw : comparison.draws) {
        if (draw.ledgers.empty()) return figure;
        for (const Ledger& ledger : draw.ledgers[policy])
            if (ledger[entry] == not_seen) return figure;
        add(values, draw.ledgers[policy]);
        add(placebo, draw.placebo);
    }
    figure.mean = mean(values);
    figure.interval = mean_interval(values);
    if (!placebo.empty()) figure.placebo = mean(placebo);
    if (ledger_rows[at(entry)].kind != LedgerKind::gross || !figure.placebo) return figure;
    const bool beyond = *figure.mean > 0 && *figure.mean >= times_placebo * *figure.placebo;
    figure.standing = beyond ? beyond_placebo : churn;
    return figure;
}

Take take_stops_not_bound() {
    std::vector<std::int64_t> signs;
    for (std::size_t i = 0; i < compared_outcomes().size(); ++i) signs.push_back(sign_in_stops(i));
    return take_signed(std::move(signs));
}

Price not_bound_stops_per_bound_stop(const Comparison& comparison, std::size_t policy) {
    const Take others = take_stops_not_bound();
    const Take bound = take_sum({"stops_bound", "passports_withheld_bound"});
    const auto below = changes(comparison, policy, bound);
    const Price price = price_of(changes(comparison, policy, others), below);
    if (price.reason != Price::Reason::not_distinguishable) return price;
    // Told all the same, without an interval: it is a cost to liberty.
    return {Ratio{mean(*changes(comparison, policy, others)) / mean(*below), std::nullopt},
            Price::Reason::not_distinguishable};
}

Price cost_per_entry_averted(const Comparison& comparison, std::size_t policy) {
    return cost_per(comparison, policy, "entries");
}

Price cost_per_coerced_day_averted(const Comparison& comparison, std::size_t policy) {
    return cost_per(comparison, policy, "person_days_coerced");
}

} // namespace suar
