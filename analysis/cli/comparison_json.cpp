#include "cli/comparison_json.h"

#include "compare/estimates.h"

namespace suar {

namespace {

using Json = nlohmann::ordered_json;

Json optional(const std::optional<double>& value) { return value ? Json(*value) : Json(nullptr); }

Json interval_json(const std::optional<Bounds>& interval) {
    if (!interval) return nullptr;
    return Json{{"low", interval->low}, {"high", interval->high}};
}

Json figure_json(const std::optional<Figure>& figure) {
    if (!figure) return nullptr;
    const Estimate& estimate = figure->estimate;
    Json json{{"base", estimate.base},
              {"policy", estimate.policy},
              {"difference", estimate.difference},
              {"interval", interval_json(estimate.interval)},
              {"percent", optional(estimate.percent)},
              {"paired_interval_width", optional(estimate.width_of_paired)},
              {"independent_interval_width", optional(estimate.width_with_other_luck)},
              {"times_narrower", optional(estimate.narrower_by)}};
    if (figure->drawn) {
        json["interval_width_by_luck_alone"] = optional(figure->drawn->width_by_luck_alone);
        json["interval_of_mean_over_draws"] = interval_json(figure->drawn->of_mean);
    }
    return json;
}

const char* reason_text(Price::Reason reason) {
    switch (reason) {
    case Price::Reason::given:
        return "given";
    case Price::Reason::not_known:
        return "absent";
    case Price::Reason::none:
        return "none";
    case Price::Reason::not_distinguishable:
        return "not distinguishable";
    case Price::Reason::free_of_cost:
        return "no cost";
    }
    return "";
}

Json price_json(const Price& price) {
    Json json{{"value", price.ratio ? Json(price.ratio->value) : Json(nullptr)}};
    json["interval"] = price.ratio ? interval_json(price.ratio->interval) : Json(nullptr);
    json["reason"] = reason_text(price.reason);
    return json;
}

Json ledger_json(const Comparison& comparison, std::size_t policy) {
    if (comparison.draws.front().ledgers.empty()) return nullptr;
    Json json;
    for (std::size_t i = 0; i < ledger_entries; ++i) {
        const LedgerFigure figure = ledger_figure(comparison, policy, static_cast<LedgerEntry>(i));
        Json entry{{"mean", optional(figure.mean)},
                   {"interval", interval_json(figure.interval)},
                   {"placebo", optional(figure.placebo)}};
        if (figure.standing != LedgerFigure::Standing::not_judged)
            entry["distinguishable_from_churn"] =
                figure.standing == LedgerFigure::Standing::beyond_placebo;
        json[std::string(ledger_rows[i].name)] = std::move(entry);
    }
    return json;
}

// Every part of every division: whose entries and coerced days change.
Json parts_json(const Comparison& comparison, std::size_t policy) {
    Json json;
    for (const Division division : all_divisions) {
        Json& all = json[std::string(division_names[at(division)])];
        all = Json::object();
        for (std::size_t i = 0; i < comparison.parts[at(division)].size(); ++i) {
            Json& part = all[comparison.parts[at(division)][i]];
            for (std::size_t o = 0; o < part_outcomes; ++o) {
                const auto outcome = static_cast<PartOutcome>(o);
                const auto figure = figure_of(comparison, policy, take_part(division, i, outcome));
                const std::string name(part_outcome_names[o]);
                if (outcome == PartOutcome::persons)
                    part[name] = figure ? Json(figure->estimate.base) : Json(nullptr);
                else
                    part[name] = figure_json(figure);
            }
        }
    }
    return json;
}

Json intervention_json(const Comparison& comparison, std::size_t policy, std::size_t which) {
    Json json{{"type", comparison.interventions[which].type}};
    for (std::size_t o = 0; o < intervention_outcomes; ++o)
        json[std::string(intervention_outcome_names[o])] = figure_json(figure_of(
            comparison, policy, take_intervention(which, static_cast<InterventionOutcome>(o))));
    const auto& years = comparison.parts[at(Division::year)];
    for (std::size_t year = 0; year < years.size(); ++year)
        json["cost_idr_by_year"][years[year]] =
            figure_json(figure_of(comparison, policy, take_cost_of_year(which, year)));
    return json;
}

Json policy_json(const Comparison& comparison, std::size_t policy) {
    const ComparedInput& input = comparison.policies[policy];
    Json json{{"name", input.name}, {"title", input.title}, {"digest", input.digest}};
    for (std::size_t i = 0; i < compared_outcomes().size(); ++i)
        json["outcomes"][std::string(compared_outcomes()[i].name)] =
            figure_json(figure_of(comparison, policy, take_outcome(i)));
    for (std::size_t i = 0; i < comparison.countries.size(); ++i) {
        using enum CountryOutcome;
        const auto figure = [&](CountryOutcome outcome) {
            return figure_json(figure_of(comparison, policy, take_country(i, outcome)));
        };
        const std::string& country = comparison.countries[i];
        json["entries_by_country"][country] = figure(entries);
        json["person_days_coerced_by_country"][country] = figure(coerced_days);
        json["demand_moved_elsewhere_by_country"][country] = figure(demand_moved);
    }
    json["parts"] = parts_json(comparison, policy);
    json["interventions"] = Json::object();
    for (std::size_t i = 0; i < comparison.interventions.size(); ++i)
        json["interventions"][comparison.interventions[i].name] =
            intervention_json(comparison, policy, i);
    json["cost_idr"] = figure_json(figure_of(comparison, policy, take_cost()));
    json["not_bound_stops_per_bound_stop"] =
        price_json(not_bound_stops_per_bound_stop(comparison, policy));
    json["cost_idr_per_entry_averted"] = price_json(cost_per_entry_averted(comparison, policy));
    json["cost_idr_per_coerced_day_averted"] =
        price_json(cost_per_coerced_day_averted(comparison, policy));
    json["ledger"] = ledger_json(comparison, policy);
    return json;
}

} // namespace

nlohmann::ordered_json comparison_json(const Comparison& comparison) {
    Json json;
    json["filetype"] = "suar-comparison";
    json["base"] = {{"title", comparison.base.title}, {"digest", comparison.base.digest}};
    json["window"] = {{"start_date", to_text(comparison.window.first)},
                      {"horizon", to_text(comparison.window.last)},
                      {"followed_until", comparison.followed_until
                                             ? Json(to_text(*comparison.followed_until))
                                             : Json(nullptr)}};
    json["start_date"] = to_text(comparison.run.first);
    json["end_date"] = to_text(comparison.run.last);
    json["seed"] = comparison.seed;
    json["weight"] = comparison.weight;
    json["replicates"] = comparison.replicates;
    json["draws"] = comparison.draws.size();
    json["luck"] = comparison.luck == Luck::shared ? "shared" : "independent";
    json["program_version"] = comparison.program_version;
    json["program_commit"] = comparison.program_commit;
    json["remarks"] = comparison.remarks;
    json["policies"] = Json::array();
    for (std::size_t policy = 0; policy < comparison.policies.size(); ++policy)
        json["policies"].push_back(policy_json(comparison, policy));
    return json;
}

} // namespace suar
