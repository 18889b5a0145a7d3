#include "cli/comparison_json.h"

#include "cli/figure_json.h"
#include "cli/value_json.h"
#include "compare/value.h"

namespace suar {

namespace {

using Json = nlohmann::ordered_json;

Json ledger_json(const Comparison& comparison, std::size_t policy) {
    if (comparison.draws.front().ledgers.empty()) return nullptr;
    Json json;
    for (std::size_t i = 0; i < ledger_entries; ++i) {
        const auto which = static_cast<LedgerEntry>(i);
        json[std::string(ledger_rows[i].name)] =
            ledger_figure_json(ledger_figure(comparison, policy, which));
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
                const std::string name(row_of(outcome).name);
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
    for (std::size_t i = 0; i < compared_outcomes().size(); ++i) {
        const std::string_view name = compared_outcomes()[i].name;
        Json& outcome = json["outcomes"][std::string(name)];
        outcome = figure_json(figure_of(comparison, policy, take_outcome(i)));
        const Better better = better_of(name);
        if (!outcome.is_null())
            outcome["certainty"] = certainty_json(
                certainty_of(comparison, {policy, std::nullopt}, take_outcome(i), better), better);
    }
    for (std::size_t i = 0; i < comparison.countries.size(); ++i) {
        const std::string& country = comparison.countries[i];
        for (std::size_t o = 0; o < country_outcomes.size(); ++o)
            json[std::string(row_of(country_outcomes[o]).name) + "_by_country"][country] =
                figure_json(
                    figure_of(comparison, policy, take_country(i, static_cast<CountryOutcome>(o))));
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
    json["entries_moved_per_entry_fallen_away"] =
        price_json(entries_moved_per_entry_fallen_away(comparison, policy));
    json["entries_moved_per_entry_averted"] =
        price_json(entries_moved_per_entry_averted(comparison, policy));
    json["places_moved_per_entry_averted"] =
        price_json(places_moved_per_entry_averted(comparison, policy));
    json["ledger"] = ledger_json(comparison, policy);
    json["ledger_by_part"] = part_ledger_json(comparison, policy);
    json["value"] = value_json(comparison, policy);
    json["benefits"] = benefits_json(comparison, policy);
    json["ends"] = ends_json(comparison, policy);
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
    json["parameters_drawn"] = !comparison.drawn.empty();
    json["luck"] = comparison.luck == Luck::shared ? "shared" : "independent";
    json["discount_per_year"] = comparison.discount_per_year;
    json["precision"] = comparison.precision;
    json["program_version"] = comparison.program_version;
    json["program_commit"] = comparison.program_commit;
    json["remarks"] = comparison.remarks;
    json["policies"] = Json::array();
    for (std::size_t policy = 0; policy < comparison.policies.size(); ++policy)
        json["policies"].push_back(policy_json(comparison, policy));
    json["pairs"] = pairs_json(comparison);
    return json;
}

} // namespace suar
