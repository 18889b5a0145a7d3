#include "cli/calibration.h"
#include "cli/totals.h"
#include "core/units.h"
#include "experiment/observe_targets.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace suar {

namespace {

std::string figure_text(const FitTarget& target, double value) {
    return fmt::format("{:.{}f}", value, target.value < 2 ? 3 : 0);
}

std::string outcome_text(const FitTarget& target) {
    return target.country == "all" ? target.outcome : target.outcome + " " + target.country;
}

std::string targets_table(const Calibration& calibration) {
    const std::vector<FitTarget>& targets = calibration.plan.targets;
    std::string text = fmt::format("{:7}{:40}{:22}{:>8}{:>8}{:>7}{:>7}\n", "target", "outcome",
                                   "period", "official", "model", "z", "weight");
    for (std::size_t t = 0; t < targets.size(); ++t) {
        const FitTarget& target = targets[t];
        const TargetSeen& seen = calibration.fit.found.targets[t];
        text += fmt::format("{:7}{:40}{:22}{:>8}{:>8}{:>7.1f}{:>7}\n", target.id,
                            outcome_text(target), to_text(target.from) + " " + to_text(target.to),
                            figure_text(target, target.value), figure_text(target, seen.mean),
                            seen.z, number_text(target.weight));
    }
    return text +
           "(model: mean over the replicates; z above zero: the model is below the figure)\n";
}

std::string judgement(const std::vector<FitTarget>& targets, const PointSeen& point) {
    std::string text =
        fmt::format("sum of weight x z^2 {:.1f}; {:.0f} % of the targets' weight within 2 sd",
                    point.from_targets, 100 * share_within_two(targets, point));
    if (const auto worst = furthest(targets, point))
        text += fmt::format("; largest |z| {:.1f} ({})", std::abs(point.targets[*worst].z),
                            targets[*worst].id);
    return text + "\n";
}

// Years across, an outcome a line; what is observed over all years has no column.
std::string untold_table(const Calibration& calibration) {
    const std::size_t targets = calibration.plan.targets.size();
    std::map<std::string, std::string> lines;
    std::string years;
    for (std::size_t u = 0; u < calibration.untold.size(); ++u) {
        const FitTarget& untold = calibration.observed[targets + u];
        const bool share = untold.outcome == referral_reproduction;
        if (share && u + 1 == calibration.untold.size()) break;
        if (untold.outcome == calibration.observed[targets].outcome)
            years += fmt::format("{:>9}", to_date(untold.from).year);
        lines[untold.outcome] += share ? fmt::format("{:>9.2f}", calibration.untold[u])
                                       : fmt::format("{:>9.0f}", calibration.untold[u]);
    }
    if (lines.empty()) return "";
    std::string text = fmt::format("\n{:24}{}\n", "what no figure tells", years);
    for (const auto& [outcome, line] : lines) text += fmt::format("{:24}{}\n", outcome, line);
    return text +
           "(persons; held on the year's last day; referral_reproduction: entries of the named "
           "per career that ended; conditional on all that is assumed)\n";
}

std::string at_most_six(double value) { return fmt::format("{:.6g}", value); }

std::string numbers_table(const Calibration& calibration) {
    std::string text = fmt::format("\n{:42}{:>10}{:>10}  {:22}{}\n", "number", "start", "found",
                                   "range", "spread left");
    for (std::size_t p = 0; p < calibration.plan.free.size(); ++p) {
        const FreeParameter& free = calibration.plan.free[p];
        const double left = calibration.fit.narrowed.empty() ? 1 : calibration.fit.narrowed[p];
        constexpr double hardly = 0.8;
        text += fmt::format("{:42}{:>10}{:>10}  {:22}{:.2f}{}\n", free.name,
                            at_most_six(calibration.fit.start.values[p]),
                            at_most_six(calibration.fit.found.values[p]),
                            fmt::format("{:.4g} to {:.4g}", free.low, free.high),
                            std::min(left, 1.0), left > hardly ? " not identified" : "");
    }
    return text + "(spread left: of what was believed of the number beforehand, the part of the "
                  "standard deviation\nthat the targets leave; near 1 they say nothing of it)\n";
}

std::string way(const Calibration& calibration) {
    const Fit& fit = calibration.fit;
    std::string text = "\nobjective, beliefs included, by the design around each centre:";
    for (const FitRound& round : fit.rounds) text += fmt::format(" {:.1f}", round.here);
    return text + (fit.settled ? "; settled\n" : ";\nthe rounds ended before it settled\n");
}

} // namespace

std::string calibration_text(const Calibration& calibration) {
    const Scenario& scenario = calibration.scenario;
    const FitPlan& plan = calibration.plan;
    std::string text = fmt::format("{}\n{} to {}, {} of seed {}, one agent for {}\n\n",
                                   scenario.title, to_text(scenario.start),
                                   to_text(calibration.last), counted(plan.replicates, "replicate"),
                                   scenario.seed, counted(scenario.weight, "person"));
    text += targets_table(calibration);
    text +=
        "\n" +
        (calibration.only_score ? "" : "start: " + judgement(plan.targets, calibration.fit.start));
    text +=
        (calibration.only_score ? "" : "found: ") + judgement(plan.targets, calibration.fit.found);
    if (!calibration.outside.empty()) {
        text += "outside the run, and not counted:";
        for (const FitTarget& target : calibration.outside) text += " " + target.id;
        text += "\n";
    }
    text += untold_table(calibration);
    if (calibration.only_score) return text;
    text += numbers_table(calibration) + way(calibration);
    if (calibration.quick)
        text +=
            "This was a quick look: few replicates of a coarse world, which scatters more than a "
            "fine one,\nso that z is smaller. Run it without --quick for values to keep.\n";
    return text;
}

} // namespace suar
