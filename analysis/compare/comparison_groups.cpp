#include "compare/comparison_groups.h"

#include "compare/estimates.h"
#include "output/group.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace suar {

namespace {

using h5::Storage;

constexpr double no_number = std::numeric_limits<double>::quiet_NaN();

std::vector<std::string> texts(const auto& rows, auto member) {
    std::vector<std::string> all;
    for (const auto& row : rows) all.emplace_back(row.*member);
    return all;
}

using Scales = std::vector<std::string>;

// The estimates of one figure, each a dataset of its own.
struct RealColumn {
    const char* name;
    const char* long_name;
    double (*of)(const Figure&);
};

double low(const std::optional<Bounds>& interval) { return interval ? interval->low : no_number; }
double high(const std::optional<Bounds>& interval) { return interval ? interval->high : no_number; }

constexpr std::array<RealColumn, 6> estimate_columns{{
    {"difference", "mean of policy less base",
     [](const Figure& figure) { return figure.estimate.difference; }},
    {"low", "low end of the 95 % interval of the difference",
     [](const Figure& figure) { return low(figure.estimate.interval); }},
    {"high", "high end of the 95 % interval of the difference",
     [](const Figure& figure) { return high(figure.estimate.interval); }},
    {"percent", "difference in percent of the base",
     [](const Figure& figure) { return figure.estimate.percent.value_or(no_number); }},
    {"paired_interval_width", "width of the interval with shared luck",
     [](const Figure& figure) { return figure.estimate.width_of_paired.value_or(no_number); }},
    {"independent_interval_width", "width of the interval that separate luck would give",
     [](const Figure& figure) {
         return figure.estimate.width_with_other_luck.value_or(no_number);
     }},
}};

constexpr std::array<RealColumn, 3> drawn_columns{{
    {"width_by_luck_alone", "width of the interval if the parameters were known",
     [](const Figure& figure) { return figure.drawn->width_by_luck_alone.value_or(no_number); }},
    {"mean_low", "low end of the 95 % interval of the mean over draws",
     [](const Figure& figure) { return low(figure.drawn->of_mean); }},
    {"mean_high", "high end of the 95 % interval of the mean over draws",
     [](const Figure& figure) { return high(figure.drawn->of_mean); }},
}};

class Writer {
public:
    Writer(h5::Calls& calls, hid_t file, const Comparison& comparison)
        : calls_(calls), comparison_(comparison), group_(calls, file, "comparison") {}

    void write() {
        add_scales(group_);
        group_.labels("policy_title", "policy", texts(comparison_.policies, &ComparedInput::title),
                      "title of the scenario");
        group_.labels("policy_digest", "policy",
                      texts(comparison_.policies, &ComparedInput::digest), "digest of the input");
        write_outcomes();
        write_ledger();
        write_countries();
        write_parts();
        write_months();
        write_interventions();
        write_prices();
    }

    void close() { group_.close(); }

private:
    std::size_t policies() const { return comparison_.policies.size(); }

    void add_scales(Group& group) const {
        group.scale("policy", texts(comparison_.policies, &ComparedInput::name), "policy");
        group.scale_of_replicates(comparison_.replicates);
        if (comparison_.draws.size() < 2) return;
        std::vector<std::int64_t> numbers(comparison_.draws.size());
        std::iota(numbers.begin(), numbers.end(), 0);
        group.scale("draw", numbers, "draw of the parameters");
    }

    // The dimensions of a dataset: draws come first, where there are any.
    std::vector<std::string> along(std::vector<std::string> inner) const {
        if (comparison_.draws.size() > 1) inner.insert(inner.begin(), "draw");
        return inner;
    }

    // Whole numbers of every world: base by replicate and place, policies by policy, replicate and
    // place.
    void add_worlds(Group& group, const std::string& place, const std::string& suffix,
                    const std::vector<Take>& takes, const char* unit) {
        add_worlds(group, Scales{place}, suffix, takes, unit);
    }

    void add_worlds(Group& group, const Scales& places, const std::string& suffix,
                    const std::vector<Take>& takes, const char* unit) {
        std::vector<std::int64_t> base, policy;
        const auto add = [&](std::vector<std::int64_t>& to,
                             const std::vector<WorldAmounts>& worlds) {
            for (const WorldAmounts& world : worlds)
                for (const Take& take : takes) to.push_back(take(world).value_or(not_seen));
        };
        for (const Realised& draw : comparison_.draws) {
            add(base, draw.base);
            for (const auto& worlds : draw.policies) add(policy, worlds);
        }
        Scales scales{"replicate"};
        scales.insert(scales.end(), places.begin(), places.end());
        put(group, "base_" + suffix, along(scales), base, "in the base");
        scales.insert(scales.begin(), "policy");
        put(group, "policy_" + suffix, along(scales), policy, "under the policy");
        if (unit != nullptr)
            for (const char* const side : {"base_", "policy_"})
                group.describe(side + suffix, "units", unit);
    }

    void put(Group& group, const std::string& name, const std::vector<std::string>& scales,
             const std::vector<std::int64_t>& values, const char* long_name) {
        const h5::Id& dataset = group.numbers(name, Storage::i64, scales, not_seen, long_name);
        h5::write_all(calls_, dataset, values);
    }

    template <std::size_t size>
    void add_estimates(Group& group, const std::string& place, const std::vector<Take>& takes,
                       const std::array<RealColumn, size>& columns) {
        for (const RealColumn& column : columns) {
            std::vector<double> values;
            for (std::size_t p = 0; p < policies(); ++p)
                for (const Take& take : takes) {
                    const auto figure = figure_of(comparison_, p, take);
                    values.push_back(figure ? column.of(*figure) : no_number);
                }
            h5::write_all(calls_, group.reals(column.name, {"policy", place}, column.long_name),
                          values);
        }
    }

    void add_figures(Group& group, const std::string& place, const std::vector<Take>& takes) {
        add_worlds(group, place, "value", takes, nullptr);
        add_estimates(group, place, takes, estimate_columns);
        if (comparison_.draws.size() > 1) add_estimates(group, place, takes, drawn_columns);
    }

    void write_outcomes() {
        std::vector<Take> takes;
        std::vector<std::string> kinds;
        for (const ComparedOutcome& outcome : compared_outcomes()) {
            takes.push_back(take_outcome(takes.size()));
            kinds.emplace_back(outcome.kind == Kind::flow ? "flow" : "stock");
        }
        const auto& all = compared_outcomes();
        group_.scale("outcome", texts(all, &ComparedOutcome::name), "outcome");
        group_.labels("outcome_long_name", "outcome", texts(all, &ComparedOutcome::long_name),
                      "what the outcome counts");
        group_.labels("outcome_unit", "outcome", texts(all, &ComparedOutcome::unit), "unit");
        group_.labels("outcome_kind", "outcome", kinds,
                      "flows are summed over the window, stocks stand at its last day");
        add_figures(group_, "outcome", takes);
    }

    void write_countries() {
        Group group(calls_, group_.id(), "countries");
        add_scales(group);
        group.scale("country", comparison_.countries, "country of entry");
        const auto takes_of = [&](CountryOutcome outcome) {
            std::vector<Take> takes;
            for (std::size_t i = 0; i < comparison_.countries.size(); ++i)
                takes.push_back(take_country(i, outcome));
            return takes;
        };
        add_figures(group, "country", takes_of(CountryOutcome::entries));
        group.describe("base_value", "units", "1");
        group.describe("policy_value", "units", "1");
        add_worlds(group, "country", "coerced_days", takes_of(CountryOutcome::coerced_days), "day");
        add_worlds(group, "country", "demand_moved", takes_of(CountryOutcome::demand_moved), "1");
    }

    // Whole numbers of every part of every world, in a group for each division.
    void write_parts() {
        for (const Division division : all_divisions) {
            const std::string name(division_names[at(division)]);
            const std::vector<std::string>& labels = comparison_.parts[at(division)];
            Group group(calls_, group_.id(), "by_" + name);
            add_scales(group);
            group.scale(name, labels, division == Division::year ? "calendar year" : name);
            for (std::size_t o = 0; o < part_outcomes; ++o) {
                const auto outcome = static_cast<PartOutcome>(o);
                const auto& first = comparison_.draws.front().base.front().parts[at(division)];
                // Who is no agent has no home and no age: what no part has is left out.
                if (std::none_of(first.begin(), first.end(),
                                 [&](const Part& part) { return part[o].has_value(); }))
                    continue;
                std::vector<Take> takes;
                for (std::size_t i = 0; i < labels.size(); ++i)
                    takes.push_back(take_part(division, i, outcome));
                add_worlds(group, name, std::string(part_outcome_names[o]), takes,
                           outcome == PartOutcome::coerced_days ? "day" : "1");
            }
        }
    }

    // The course of every world over the whole run.
    void write_months() {
        if (comparison_.months.empty()) return;
        Group group(calls_, group_.id(), "months");
        add_scales(group);
        std::vector<Period> periods;
        for (const Window& month : comparison_.months) periods.push_back({month.first, month.last});
        group.scale_of_time(periods, comparison_.run.first);
        group.scale("country", comparison_.countries, "country");
        const std::size_t places = 1 + comparison_.countries.size();
        for (std::size_t o = 0; o < monthly_outcomes.size(); ++o) {
            const std::string name(row_of(monthly_outcomes[o]).name);
            std::vector<Take> all, by_country;
            for (std::size_t row = 0; row < places * periods.size(); ++row)
                (row % places == 0 ? all : by_country).push_back(take_month(o, row));
            add_worlds(group, Scales{"time"}, name, all, "1");
            add_worlds(group, Scales{"time", "country"}, name + "_by_country", by_country, "1");
        }
    }

    void write_interventions() {
        if (comparison_.interventions.empty()) return;
        Group group(calls_, group_.id(), "interventions");
        add_scales(group);
        group.scale("intervention", texts(comparison_.interventions, &ComparedIntervention::name),
                    "intervention");
        group.labels("intervention_type", "intervention",
                     texts(comparison_.interventions, &ComparedIntervention::type),
                     "type of the intervention");
        for (std::size_t o = 0; o < intervention_outcomes; ++o) {
            const auto outcome = static_cast<InterventionOutcome>(o);
            std::vector<Take> takes;
            for (std::size_t i = 0; i < comparison_.interventions.size(); ++i)
                takes.push_back(take_intervention(i, outcome));
            add_worlds(group, "intervention", std::string(intervention_outcome_names[o]), takes,
                       outcome == InterventionOutcome::cost_idr ? "IDR" : "1");
        }
        const std::vector<std::string>& years = comparison_.parts[at(Division::year)];
        group.scale("year", years, "calendar year");
        std::vector<Take> costs;
        for (std::size_t i = 0; i < comparison_.interventions.size(); ++i)
            for (std::size_t year = 0; year < years.size(); ++year)
                costs.push_back(take_cost_of_year(i, year));
        add_worlds(group, Scales{"intervention", "year"}, "cost_by_year", costs, "IDR");
    }

    void write_ledger() {
        if (comparison_.luck != Luck::shared) return;
        Group group(calls_, group_.id(), "ledger");
        add_scales(group);
        group.scale("entry", texts(ledger_rows, &LedgerRow::name), "entry of the ledger");
        group.labels("entry_long_name", "entry", texts(ledger_rows, &LedgerRow::long_name),
                     "what the entry counts");
        group.labels("entry_unit", "entry", texts(ledger_rows, &LedgerRow::unit), "unit");
        std::vector<std::int64_t> values, placebo;
        const auto add = [](std::vector<std::int64_t>& to, const std::vector<Ledger>& ledgers) {
            for (const Ledger& ledger : ledgers)
                to.insert(to.end(), ledger.values.begin(), ledger.values.end());
        };
        for (const Realised& draw : comparison_.draws) {
            for (const auto& ledgers : draw.ledgers) add(values, ledgers);
            add(placebo, draw.placebo);
        }
        const h5::Id& ledger =
            group.numbers("value", Storage::i64, along({"policy", "replicate", "entry"}), not_seen,
                          "the policy's ledger");
        h5::write_all(calls_, ledger, values);
        if (!placebo.empty())
            h5::write_all(calls_,
                          group.numbers("placebo", Storage::i64, along({"replicate", "entry"}),
                                        not_seen, "the ledger of one delivery less"),
                          placebo);
        add_ledger_means(group);
    }

    void add_ledger_means(Group& group) {
        std::vector<double> means, placebos;
        std::vector<std::int64_t> standings;
        for (std::size_t p = 0; p < policies(); ++p)
            for (std::size_t i = 0; i < ledger_entries; ++i) {
                const LedgerFigure figure =
                    ledger_figure(comparison_, p, static_cast<LedgerEntry>(i));
                means.push_back(figure.mean.value_or(no_number));
                standings.push_back(static_cast<std::int64_t>(figure.standing));
                if (p == 0) placebos.push_back(figure.placebo.value_or(no_number));
            }
        h5::write_all(calls_, group.reals("mean", {"policy", "entry"}, "mean of the ledger"),
                      means);
        h5::write_all(calls_, group.reals("placebo_mean", {"entry"}, "mean of the placebo"),
                      placebos);
        const h5::Id& standing =
            group.numbers("standing", Storage::u8, {"policy", "entry"}, std::nullopt,
                          "whether a gross entry is at least three times the placebo");
        h5::write_all(calls_, standing, standings);
        if (calls_.failed()) return;
        constexpr std::array<std::int64_t, 3> codes{0, 1, 2};
        h5::attribute(calls_, standing.get(), "flag_values", Storage::u8, codes);
        group.describe("standing", "flag_meanings",
                       "beyond_placebo not_distinguishable_from_churn not_judged");
    }

    void write_prices() {
        struct Row {
            const char* name;
            Price (*of)(const Comparison&, std::size_t);
        };
        constexpr std::array<Row, 3> rows{{
            {"not_bound_stops_per_bound_stop", not_bound_stops_per_bound_stop},
            {"cost_idr_per_entry_averted", cost_per_entry_averted},
            {"cost_idr_per_coerced_day_averted", cost_per_coerced_day_averted},
        }};
        std::vector<double> values, lows, highs;
        std::vector<std::int64_t> reasons;
        for (std::size_t p = 0; p < policies(); ++p)
            for (const Row& row : rows) {
                const Price price = row.of(comparison_, p);
                const auto interval = price.ratio ? price.ratio->interval : std::nullopt;
                values.push_back(price.ratio ? price.ratio->value : no_number);
                lows.push_back(low(interval));
                highs.push_back(high(interval));
                reasons.push_back(static_cast<std::int64_t>(price.reason));
            }
        Group group(calls_, group_.id(), "prices");
        group.scale("policy", texts(comparison_.policies, &ComparedInput::name), "policy");
        group.scale("price", texts(rows, &Row::name), "what is paid for what");
        const std::vector<std::string> scales{"policy", "price"};
        h5::write_all(calls_, group.reals("value", scales, "ratio of means"), values);
        h5::write_all(calls_, group.reals("low", scales, "low end of its 95 % interval"), lows);
        h5::write_all(calls_, group.reals("high", scales, "high end of its 95 % interval"), highs);
        const h5::Id& reason = group.numbers("reason", Storage::u8, scales, std::nullopt,
                                             "why there is none, where there is none");
        h5::write_all(calls_, reason, reasons);
        if (calls_.failed()) return;
        constexpr std::array<std::int64_t, 5> codes{0, 1, 2, 3, 4};
        h5::attribute(calls_, reason.get(), "flag_values", Storage::u8, codes);
        group.describe("reason", "flag_meanings",
                       "given absent nothing_averted not_distinguishable no_cost");
    }

    h5::Calls& calls_;
    const Comparison& comparison_;
    Group group_;
};

} // namespace

void write_comparison_groups(h5::Calls& calls, hid_t file, const Comparison& comparison) {
    Writer writer(calls, file, comparison);
    if (!calls.failed()) writer.write();
    writer.close();
}

} // namespace suar
