#include "compare/ends.h"

#include <algorithm>

namespace suar {

namespace {

EndAmounts amounts_of(const WorldAmounts& world) {
    EndAmounts amounts;
    for (std::size_t i = 0; i < end_outcomes.size(); ++i)
        amounts[i] = world.outcomes[position_of(end_outcomes[i])];
    return amounts;
}

std::vector<EndAmounts> amounts_of(const std::vector<WorldAmounts>& worlds) {
    std::vector<EndAmounts> all;
    for (const WorldAmounts& world : worlds) all.push_back(amounts_of(world));
    return all;
}

} // namespace

const std::vector<EndToRun>& ends_to_run() {
    static const std::vector<EndToRun> ends{
        {"recruiter.make_up", "0", {"recruiter.make_up=0"}},
        {"recruiter.make_up", "0.5", {"recruiter.make_up=0.5"}},
        {"recruiter.make_up", "1", {"recruiter.make_up=1"}},
        // Those who walk in are counted inside the hazard: fewer can where it is low (P21).
        {"mission.recording",
         "0.03 1/year",
         {"mission.recording=0.03 1/year", "mission.walk_in=0.05"}},
        {"mission.recording", "0.2 1/year", {"mission.recording=0.2 1/year"}},
        {"referral.per_captive_year", "0.2 1/year", {"referral.per_captive_year=0.2 1/year"}},
        {"referral.per_captive_year", "0.9 1/year", {"referral.per_captive_year=0.9 1/year"}},
    };
    return ends;
}

End end_of(const EndToRun& which, const Realised& realised) {
    End end{which.key, which.value, "", amounts_of(realised.base), {}};
    for (const std::string& setting : which.settings)
        end.setting += (end.setting.empty() ? "" : "; ") + setting;
    for (const auto& worlds : realised.policies) end.policies.push_back(amounts_of(worlds));
    return end;
}

std::optional<Figure> end_figure(const Comparison& comparison, const End& end, std::size_t policy,
                                 std::size_t outcome) {
    std::vector<double> base, other;
    for (std::size_t r = 0; r < end.base.size(); ++r) {
        const Amount one = end.base[r][outcome], two = end.policies[policy][r][outcome];
        if (!one || !two) return std::nullopt;
        base.push_back(static_cast<double>(*one));
        other.push_back(static_cast<double>(*two));
    }
    return Figure{comparison.luck == Luck::shared ? paired(base, other) : unpaired(base, other),
                  std::nullopt};
}

std::optional<Bounds> percent_over_ends(const Comparison& comparison, std::size_t policy,
                                        std::size_t outcome) {
    if (comparison.ends.empty()) return std::nullopt;
    const Take take = take_outcome(position_of(end_outcomes[outcome]));
    std::optional<Bounds> range;
    const auto include = [&](const std::optional<Figure>& figure) {
        if (!figure || !figure->estimate.percent) return false;
        const double percent = *figure->estimate.percent;
        if (!range) range = Bounds{percent, percent};
        range = Bounds{std::min(range->low, percent), std::max(range->high, percent)};
        return true;
    };
    if (!include(figure_of(comparison, policy, take))) return std::nullopt;
    for (const End& end : comparison.ends)
        if (!include(end_figure(comparison, end, policy, outcome))) return std::nullopt;
    return range;
}

} // namespace suar
