// The ledger of persons in a comparison file.
#include "compare/comparison_datasets.h"

namespace suar {

namespace {

void write_means(const ComparisonDatasets& datasets, Group& group) {
    const Comparison& comparison = datasets.comparison();
    std::vector<double> means, placebos;
    std::vector<std::int64_t> standings;
    for (std::size_t p = 0; p < datasets.policies(); ++p)
        for (std::size_t i = 0; i < ledger_entries; ++i) {
            const LedgerFigure figure = ledger_figure(comparison, p, static_cast<LedgerEntry>(i));
            means.push_back(figure.mean.value_or(no_number));
            standings.push_back(static_cast<std::int64_t>(figure.standing));
            if (p == 0) placebos.push_back(figure.placebo.value_or(no_number));
        }
    datasets.put_reals(group, "mean", {"policy", "entry"}, means, "mean of the ledger");
    datasets.put_reals(group, "placebo_mean", {"entry"}, placebos, "mean of the placebo");
    datasets.put_codes(group, "standing", {"policy", "entry"}, standings, 3,
                       "beyond_placebo not_distinguishable_from_churn not_judged",
                       "whether a gross entry is at least three times the placebo");
}

} // namespace

void write_ledger(const ComparisonDatasets& datasets, Group& comparison) {
    const Comparison& all = datasets.comparison();
    if (all.luck != Luck::shared) return;
    Group group(datasets.calls(), comparison.id(), "ledger");
    datasets.add_scales(group);
    group.scale("entry", texts(ledger_rows, &LedgerRow::name), "entry of the ledger");
    group.labels("entry_long_name", "entry", texts(ledger_rows, &LedgerRow::long_name),
                 "what the entry counts");
    group.labels("entry_unit", "entry", texts(ledger_rows, &LedgerRow::unit), "unit");
    std::vector<std::int64_t> values, placebo;
    const auto add = [](std::vector<std::int64_t>& to, const std::vector<PartLedger>& ledgers) {
        for (const PartLedger& ledger : ledgers)
            to.insert(to.end(), ledger.all.values.begin(), ledger.all.values.end());
    };
    for (const Realised& draw : all.draws) {
        for (const auto& ledgers : draw.ledgers) add(values, ledgers);
        add(placebo, draw.placebo);
    }
    datasets.put(group, "value", datasets.along({"policy", "replicate", "entry"}), values,
                 "the policy's ledger");
    if (!placebo.empty())
        datasets.put(group, "placebo", datasets.along({"replicate", "entry"}), placebo,
                     "the ledger of one delivery less");
    write_means(datasets, group);
}

} // namespace suar
