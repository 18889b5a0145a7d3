#include "cli/calibration.h"

#include "cli/build_facts.h"
#include "core/units.h"
#include "output/digest.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace suar {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array kind_names{"count", "share", "upper_bound", "soft_bound"};
constexpr std::array scale_names{"linear", "log", "logit"};

Json nine_digits(double value) {
    if (!std::isfinite(value)) return nullptr;
    return parse_quantity(fmt::format("{:.9g}", value))->number;
}

Json seen_json(const TargetSeen& seen) {
    return {{"mean", nine_digits(seen.mean)},
            {"sd_over_replicates", nine_digits(std::sqrt(seen.variance))},
            {"z", nine_digits(seen.z)},
            {"replicates", seen.by_replicate}};
}

Json target_json(const FitTarget& target) {
    return {
        {"id", target.id},           {"outcome", target.outcome},
        {"country", target.country}, {"from", to_text(target.from)},
        {"to", to_text(target.to)},  {"kind", kind_names[static_cast<std::size_t>(target.kind)]},
        {"official", target.value},  {"sd", target.sd > 0 ? Json(target.sd) : Json(nullptr)},
        {"weight", target.weight}};
}

Json point_json(const std::vector<FitTarget>& targets, const PointSeen& point) {
    Json json{{"objective", nine_digits(point.objective())},
              {"from_targets", nine_digits(point.from_targets)},
              {"from_beliefs", nine_digits(point.from_beliefs)},
              {"share_of_weight_within_2_sd", nine_digits(share_within_two(targets, point))}};
    const auto worst = furthest(targets, point);
    json["largest_z"] =
        worst ? Json{{"id", targets[*worst].id}, {"z", nine_digits(point.targets[*worst].z)}}
              : Json(nullptr);
    return json;
}

Json parameter_json(const Calibration& calibration, std::size_t p) {
    const FreeParameter& free = calibration.plan.free[p];
    Json json{{"name", free.name}, {"keys", free.keys}};
    json["from"] = free.from ? Json(to_text(*free.from)) : Json(nullptr);
    json["unit"] = free.unit;
    json["low"] = nine_digits(free.low);
    json["high"] = nine_digits(free.high);
    json["believed"] = {{"centre", nine_digits(free.centre)},
                        {"spread", nine_digits(free.spread)},
                        {"scale", scale_names[static_cast<std::size_t>(free.scale)]},
                        {"from", free.has_prior ? "priors" : "start"}};
    json["start"] = calibration.fit.start.values[p];
    json["found"] = calibration.fit.found.values[p];
    json["spread_left"] =
        calibration.fit.narrowed.empty() ? Json(nullptr) : nine_digits(calibration.fit.narrowed[p]);
    return json;
}

Json rounds_json(const Fit& fit) {
    Json rounds = Json::array();
    for (const FitRound& round : fit.rounds)
        rounds.push_back({{"values", round.values},
                          {"points", round.points},
                          {"possible", round.possible},
                          {"objective_at_centre", nine_digits(round.here)},
                          {"objective_promised", nine_digits(round.promised)},
                          {"longest_move_in_steps", nine_digits(round.moved)}});
    return rounds;
}

Json scenario_json(const Calibration& calibration) {
    const Scenario& scenario = calibration.scenario;
    Json tables = Json::object();
    for (const TableText& table : scenario.table_texts)
        tables[table.key] = "xxh3-128 " + digest_of_text(table.text);
    return {{"file", calibration.scenario_name},
            {"title", scenario.title},
            {"digest", "xxh3-128 " + digest_of_text(scenario.effective_toml)},
            {"tables", std::move(tables)},
            {"set", calibration.settings}};
}

} // namespace

nlohmann::ordered_json calibration_json(const Calibration& calibration) {
    const FitPlan& plan = calibration.plan;
    const Fit& fit = calibration.fit;
    Json json{{"filetype", "suar-calibration"}, {"format_version", 1}};
    json["program_version"] = program_version();
    json["program_commit"] = program_commit();
    json["scenario"] = scenario_json(calibration);
    json["targets_digest"] = "xxh3-128 " + calibration.targets_digest;
    json["priors_digest"] = "xxh3-128 " + calibration.priors_digest;
    json["seed"] = calibration.scenario.seed;
    json["weight"] = calibration.scenario.weight;
    json["replicates"] = plan.replicates;
    json["start_date"] = to_text(calibration.scenario.start);
    json["last_date"] = to_text(calibration.last);
    json["quick"] = calibration.quick;
    json["only_score"] = calibration.only_score;
    json["most_rounds"] = plan.rounds;
    json["settled"] = fit.settled;
    json["start"] = point_json(plan.targets, fit.start);
    json["found"] = point_json(plan.targets, fit.found);
    json["parameters"] = Json::array();
    for (std::size_t p = 0; p < plan.free.size(); ++p)
        json["parameters"].push_back(parameter_json(calibration, p));
    json["settings_found"] =
        set_texts(set_numbers(calibration.scenario, plan.free, fit.found.values));
    json["rounds"] = rounds_json(fit);
    json["targets"] = Json::array();
    for (std::size_t t = 0; t < plan.targets.size(); ++t) {
        Json target = target_json(plan.targets[t]);
        target["start"] = seen_json(fit.start.targets[t]);
        target["found"] = seen_json(fit.found.targets[t]);
        json["targets"].push_back(std::move(target));
    }
    json["untold"] = Json::array();
    for (std::size_t u = 0; u < calibration.untold.size(); ++u) {
        const FitTarget& untold = calibration.observed[plan.targets.size() + u];
        json["untold"].push_back({{"outcome", untold.outcome},
                                  {"from", to_text(untold.from)},
                                  {"to", to_text(untold.to)},
                                  {"mean", nine_digits(calibration.untold[u])}});
    }
    json["targets_outside_the_run"] = Json::array();
    for (const FitTarget& target : calibration.outside)
        json["targets_outside_the_run"].push_back(target_json(target));
    return json;
}

} // namespace suar
