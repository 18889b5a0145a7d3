#include "cli/comparing.h"

#include "cli/build_facts.h"
#include "cli/interrupt.h"
#include "cli/progress.h"
#include "cli/say.h"
#include "compare/ends.h"
#include "compare/first_difference.h"
#include "scenario/draw_parameters.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>

namespace suar {

namespace {

// "3 %/year" or "3%/year" is 0.03.
std::optional<double> percentage(std::string_view text, std::string_view unit) {
    double value = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || !std::isfinite(value)) return std::nullopt;
    std::string_view rest(stop, static_cast<std::size_t>(text.data() + text.size() - stop));
    while (rest.starts_with(' ')) rest.remove_prefix(1);
    if (rest != unit) return std::nullopt;
    return value / 100;
}

// What must be known of how the comparison was made, and is kept with it.
std::vector<std::string> remarks_of(const CompareOptions& options, const Sides& sides,
                                    const Plan& plan) {
    std::vector<std::string> remarks;
    if (options.quick)
        remarks.push_back(
            "This was a quick look: few replicates of a coarse world, and two at most at the ends "
            "of\n"
            "  what no datum identifies. Run it without --quick for numbers to quote.");
    for (std::size_t p = 0; p < sides.policies.size(); ++p)
        if (!plan.differences[p])
            remarks.push_back(fmt::format("{} is the base under another name: nothing differs.",
                                          sides.policies[p].scenario.title));
    if (plan.luck == Luck::independent)
        remarks.push_back(
            "The policies had other luck than the base: persons cannot be compared one by one,\n"
            "  so there is no ledger and no placebo.");
    if (options.draws > 0)
        remarks.push_back(fmt::format(
            "Parameters that are distributions were drawn {}, each draw with luck of its own;\n"
            "  suar run SCENARIO --draw K shows the numbers of draw K.",
            options.draws == 1 ? "once" : fmt::format("{} times", options.draws)));
    return remarks;
}

class Comparing {
public:
    Comparing(const CompareOptions& options, const Sides& sides, const Plan& plan,
              const Rates& rates)
        : options_(options), sides_(sides), plan_(plan), rates_(rates),
          workers_(options.threads, std::nullopt) {}

    // Nothing when it was interrupted.
    Result<std::optional<Comparison>> run(const std::function<void()>& before_it_begins) {
        comparison_ = begin_comparison(sides_.base, sides_.policies, plan_);
        comparison_.program_version = program_version();
        comparison_.program_commit = program_commit();
        comparison_.remarks = remarks_of(options_, sides_, plan_);
        comparison_.set = options_.scenario.set;
        comparison_.quick = options_.quick;
        comparison_.discount_per_year = rates_.discount_per_year;
        comparison_.precision = rates_.precision;
        Problems problems = unusable_draws();
        if (problems.empty() && interrupted()) return std::optional<Comparison>();
        const bool with_ends = problems.empty() && runs_ends(options_, sides_);
        if (with_ends) problems = prepare_ends();
        if (!problems.empty() && with_ends && !options_.ends) {
            // Nobody asked for them: what was asked for is run without.
            problems.front().found += " (at an end of what no datum identifies)";
            say(show_warnings({problems.front()}));
            at_ends_.clear();
            problems.clear();
        }
        if (!problems.empty()) return problems;
        before_it_begins();
        progress_.emplace(loudness(), days_to_live(sides_.base, sides_.policies, plan_) *
                                              std::max(1u, options_.draws) +
                                          days_at_ends());
        if (options_.draws == 0) problems = add_draw(sides_, plan_);
        for (draw_ = 1; draw_ <= options_.draws && problems.empty() && !interrupted(); ++draw_)
            problems = add_drawn();
        if (problems.empty() && !interrupted()) problems = add_ends();
        if (!problems.empty()) return problems;
        if (interrupted()) return std::optional<Comparison>();
        return std::optional<Comparison>(std::move(comparison_));
    }

private:
    struct AtEnd {
        const EndToRun* end;
        Sides sides;
        Plan plan;
    };

    // Numbers that are right by themselves may not fit each other when drawn: that is told before
    // anything is run.
    Problems unusable_draws() {
        Problems problems;
        Progress progress(loudness(), options_.draws, "draws");
        for (draw_ = 1; draw_ <= options_.draws && problems.empty() && !interrupted(); ++draw_) {
            const auto sides = sides_of_draw();
            progress.one_done(fmt::format("draw {} of {} read", draw_, options_.draws));
            if (sides) continue;
            problems = sides.problems();
            for (Problem& problem : problems)
                problem.place = fmt::format("draw {}, {}", draw_, problem.place);
        }
        draw_ = 0;
        return problems;
    }

    // One draw of the parameters, the same for all worlds that share a key.
    Result<Sides> sides_of_draw() const {
        std::vector<std::vector<std::string>> more{drawn(sides_.base)};
        for (const Side& policy : sides_.policies) more.push_back(drawn(policy));
        auto sides = read_sides_again(sides_, more);
        if (!sides) return sides;
        sides.value().base.scenario.draw = draw_; // which has luck of its own
        for (Side& policy : sides.value().policies) policy.scenario.draw = draw_;
        return sides;
    }

    Problems add_drawn() {
        const auto sides = sides_of_draw();
        if (!sides) return sides.problems();
        keep_drawn();
        const auto plan = plan_again(plan_, sides.value().base, sides.value().policies);
        if (!plan) return plan.problems();
        return add_draw(sides.value(), plan.value());
    }

    Result<Sides> sides_at(const EndToRun& end) const {
        return read_sides_again(sides_, std::vector<std::vector<std::string>>(
                                            1 + sides_.policies.size(), end.settings));
    }

    // Everything that is to be run at the ends.
    Problems prepare_ends() {
        for (const EndToRun& end : ends_to_run()) {
            auto sides = sides_at(end);
            if (!sides) return sides.problems();
            // The base's own value is run in any case, unless parameters are drawn.
            if (options_.draws == 0 &&
                !first_difference(sides_.base.scenario, sides.value().base.scenario))
                continue;
            use_replicates_of_ends(sides.value());
            Plan as_before = plan_;
            as_before.placebo = Placebo::without;
            auto plan = plan_again(as_before, sides.value().base, sides.value().policies);
            if (!plan) return plan.problems();
            at_ends_.push_back({&end, std::move(sides.value()), std::move(plan.value())});
        }
        return {};
    }

    // The first of those of the comparison itself.
    void use_replicates_of_ends(Sides& sides) const {
        const std::uint32_t replicates =
            replicates_of_ends(options_, sides_.base.scenario.replicates);
        sides.base.scenario.replicates = replicates;
        for (Side& policy : sides.policies) policy.scenario.replicates = replicates;
    }

    std::int64_t days_at_ends() const {
        std::int64_t days = 0;
        for (const AtEnd& at : at_ends_)
            days += days_to_live(at.sides.base, at.sides.policies, at.plan);
        return days;
    }

    Problems add_ends() {
        draw_ = 0;
        for (const AtEnd& at : at_ends_) {
            at_end_ = fmt::format(", {} = {}", at.end->key, at.end->value);
            auto realised = realise(at.sides.base, at.sides.policies, at.plan, comparison_,
                                    workers_, day_done());
            if (!realised) return realised.problems();
            if (!realised.value()) return {};
            comparison_.ends.push_back(
                end_of(*at.end, *realised.value(), comparison_.replicates, own_values(*at.end)));
        }
        return {};
    }

    // By policy, whether it sets a number of this end to another value than the base's.
    std::vector<bool> own_values(const EndToRun& end) const {
        std::vector<bool> own;
        for (const Side& policy : sides_.policies)
            own.push_back(std::any_of(
                end.settings.begin(), end.settings.end(), [&](const std::string& setting) {
                    return differ_in(sides_.base.scenario, policy.scenario,
                                     std::string_view(setting).substr(0, setting.find('=')));
                }));
        return own;
    }

    std::vector<std::string> drawn(const Side& side) const {
        return drawn_settings(side.scenario, side.scenario.seed, draw_);
    }

    // The numbers of this draw, so that anybody can tell which of them the answer leans on.
    void keep_drawn() {
        const auto keep = [&](const Side& side, auto values_of) {
            for (const DrawnValue& value : drawn_values(side.scenario, side.scenario.seed, draw_)) {
                auto& all = comparison_.drawn;
                auto found = std::ranges::lower_bound(all, value.key, {}, &DrawnNumber::key);
                if (found == all.end() || found->key != value.key) {
                    const std::vector<std::optional<double>> none(options_.draws);
                    found = all.insert(
                        found, {value.key, value.unit, none, {sides_.policies.size(), none}});
                }
                values_of(*found)[draw_ - 1] = value.number;
            }
        };
        keep(
            sides_.base, [](DrawnNumber & number) -> auto& { return number.base; });
        for (std::size_t p = 0; p < sides_.policies.size(); ++p)
            keep(
                sides_.policies[p], [=](DrawnNumber & number) -> auto& {
                    return number.policies[p];
                });
    }

    WorldDay day_done() {
        return [&](Day day, std::uint32_t replicate) {
            progress_->one_done(fmt::format(
                "{}, replicate {} of {}{}{}", to_text(day), replicate + 1, comparison_.replicates,
                draw_ > 0 ? fmt::format(", draw {} of {}", draw_, options_.draws) : "", at_end_));
            return !interrupted();
        };
    }

    Problems add_draw(const Sides& sides, const Plan& plan) {
        auto realised =
            realise(sides.base, sides.policies, plan, comparison_, workers_, day_done());
        if (!realised) return realised.problems();
        if (realised.value()) comparison_.draws.push_back(std::move(*realised.value()));
        return {};
    }

    Loudness loudness() const { return options_.quiet ? Loudness::quiet : Loudness::normal; }

    const CompareOptions& options_;
    const Sides& sides_;
    const Plan& plan_;
    Rates rates_;
    std::vector<AtEnd> at_ends_;
    Workers workers_;
    std::optional<Progress> progress_; // of what is run
    Comparison comparison_{};
    std::uint32_t draw_ = 0; // from 1; 0 where parameters are not drawn
    std::string at_end_;     // which number stands at which end; empty where none does
};

} // namespace

std::vector<std::string> paths_of(const CompareOptions& options) {
    std::vector<std::string> paths{options.base};
    paths.insert(paths.end(), options.policies.begin(), options.policies.end());
    return paths;
}

bool runs_ends(const CompareOptions& options, const Sides& sides) {
    return options.ends.value_or(!any_finished(sides));
}

std::uint32_t replicates_of_ends(const CompareOptions& options, std::uint32_t replicates) {
    constexpr std::uint32_t of_a_quick_look = 2;
    // With separate luck, what a policy's replicate is depends on how many there are.
    const bool fewer = options.quick && options.luck == "shared";
    return fewer ? std::min(of_a_quick_look, replicates) : replicates;
}

Result<Rates> rates_of(const CompareOptions& options) {
    Rates rates{0, usual_precision};
    Problems problems;
    const auto read = [&](const char* option, const std::string& text, std::string_view unit,
                          double low, double high, const char* expected, double& rate) {
        if (text.empty()) return;
        const auto value = percentage(text, unit);
        if (value && *value >= low && *value <= high)
            rate = *value;
        else
            problems.push_back(
                {option, "", fmt::format("\"{}\" is not a rate", text), expected, ""});
    };
    read("--discount", options.discount, "%/year", 0, 1,
         "a rate from 0 to 100 such as \"3 %/year\"", rates.discount_per_year);
    read("--precision", options.precision, "%", 1e-3, 1,
         "a share of the difference from 0.1 to 100 such as \"10 %\"", rates.precision);
    if (!problems.empty()) return problems;
    return rates;
}

Result<std::optional<Comparison>> run_comparison(const CompareOptions& options, const Sides& sides,
                                                 const Plan& plan, const Rates& rates,
                                                 const std::function<void()>& before_it_begins) {
    return Comparing(options, sides, plan, rates).run(before_it_begins);
}

} // namespace suar
