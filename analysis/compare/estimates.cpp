#include "compare/estimates.h"

#include "compare/told.h"

#include <cmath>
#include <functional>

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
    if (figure.estimate.interval)
        figure.estimate.interval = of_one_more(*figure.estimate.interval, draws.size());
    return figure;
}

// Policies share their luck with each other even where they do not share it with the base.
Luck luck_of(const Comparison& comparison, Versus worlds) {
    return worlds.other ? Luck::shared : comparison.luck;
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

std::optional<Bounds> interval_of_changes(const Comparison& comparison,
                                          const std::vector<double>& values) {
    const auto of_mean = mean_interval(values);
    if (!of_mean || comparison.draws.size() < 2) return of_mean;
    return of_one_more(*of_mean, values.size());
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

// A value for each replicate, or for each draw of the parameters its mean over them; nothing where
// one is not seen.
std::optional<std::vector<double>>
values_of(const Comparison& comparison, LedgerEntry entry, const TakeLedger& take,
          const std::function<const std::vector<PartLedger>&(const Realised&)>& ledgers) {
    std::vector<double> all;
    for (const Realised& draw : comparison.draws) {
        std::vector<double> own;
        for (const PartLedger& ledger : ledgers(draw)) {
            if (take(ledger)[entry] == not_seen) return std::nullopt;
            own.push_back(static_cast<double>(take(ledger)[entry]));
        }
        if (comparison.draws.size() > 1 && !own.empty()) own = {mean(own)};
        all.insert(all.end(), own.begin(), own.end());
    }
    return all;
}

// Whether it is so much more than the placebo that chance does not explain it either, replicate by
// replicate.
bool is_beyond(const Comparison& comparison, const std::vector<double>& values,
               const std::vector<double>& placebo) {
    std::vector<double> beyond;
    for (std::size_t i = 0; i < values.size(); ++i)
        beyond.push_back(values[i] - times_placebo * placebo[i]);
    const auto interval = interval_of_changes(comparison, beyond);
    return mean(beyond) > 0 && (!interval || can_be_told(comparison, interval));
}

LedgerFigure ledger_figure(const Comparison& comparison, std::size_t policy, LedgerEntry entry,
                           const TakeLedger& take) {
    using enum LedgerFigure::Standing;
    LedgerFigure figure{std::nullopt, std::nullopt, std::nullopt, not_judged};
    for (const Realised& draw : comparison.draws)
        if (draw.ledgers.empty()) return figure;
    const auto values = values_of(
        comparison, entry,
        take, [&](const Realised& draw) -> const auto& { return draw.ledgers[policy]; });
    if (!values) return figure;
    figure.mean = mean(*values);
    figure.interval = interval_of_changes(comparison, *values);
    const auto placebo = values_of(
        comparison, entry, take, [](const Realised& draw) -> const auto& { return draw.placebo; });
    if (!placebo || placebo->empty()) return figure;
    figure.placebo = mean(*placebo);
    if (ledger_rows[at(entry)].kind != LedgerKind::gross) return figure;
    figure.standing = is_beyond(comparison, *values, *placebo) ? beyond_placebo : churn;
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

} // namespace suar
