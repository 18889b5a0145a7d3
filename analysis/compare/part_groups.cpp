// The parts of a comparison file: whose harm and benefit, by home, sex, age, education and year;
// and the course of every world month by month.
#include "compare/comparison_datasets.h"
#include "compare/value.h"

#include <algorithm>

namespace suar {

namespace {

class PartGroup {
public:
    PartGroup(const ComparisonDatasets& datasets, Division division, Group& comparison)
        : datasets_(datasets), comparison_(datasets.comparison()), division_(division),
          name_(division_names[at(division)]), labels_(comparison_.parts[at(division)]),
          group_(datasets.calls(), comparison.id(), "by_" + name_) {}

    void write() {
        datasets_.add_scales(group_);
        group_.scale(name_, labels_, division_ == Division::year ? "calendar year" : name_);
        for (std::size_t o = 0; o < part_outcomes; ++o) write_outcome(o);
        if (division_ == Division::year) return;
        write_benefits();
        if (comparison_.luck == Luck::shared) write_ledgers();
    }

private:
    void write_outcome(std::size_t which) {
        const auto outcome = static_cast<PartOutcome>(which);
        const auto& first = comparison_.draws.front().base.front().parts[at(division_)];
        // Who is no agent has no home and no age: what no part has is left out.
        if (std::none_of(first.begin(), first.end(),
                         [&](const Part& part) { return part[which].has_value(); }))
            return;
        std::vector<Take> takes;
        for (std::size_t i = 0; i < labels_.size(); ++i)
            takes.push_back(take_part(division_, i, outcome));
        const std::string name(row_of(outcome).name), unit(row_of(outcome).unit);
        datasets_.add_worlds(group_, {name_}, name, takes, unit.c_str());
        if (outcome != PartOutcome::persons) // whom no policy changes
            datasets_.add_differences(group_, name_, name, takes, unit.c_str());
    }

    void write_benefits() {
        std::vector<double> persons, shares, lows, highs, concentrations, by_chance;
        for (std::size_t p = 0; p < datasets_.policies(); ++p) {
            const Benefits benefits = benefits_of(comparison_, p, division_);
            for (std::size_t i = 0; i < labels_.size(); ++i) {
                const bool known = i < benefits.parts.size();
                const auto share = known ? benefits.parts[i].share_of_days : std::nullopt;
                if (p == 0)
                    persons.push_back(known ? benefits.parts[i].share_of_persons : no_number);
                shares.push_back(share ? share->value : no_number);
                lows.push_back(share ? low(share->interval) : no_number);
                highs.push_back(share ? high(share->interval) : no_number);
            }
            concentrations.push_back(benefits.concentration.value_or(no_number));
            by_chance.push_back(benefits.concentration_by_chance.value_or(no_number));
        }
        const Scales scales{"policy", name_};
        datasets_.put_reals(group_, "share_of_persons", {name_}, persons,
                            "share of the labour force");
        datasets_.put_reals(group_, "share_of_days_averted", scales, shares,
                            "share of the coerced days averted");
        datasets_.put_reals(group_, "share_low", scales, lows, "low end of its 95 % interval");
        datasets_.put_reals(group_, "share_high", scales, highs, "high end of its 95 % interval");
        datasets_.put_reals(group_, "concentration", {"policy"}, concentrations,
                            "half the sum of the distances between both shares");
        datasets_.put_reals(group_, "concentration_by_chance", {"policy"}, by_chance,
                            "what chance alone would make of the concentration");
    }

    void write_ledgers() {
        group_.scale("entry", texts(ledger_rows, &LedgerRow::name), "entry of the ledger");
        std::vector<std::int64_t> values, placebo;
        const auto add = [&](std::vector<std::int64_t>& to,
                             const std::vector<PartLedger>& ledgers) {
            for (const PartLedger& ledger : ledgers)
                for (const Ledger& part : ledger.parts[at(division_)])
                    to.insert(to.end(), part.values.begin(), part.values.end());
        };
        for (const Realised& draw : comparison_.draws) {
            for (const auto& ledgers : draw.ledgers) add(values, ledgers);
            add(placebo, draw.placebo);
        }
        datasets_.put(group_, "ledger", datasets_.along({"policy", "replicate", name_, "entry"}),
                      values, "the policy's ledger of persons");
        if (!placebo.empty())
            datasets_.put(group_, "placebo", datasets_.along({"replicate", name_, "entry"}),
                          placebo, "the ledger of one delivery less");
    }

    const ComparisonDatasets& datasets_;
    const Comparison& comparison_;
    Division division_;
    std::string name_;
    const std::vector<std::string>& labels_;
    Group group_;
};

} // namespace

void write_part_groups(const ComparisonDatasets& datasets, Group& comparison) {
    for (const Division division : all_divisions) PartGroup(datasets, division, comparison).write();
}

void write_months(const ComparisonDatasets& datasets, Group& comparison) {
    const Comparison& all = datasets.comparison();
    if (all.months.empty()) return;
    Group group(datasets.calls(), comparison.id(), "months");
    datasets.add_scales(group);
    std::vector<Period> periods;
    for (const Window& month : all.months) periods.push_back({month.first, month.last});
    group.scale_of_time(periods, all.run.first);
    group.scale("country", all.countries, "country");
    const std::size_t places = 1 + all.countries.size();
    for (std::size_t o = 0; o < monthly_outcomes.size(); ++o) {
        const std::string name(row_of(monthly_outcomes[o]).name);
        std::vector<Take> everywhere, by_country;
        for (std::size_t row = 0; row < places * periods.size(); ++row)
            (row % places == 0 ? everywhere : by_country).push_back(take_month(o, row));
        datasets.add_worlds(group, {"time"}, name, everywhere, "1");
        datasets.add_worlds(group, {"time", "country"}, name + "_by_country", by_country, "1");
    }
}

} // namespace suar
