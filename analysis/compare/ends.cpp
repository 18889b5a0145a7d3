#include "compare/ends.h"

#include "compare/told.h"

#include <algorithm>
#include <map>

namespace suar {

namespace {

EndAmounts amounts_of(const WorldAmounts& world) {
    EndAmounts amounts;
    for (std::size_t i = 0; i < end_outcomes.size(); ++i)
        amounts[i] = world.outcomes[position_of(end_outcomes[i])];
    return amounts;
}

// Of all replicates; those that were not run here have none.
std::vector<EndAmounts> amounts_of(const std::vector<WorldAmounts>& worlds,
                                   std::uint32_t replicates) {
    std::vector<EndAmounts> all(replicates);
    std::transform(worlds.begin(), worlds.end(), all.begin(),
                   [](const WorldAmounts& world) { return amounts_of(world); });
    return all;
}

Bounds both(const Bounds& one, const Bounds& other) {
    return {std::min(one.low, other.low), std::max(one.high, other.high)};
}

Bounds point_of(const Estimate& estimate) { return {*estimate.percent, *estimate.percent}; }

// The interval in percent of the base, or the change where there is none.
Bounds percent_bounds(const Estimate& estimate) {
    if (!estimate.interval) return point_of(estimate);
    const double scale = 100 / estimate.base;
    return {estimate.interval->low * scale, estimate.interval->high * scale};
}

std::size_t replicates_at(const End& end) {
    return static_cast<std::size_t>(
        std::count_if(end.base.begin(), end.base.end(), [](const EndAmounts& world) {
            return std::any_of(world.begin(), world.end(),
                               [](const Amount& amount) { return amount.has_value(); });
        }));
}

void count(std::size_t samples, const Estimate& estimate, OverEnds& over) {
    ++over.worlds;
    if (!can_be_told(samples, estimate.interval)) return;
    ++(estimate.difference < 0 ? over.fall : over.rise);
}

// The number over whose values the change moves most, in percent; empty where none moves it.
std::string widest(const std::map<std::string, Bounds>& by_number) {
    std::string most;
    double width = 0;
    for (const auto& [key, bounds] : by_number)
        if (bounds.width() > width) {
            width = bounds.width();
            most = key;
        }
    return most;
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

End end_of(const EndToRun& which, const Realised& realised, std::uint32_t replicates,
           const std::vector<bool>& own_value) {
    End end{which.key, which.value, "", amounts_of(realised.base, replicates), {}};
    for (const std::string& setting : which.settings)
        end.setting += (end.setting.empty() ? "" : "; ") + setting;
    for (std::size_t policy = 0; policy < realised.policies.size(); ++policy) {
        const auto& worlds = realised.policies[policy];
        end.policies.push_back(own_value[policy] ? std::vector<EndAmounts>(replicates)
                                                 : amounts_of(worlds, replicates));
    }
    return end;
}

bool sets_itself(const End& end, std::size_t policy) {
    const auto& worlds = end.policies[policy];
    return std::all_of(worlds.begin(), worlds.end(), [](const EndAmounts& world) {
        return std::none_of(world.begin(), world.end(),
                            [](const Amount& amount) { return amount.has_value(); });
    });
}

bool is_bare(const Comparison& comparison, const End& end) {
    constexpr std::size_t enough = 6;
    return replicates_at(end) < std::min(samples_in(comparison), enough);
}

bool any_is_bare(const Comparison& comparison) {
    return std::any_of(comparison.ends.begin(), comparison.ends.end(),
                       [&](const End& end) { return is_bare(comparison, end); });
}

std::optional<Figure> end_figure(const Comparison& comparison, const End& end, std::size_t policy,
                                 std::size_t outcome) {
    std::vector<double> base, other;
    for (std::size_t r = 0; r < end.base.size(); ++r) {
        const Amount one = end.base[r][outcome], two = end.policies[policy][r][outcome];
        if (!one && !two) continue; // this replicate was not run here
        if (!one || !two) return std::nullopt;
        base.push_back(static_cast<double>(*one));
        other.push_back(static_cast<double>(*two));
    }
    if (base.empty()) return std::nullopt;
    Figure figure{comparison.luck == Luck::shared ? paired(base, other) : unpaired(base, other),
                  std::nullopt};
    if (is_bare(comparison, end)) figure.estimate.interval.reset();
    return figure;
}

std::optional<OverEnds> over_ends(const Comparison& comparison, std::size_t policy,
                                  std::size_t outcome) {
    if (comparison.ends.empty()) return std::nullopt;
    const auto own =
        figure_of(comparison, policy, take_outcome(position_of(end_outcomes[outcome])));
    if (!own || !own->estimate.percent) return std::nullopt;
    const bool bare = any_is_bare(comparison);
    OverEnds over{
        bare ? point_of(own->estimate) : percent_bounds(own->estimate), bare, 0, 0, 0, ""};
    if (!bare) count(samples_in(comparison), own->estimate, over);
    std::map<std::string, Bounds> by_number;
    for (const End& end : comparison.ends) {
        const auto figure = end_figure(comparison, end, policy, outcome);
        if (!figure) continue;
        if (!figure->estimate.percent) return std::nullopt;
        const Bounds point = point_of(figure->estimate);
        if (!bare) count(replicates_at(end), figure->estimate, over);
        over.percent = both(over.percent, bare ? point : percent_bounds(figure->estimate));
        // Drawn parameters move the comparison itself too, so it is no value of this number.
        const auto [known, is_new] =
            by_number.try_emplace(end.key, is_drawn(comparison) ? point : point_of(own->estimate));
        known->second = both(known->second, point);
    }
    if (by_number.empty()) return std::nullopt;
    if (!bare) over.most_of_all = widest(by_number);
    return over;
}

} // namespace suar
