#include "compare/comparison_groups.h"

#include "compare/certainty.h"
#include "compare/comparison_datasets.h"
#include "compare/comparison_file.h"

#include <array>

namespace suar {

namespace {

// The estimates of one figure, each a dataset of its own.
struct RealColumn {
    const char* name;
    const char* long_name;
    double (*of)(const Figure&);
};

constexpr std::array<RealColumn, 7> estimate_columns{{
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
    {"times_fewer_replicates", "variance with separate luck over variance with shared luck",
     [](const Figure& figure) { return figure.estimate.fewer_replicates_by.value_or(no_number); }},
}};

constexpr std::array<RealColumn, 3> drawn_columns{{
    {"width_by_luck_alone", "width of the interval if the parameters were known",
     [](const Figure& figure) { return figure.drawn->width_by_luck_alone.value_or(no_number); }},
    {"mean_low", "low end of the 95 % interval of the mean over draws",
     [](const Figure& figure) { return low(figure.drawn->of_mean); }},
    {"mean_high", "high end of the 95 % interval of the mean over draws",
     [](const Figure& figure) { return high(figure.drawn->of_mean); }},
}};

struct CertaintyColumn {
    const char* name;
    const char* long_name;
    double (*of)(const Certainty&);
};

constexpr std::array<CertaintyColumn, 6> certainty_columns{{
    {"bootstrap_low", "low end of the 95 % bootstrap interval of the mean difference",
     [](const Certainty& certainty) { return low(certainty.bootstrap); }},
    {"bootstrap_high", "high end of the 95 % bootstrap interval of the mean difference",
     [](const Certainty& certainty) { return high(certainty.bootstrap); }},
    {"probability_better", "probability that the policy is better",
     [](const Certainty& certainty) { return certainty.probability_better.value_or(no_number); }},
    {"share_better", "share of the replicates or draws in which the policy is better",
     [](const Certainty& certainty) { return certainty.share_better.value_or(no_number); }},
    {"detectable", "smallest difference found with a probability of 80 %",
     [](const Certainty& certainty) { return certainty.detectable.value_or(no_number); }},
    {"replicates_needed", "replicates or draws for the precision that was wanted",
     [](const Certainty& certainty) {
         return certainty.replicates_needed ? static_cast<double>(*certainty.replicates_needed)
                                            : no_number;
     }},
}};

class Writer {
public:
    Writer(h5::Calls& calls, hid_t file, const Comparison& comparison)
        : datasets_(calls, comparison), comparison_(comparison), group_(calls, file, "comparison") {
    }

    void write() {
        datasets_.add_scales(group_);
        group_.labels("policy_title", "policy", texts(comparison_.policies, &ComparedInput::title),
                      "title of the scenario");
        group_.labels("policy_digest", "policy",
                      texts(comparison_.policies, &ComparedInput::digest), "digest of the input");
        std::vector<std::string> inputs;
        for (const ComparedInput& policy : comparison_.policies)
            inputs.emplace_back(policy.finished ? from_result : from_scenario);
        group_.labels("policy_input", "policy", inputs, "what the world was made from");
        write_outcomes();
        write_ledger(datasets_, group_);
        write_countries();
        write_part_groups(datasets_, group_);
        write_months(datasets_, group_);
        write_interventions();
        write_value_groups(datasets_, group_);
        write_pairs(datasets_, group_);
        write_ends(datasets_, group_);
        write_drawn(datasets_, group_);
    }

    void close() { group_.close(); }

private:
    template <std::size_t size>
    void add_estimates(Group& group, const std::string& place, const std::vector<Take>& takes,
                       const std::array<RealColumn, size>& columns) {
        for (const RealColumn& column : columns) {
            std::vector<double> values;
            for (std::size_t p = 0; p < datasets_.policies(); ++p)
                for (const Take& take : takes) {
                    const auto figure = figure_of(comparison_, p, take);
                    values.push_back(figure ? column.of(*figure) : no_number);
                }
            datasets_.put_reals(group, column.name, {"policy", place}, values, column.long_name);
        }
    }

    void add_figures(Group& group, const std::string& place, const std::vector<Take>& takes) {
        datasets_.add_worlds(group, {place}, "value", takes, nullptr);
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
        add_certainties(takes);
    }

    // How sure the differences of the outcomes are.
    void add_certainties(const std::vector<Take>& takes) {
        std::array<std::vector<double>, certainty_columns.size()> values;
        for (std::size_t p = 0; p < datasets_.policies(); ++p)
            for (std::size_t i = 0; i < takes.size(); ++i) {
                const auto certainty = certainty_of(comparison_, {p, std::nullopt}, takes[i],
                                                    better_of(compared_outcomes()[i].name));
                for (std::size_t c = 0; c < certainty_columns.size(); ++c)
                    values[c].push_back(certainty ? certainty_columns[c].of(*certainty)
                                                  : no_number);
            }
        for (std::size_t c = 0; c < certainty_columns.size(); ++c)
            datasets_.put_reals(group_, certainty_columns[c].name, {"policy", "outcome"}, values[c],
                                certainty_columns[c].long_name);
    }

    void write_countries() {
        Group group(datasets_.calls(), group_.id(), "countries");
        datasets_.add_scales(group);
        group.scale("country", comparison_.countries, "country of entry");
        for (std::size_t o = 0; o < country_outcomes.size(); ++o) {
            std::vector<Take> takes;
            for (std::size_t i = 0; i < comparison_.countries.size(); ++i)
                takes.push_back(take_country(i, static_cast<CountryOutcome>(o)));
            if (static_cast<CountryOutcome>(o) == CountryOutcome::entries) {
                add_figures(group, "country", takes);
                group.describe("base_value", "units", "1");
                group.describe("policy_value", "units", "1");
                continue;
            }
            const std::string name(country_outcome_names[o]);
            const std::string unit(row_of(country_outcomes[o]).unit);
            datasets_.add_worlds(group, {"country"}, name, takes, unit.c_str());
            datasets_.add_differences(group, "country", name, takes, unit.c_str());
        }
    }

    void write_interventions() {
        if (comparison_.interventions.empty()) return;
        Group group(datasets_.calls(), group_.id(), "interventions");
        datasets_.add_scales(group);
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
            datasets_.add_worlds(group, {"intervention"},
                                 std::string(intervention_outcome_names[o]), takes,
                                 outcome == InterventionOutcome::cost_idr ? "IDR" : "1");
        }
        const std::vector<std::string>& years = comparison_.parts[at(Division::year)];
        group.scale("year", years, "calendar year");
        std::vector<Take> costs;
        for (std::size_t i = 0; i < comparison_.interventions.size(); ++i)
            for (std::size_t year = 0; year < years.size(); ++year)
                costs.push_back(take_cost_of_year(i, year));
        datasets_.add_worlds(group, {"intervention", "year"}, "cost_by_year", costs, "IDR");
    }

    ComparisonDatasets datasets_;
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
