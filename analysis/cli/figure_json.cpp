#include "cli/figure_json.h"

namespace suar {

using Json = nlohmann::ordered_json;

namespace {

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

} // namespace

Json number_json(const std::optional<double>& value) {
    return value ? Json(*value) : Json(nullptr);
}

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
              {"percent", number_json(estimate.percent)},
              {"paired_interval_width", number_json(estimate.width_of_paired)},
              {"independent_interval_width", number_json(estimate.width_with_other_luck)},
              {"times_narrower", number_json(estimate.narrower_by)},
              {"times_fewer_replicates", number_json(estimate.fewer_replicates_by)}};
    if (figure->drawn) {
        json["interval_width_by_luck_alone"] = number_json(figure->drawn->width_by_luck_alone);
        json["interval_of_mean_over_draws"] = interval_json(figure->drawn->of_mean);
    }
    return json;
}

Json price_json(const Price& price) {
    Json json{{"value", price.ratio ? Json(price.ratio->value) : Json(nullptr)}};
    json["interval"] = price.ratio ? interval_json(price.ratio->interval) : Json(nullptr);
    json["reason"] = reason_text(price.reason);
    return json;
}

Json certainty_json(const std::optional<Certainty>& certainty, Better better) {
    if (!certainty) return nullptr;
    Json json{{"better", better == Better::neither ? Json(nullptr)
                         : better == Better::fewer ? Json("fewer")
                                                   : Json("more")},
              {"probability_better", number_json(certainty->probability_better)},
              {"share_of_replicates_better", number_json(certainty->share_better)},
              {"bootstrap_interval", interval_json(certainty->bootstrap)},
              {"detectable_difference", number_json(certainty->detectable)}};
    json["replicates_needed"] =
        certainty->replicates_needed ? Json(*certainty->replicates_needed) : Json(nullptr);
    return json;
}

Json ledger_figure_json(const LedgerFigure& figure) {
    Json entry{{"mean", number_json(figure.mean)},
               {"interval", interval_json(figure.interval)},
               {"placebo", number_json(figure.placebo)}};
    if (figure.standing != LedgerFigure::Standing::not_judged)
        entry["distinguishable_from_churn"] =
            figure.standing == LedgerFigure::Standing::beyond_placebo;
    return entry;
}

} // namespace suar
