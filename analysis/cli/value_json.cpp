#include "cli/value_json.h"

#include "cli/figure_json.h"
#include "compare/ends.h"
#include "compare/value.h"

namespace suar {

namespace {

using Json = nlohmann::ordered_json;

const char* standing_text(Standing standing) {
    switch (standing) {
    case Standing::efficient:
        return "efficient";
    case Standing::dominated:
        return "dominated";
    case Standing::extended_dominated:
        return "extended dominated";
    case Standing::not_known:
        return "not known";
    }
    return "";
}

Json dominance_json(const Comparison& comparison, std::size_t policy) {
    const Dominance own = dominance_of(comparison)[policy];
    const bool dominated =
        own.standing == Standing::dominated || own.standing == Standing::extended_dominated;
    return {{"standing", standing_text(own.standing)},
            {"told", standing_is_told(comparison, policy, own)},
            {"by", !dominated ? Json(nullptr)
                   : own.by   ? Json(comparison.policies[*own.by].name)
                              : Json(comparison.base.name)},
            {"cost_idr_per_further_coerced_day", number_json(own.cost_per_further_day)}};
}

} // namespace

Json part_ledger_json(const Comparison& comparison, std::size_t policy) {
    if (comparison.draws.front().ledgers.empty()) return nullptr;
    using enum LedgerEntry;
    Json json;
    for (const Division division : all_divisions) {
        if (division == Division::year) continue;
        const std::vector<std::string>& names = comparison.parts[at(division)];
        for (std::size_t part = 0; part < names.size(); ++part)
            for (const LedgerEntry entry :
                 {averted, newly_harmed, coerced_days_net, coerced_days_fewer, coerced_days_more})
                json[std::string(division_names[at(division)])][names[part]]
                    [std::string(ledger_rows[at(entry)].name)] = ledger_figure_json(
                        ledger_figure_of_part(comparison, policy, entry, division, part));
    }
    return json;
}

Json value_json(const Comparison& comparison, std::size_t policy) {
    Json json{{"plane", nullptr}, {"acceptability", Json::array()}};
    if (const auto plane = plane_of(comparison, policy)) {
        json["plane"] = Json::array();
        for (const PlanePoint& point : *plane)
            json["plane"].push_back(
                {{"cost_idr", point.cost_idr}, {"coerced_days_averted", point.days_averted}});
    }
    const auto curve = acceptability_of(comparison, policy);
    for (std::size_t i = 0; i < curve.size(); ++i)
        json["acceptability"].push_back({{"idr_per_coerced_day", prices_of_a_day()[i]},
                                         {"probability", number_json(curve[i])}});
    json["dominance"] = dominance_json(comparison, policy);
    return json;
}

Json benefits_json(const Comparison& comparison, std::size_t policy) {
    Json json;
    for (const Division division : all_divisions) {
        if (division == Division::year) continue;
        Json& own = json[std::string(division_names[at(division)])];
        const Benefits benefits = benefits_of(comparison, policy, division);
        own["concentration"] = number_json(benefits.concentration);
        own["concentration_by_chance"] = number_json(benefits.concentration_by_chance);
        own["parts"] = Json::object();
        for (std::size_t part = 0; part < benefits.parts.size(); ++part) {
            const Benefit& one = benefits.parts[part];
            const auto& share = one.share_of_days;
            own["parts"][comparison.parts[at(division)][part]] = {
                {"share_of_persons", one.share_of_persons},
                {"share_of_coerced_days_averted", share ? Json(share->value) : Json(nullptr)},
                {"interval", share ? interval_json(share->interval) : Json(nullptr)}};
        }
    }
    return json;
}

Json ends_json(const Comparison& comparison, std::size_t policy) {
    if (comparison.ends.empty()) return nullptr;
    Json json{{"percent_over_ends", Json::object()}, {"ends", Json::array()}};
    for (std::size_t i = 0; i < end_outcomes.size(); ++i) {
        const auto over = over_ends(comparison, policy, i);
        json["percent_over_ends"][std::string(end_outcomes[i])] =
            !over ? Json(nullptr)
                  : Json{{"low", over->percent.low},
                         {"high", over->percent.high},
                         {"with_intervals", !over->bare},
                         {"worlds", over->worlds},
                         {"told_to_fall", over->fall},
                         {"told_to_rise", over->rise},
                         {"most_of_all",
                          over->most_of_all.empty() ? Json(nullptr) : Json(over->most_of_all)}};
    }
    for (const End& end : comparison.ends) {
        Json one{{"key", end.key}, {"value", end.value}, {"setting", end.setting}};
        for (std::size_t i = 0; i < end_outcomes.size(); ++i)
            one[std::string(end_outcomes[i])] = figure_json(end_figure(comparison, end, policy, i));
        json["ends"].push_back(std::move(one));
    }
    return json;
}

Json pairs_json(const Comparison& comparison) {
    Json json = Json::array();
    for (std::size_t p = 1; p < comparison.policies.size(); ++p)
        for (std::size_t other = 0; other < p; ++other) {
            Json pair{{"policy", comparison.policies[p].name},
                      {"less", comparison.policies[other].name}};
            for (std::size_t i = 0; i < compared_outcomes().size(); ++i) {
                const std::string_view name = compared_outcomes()[i].name;
                const auto figure = figure_of(comparison, Versus{p, other}, take_outcome(i));
                const auto certainty =
                    certainty_of(comparison, {p, other}, take_outcome(i), better_of(name));
                pair["outcomes"][std::string(name)] =
                    !figure ? Json(nullptr)
                            : Json{{"difference", figure->estimate.difference},
                                   {"interval", interval_json(figure->estimate.interval)},
                                   {"probability_better",
                                    certainty ? number_json(certainty->probability_better)
                                              : Json(nullptr)}};
            }
            json.push_back(std::move(pair));
        }
    return json;
}

} // namespace suar
