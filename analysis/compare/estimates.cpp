#include "compare/estimates.h"

#include <cmath>

namespace suar {

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

Price cost_per(const Comparison& comparison, std::size_t policy, const Take& outcome) {
    const auto cost = changes(comparison, policy, take_discounted_cost(comparison));
    if (cost && mean(*cost) == 0) return {std::nullopt, Price::Reason::free_of_cost};
    auto fewer = changes(comparison, policy, outcome);
    if (fewer) fewer = negative(std::move(*fewer));
    return price_of(cost, fewer);
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

namespace {

using TakeLedger = std::function<const Ledger&(const PartLedger&)>;

LedgerFigure ledger_figure(const Comparison& comparison, std::size_t policy, LedgerEntry entry,
                           const TakeLedger& take) {
    using enum LedgerFigure::Standing;
    LedgerFigure figure{std::nullopt, std::nullopt, std::nullopt, not_judged};
    // Replicates of one draw share its parameters: with several draws each counts by its mean.
    const bool drawn = comparison.draws.size() > 1;
    std::vector<double> values, placebo;
    const auto add = [&](std::vector<double>& all, const std::vector<PartLedger>& ledgers) {
        std::vector<double> own;
        for (const PartLedger& ledger : ledgers)
            own.push_back(static_cast<double>(take(ledger)[entry]));
        if (drawn && !own.empty()) own = {mean(own)};
        all.insert(all.end(), own.begin(), own.end());
    };
    for (const Realised& draw : comparison.draws) {
        if (draw.ledgers.empty()) return figure;
        for (const PartLedger& ledger : draw.ledgers[policy])
            if (take(ledger)[entry] == not_seen) return figure;
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

} // namespace

LedgerFigure ledger_figure(const Comparison& comparison, std::size_t policy, LedgerEntry entry) {
    return ledger_figure(comparison, policy, entry,
                         [](const PartLedger& ledger) -> const Ledger& { return ledger.all; });
}

LedgerFigure ledger_figure_of_part(const Comparison& comparison, std::size_t policy,
                                   LedgerEntry entry, Division division, std::size_t part) {
    return ledger_figure(comparison, policy, entry, [=](const PartLedger& ledger) -> const Ledger& {
        return ledger.parts[at(division)][part];
    });
}

Price not_bound_stops_per_bound_stop(const Comparison& comparison, std::size_t policy) {
    const Take others = take_stops_not_bound();
    const Take bound = take_stops_bound();
    const auto below = changes(comparison, policy, bound);
    const Price price = price_of(changes(comparison, policy, others), below);
    if (price.reason != Price::Reason::not_distinguishable) return price;
    // Told all the same, without an interval: it is a cost to liberty.
    return {Ratio{mean(*changes(comparison, policy, others)) / mean(*below), std::nullopt},
            Price::Reason::not_distinguishable};
}

Price cost_per_entry_averted(const Comparison& comparison, std::size_t policy) {
    return cost_per(comparison, policy, take_outcome(position_of("entries")));
}

Price cost_per_coerced_day_averted(const Comparison& comparison, std::size_t policy) {
    return cost_per(comparison, policy, take_discounted_coerced_days(comparison));
}

} // namespace suar
