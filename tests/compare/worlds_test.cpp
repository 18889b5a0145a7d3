// Whole worlds compared in the program itself: what is seen of them, forks, and equal scenarios.
#include "brute_force.h"
#include "compare/compare_worlds.h"
#include "compare/estimates.h"
#include "compare/window.h"
#include "support/policies.h"

using namespace suar;
using namespace suar::testing;

namespace {

const Workers& two_workers() {
    static const Workers workers(2, std::nullopt);
    return workers;
}

Scenario world_with(const std::vector<std::string>& set) {
    Overrides overrides = small_world();
    overrides.replicates = 2;
    overrides.set.insert(overrides.set.end(), set.begin(), set.end());
    return scenario("indonesia.toml", overrides);
}

Side side(const Scenario& world) { return {world.title, world, std::nullopt}; }

const Day june = to_day({2022, 6, 1});

struct Made {
    Plan plan;
    Comparison comparison;
};

Made compared(const Scenario& base, const std::vector<Scenario>& policies, const Wishes& wishes) {
    std::vector<Side> sides;
    for (const Scenario& policy : policies) sides.push_back(side(policy));
    auto plan = plan_comparison(side(base), sides, wishes);
    REQUIRE(plan.ok());
    Comparison comparison = begin_comparison(side(base), sides, plan.value());
    const Side base_side = side(base);
    std::int64_t days = 0;
    auto realised = realise(base_side, sides, plan.value(), comparison, two_workers(),
                            [&](Day, std::uint32_t) { return ++days > 0; });
    REQUIRE(realised.ok());
    REQUIRE(realised.value().has_value());
    CHECK(days == days_to_live(base_side, sides, plan.value())); // what progress counts down to
    comparison.draws.push_back(std::move(*realised.value()));
    return {plan.value(), std::move(comparison)};
}

constexpr Wishes usual{std::nullopt, Luck::shared, Placebo::with};

// The days from `from` on, and what the world is at its end.
std::uint64_t rest_of(Replicate& world, const Scenario& scenario, Day from) {
    Fingerprint print;
    world.run_until(scenario.end, [&](const World& now, Day today) {
        if (today >= from) print.add(now.tally);
        if (today == scenario.end) print.add(now);
        return true;
    });
    return print.value();
}

std::vector<Captivity> lived(const Scenario& scenario) {
    WorldObserver observer({scenario.start, scenario.end});
    std::vector<Captivity> captivities;
    run_replicate(setup_of(scenario, 0, two_workers()), [&](const World& now, Day today) {
        if (today == scenario.end) captivities = captivities_of(now.cases, now.persons.layout);
        return true;
    });
    return captivities;
}

} // namespace

TEST_CASE("worlds: coerced days of the cases are those of the series, day by day") {
    // Promotions and sales often, so that no end of coercion is rare.
    const Scenario world =
        world_with({"captivity.promotion=0.5 1/year", "captivity.coercion_hazard=2 1/year"});
    std::vector<std::int64_t> series;
    std::vector<Captivity> captivities;
    run_replicate(setup_of(world, 0, two_workers()), [&](const World& now, Day today) {
        series.push_back(
            sum(now.tally.by_province[static_cast<std::size_t>(Outcome::person_days_coerced)]));
        if (today == world.end) captivities = captivities_of(now.cases, now.persons.layout);
        return true;
    });
    const auto days = [&](Window window) {
        std::int64_t total = 0;
        for (const Captivity& each : captivities) total += coerced_days(each, window);
        return total * world.weight;
    };
    std::int64_t total = 0, promoted = 0, freed = 0;
    for (std::size_t i = 0; i < series.size(); ++i) {
        const Day day = world.start + static_cast<std::int32_t>(i);
        REQUIRE(days({day, day}) == series[i]);
        total += series[i];
    }
    CHECK(days({world.start, world.end}) == total);
    for (const Captivity& each : captivities) {
        promoted += each.promoted != never ? 1 : 0;
        freed += each.freed != never ? 1 : 0;
    }
    CHECK(total > 0);
    CHECK(promoted > 0);
    CHECK(freed > 0);
}

TEST_CASE("worlds: the ledger of two lived worlds is that of a plain join") {
    const Scenario base = world_with({});
    const Scenario policy = world_with({"travel.factor@2022-06-01=0.5"});
    const LedgerRules rules{{june, to_day({2022, 8, 31})}, to_day({2022, 9, 30}), 100};
    const auto in_base = lived(base), in_policy = lived(policy);
    const Ledger found = ledger_of(in_base, in_policy, rules);
    CHECK(found.values == brute::ledger(in_base, in_policy, rules).values);
    CHECK(found[LedgerEntry::averted] > 0);
    CHECK(found[LedgerEntry::newly_harmed] > 0);
}

TEST_CASE("worlds: a forked run is the run that was never forked") {
    const Scenario base = world_with({});
    std::vector<Scenario> policies{with(base, one_of_each())};
    for (const char* const change :
         {"check.coverage.ferry@2022-04-01=0.9", "travel.factor@2022-06-01=0.5",
          "captivity.exit_median@2022-06-01=10 months", "mission.beds@2022-06-01=0 beds",
          "channel.takedown.open_adverts@2022-06-01=0.5"})
        policies.push_back(world_with({change}));
    for (const Scenario& policy : policies) {
        const auto difference = first_difference(base, policy);
        REQUIRE(difference);
        const Setup base_setup = setup_of(base, 1, two_workers());
        const Setup setup = setup_of(policy, 1, two_workers());
        Replicate parent(base_setup);
        parent.run_until(difference->fork + -1, [](const World&, Day) { return true; });
        Replicate forked = parent.fork(setup);
        Replicate whole(setup);
        const std::uint64_t unforked = rest_of(whole, policy, difference->fork);
        CHECK(rest_of(forked, policy, difference->fork) == unforked);
        // And the parent goes on as if it had not been forked.
        Replicate alone(base_setup);
        const std::uint64_t undisturbed = rest_of(alone, base, difference->fork);
        CHECK(rest_of(parent, base, difference->fork) == undisturbed);
        CHECK(undisturbed != unforked);
    }
}

TEST_CASE("worlds: what is compared does not depend on where the runs part") {
    const Scenario base = world_with({});
    const Scenario late = world_with({"travel.factor@2022-06-15=0.5"});
    const Scenario early = with(base, one_of_each());
    const Window window{to_day({2022, 4, 1}), base.end};
    const auto run = [&](Day fork_of_late, Day fork_of_early) {
        const WorldsToRun worlds{base,
                                 {{&late, fork_of_late, std::nullopt},
                                  {&early, fork_of_early, std::nullopt},
                                  {&base, fork_of_early, window.first}},
                                 window,
                                 base.end,
                                 WorldsToRun::Base::to_the_end};
        auto seen = run_worlds(worlds, 0, two_workers(), [](Day) { return true; });
        REQUIRE(seen);
        REQUIRE(seen->base);
        return std::move(*seen);
    };
    const SeenWorlds forked = run(to_day({2022, 6, 15}), window.first);
    const SeenWorlds whole = run(base.start, base.start);
    const auto same = [](const SeenWorld& one, const SeenWorld& two) {
        CHECK(one.outcomes == two.outcomes);
        CHECK(one.countries == two.countries);
        CHECK(one.parts == two.parts);
        CHECK(one.months == two.months);
        REQUIRE(one.interventions.size() == two.interventions.size());
        for (std::size_t i = 0; i < one.interventions.size(); ++i) {
            CHECK(one.interventions[i].amounts == two.interventions[i].amounts);
            CHECK(one.interventions[i].cost_by_year == two.interventions[i].cost_by_year);
        }
        CHECK(ledger_of(one.captivities, two.captivities, {{Day{0}, Day{40'000}}, {}, 1})
                  .values[at(LedgerEntry::averted)] == 0);
        CHECK(one.captivities.size() == two.captivities.size());
    };
    same(*forked.base, *whole.base);
    for (std::size_t i = 0; i < 3; ++i) same(forked.branches[i], whole.branches[i]);
    CHECK(forked.branches[0].outcomes != forked.base->outcomes);
    CHECK(*forked.branches[1].interventions[0].amounts[1] > 0);
}

TEST_CASE("worlds: what is seen of a window is what the series say") {
    const Scenario world = world_with({});
    const Window window{june, to_day({2022, 8, 20})};
    WorldObserver observer(window);
    std::int64_t entries = 0, held = 0, ordinary = 0;
    std::optional<SeenWorld> seen;
    run_replicate(setup_of(world, 0, two_workers()), [&](const World& now, Day today) {
        observer.observe(today, now.tally, world.interventions);
        if (today >= window.first && today <= window.last) {
            entries += sum(now.tally.by_province[static_cast<std::size_t>(Outcome::entries)]);
            held = sum(now.tally.by_province[static_cast<std::size_t>(Outcome::held)]);
            ordinary +=
                sum(now.tally.by_exit[static_cast<std::size_t>(ExitOutcome::stops_ordinary)]);
        }
        if (today == world.end)
            seen =
                observer.finish(now.cases, now.persons.layout, world.interventions, world.weight);
        return true;
    });
    CHECK(*seen->outcomes[position_of("entries")] == entries);
    CHECK(*seen->outcomes[position_of("held")] == held);
    CHECK(*seen->outcomes[position_of("stops_ordinary")] == ordinary);
    CHECK(entries > 0);
    CHECK(ordinary > 0);
}

TEST_CASE("worlds: equal scenarios differ by exactly nothing, and the placebo by something") {
    const Scenario base = world_with({});
    const Scenario changed = world_with({"travel.factor@2022-06-01=0.5"});
    const Comparison found = compared(base, {base, changed}, usual).comparison;
    CHECK(found.window.first == june);
    for (std::size_t i = 0; i < compared_outcomes().size(); ++i) {
        const auto figure = figure_of(found, 0, take_outcome(i));
        REQUIRE(figure);
        CHECK(figure->estimate.difference == 0);
        CHECK(figure->estimate.interval->width() == 0);
    }
    for (std::size_t i = 0; i < ledger_entries; ++i) {
        const LedgerFigure figure = ledger_figure(found, 0, static_cast<LedgerEntry>(i));
        if (ledger_rows[i].kind != LedgerKind::total) CHECK(*figure.mean == 0);
    }
    CHECK(*ledger_figure(found, 0, LedgerEntry::averted).placebo >= base.weight);
    CHECK(*ledger_figure(found, 1, LedgerEntry::averted).mean > 0);
    CHECK(figure_of(found, 1, take_outcome(position_of("entries")))->estimate.difference != 0);
}

TEST_CASE("worlds: the ledger and the series agree on coerced days and entries") {
    const Scenario base = world_with({});
    const Scenario changed = world_with({"captivity.exit_median@2022-06-01=10 months"});
    const Comparison found = compared(base, {changed}, usual).comparison;
    for (std::size_t r = 0; r < 2; ++r) {
        const Realised& draw = found.draws[0];
        const auto change = [&](const char* outcome) {
            const std::size_t at = position_of(outcome);
            return *draw.policies[0][r].outcomes[at] - *draw.base[r].outcomes[at];
        };
        const Ledger& ledger = draw.ledgers[0][r].all;
        using enum LedgerEntry;
        CHECK(ledger[coerced_days_net] == change("person_days_coerced"));
        CHECK(ledger[coerced_days_net] == ledger[coerced_days_more] - ledger[coerced_days_fewer]);
        CHECK(ledger[coerced_days_net] != 0);
        CHECK(ledger[first_entries_policy] - ledger[first_entries_base] ==
              ledger[newly_harmed] - ledger[averted]);
        CHECK(ledger[coerced_days_more_in_neither] > 0);
    }
}

TEST_CASE("worlds: separate luck is the luck of other replicates of the same seed") {
    const Scenario base = world_with({});
    const Scenario policy = world_with({"travel.factor@2022-06-01=0.5"});
    const Comparison found =
        compared(base, {base, policy}, {std::nullopt, Luck::independent, Placebo::with}).comparison;
    CHECK(found.draws[0].ledgers.empty());
    CHECK(found.draws[0].placebo.empty());
    // The base under its own name, as replicates 2 and 3.
    Overrides overrides = small_world();
    const Workers& workers = two_workers();
    for (std::uint32_t r = 0; r < 2; ++r) {
        WorldObserver observer(found.window);
        std::optional<SeenWorld> seen;
        run_replicate(setup_of(base, 2 + r, workers), [&](const World& now, Day today) {
            observer.observe(today, now.tally, base.interventions);
            if (today == base.end)
                seen = observer.finish(now.cases, now.persons.layout, {}, base.weight);
            return true;
        });
        CHECK(seen->outcomes == found.draws[0].policies[0][r].outcomes);
        CHECK(seen->outcomes != found.draws[0].base[r].outcomes);
    }
    const auto figure = figure_of(found, 1, take_outcome(position_of("entries")));
    CHECK(!figure->estimate.width_of_paired);
    CHECK(figure->estimate.interval);
}
