#include "compare/run_worlds.h"

#include "simulation/setup_of.h"

#include <algorithm>
#include <numeric>

namespace suar {

namespace {

// The branches in order of their forks, so that the base is run on from one to the next.
std::vector<std::size_t> in_order_of_forks(const std::vector<Branch>& branches) {
    std::vector<std::size_t> order(branches.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t one, std::size_t two) {
        return branches[one].fork < branches[two].fork;
    });
    return order;
}

// A world that differs only after the last day to be seen is forked off there.
Day fork_of(const Branch& branch, Day last) { return std::min(branch.fork, last + 1); }

class Running {
public:
    Running(const WorldsToRun& worlds, std::uint32_t replicate, const Workers& workers,
            const DayDone& day_done)
        : worlds_(worlds), replicate_(replicate), workers_(workers), day_done_(day_done) {}

    // Whether the days up to and with `last` are lived; false when it was stopped.
    bool live(Replicate& world, WorldObserver& observer, const Scenario& scenario, Day last) {
        bool stopped = false;
        world.run_until(last, [&](const World& now, Day today) {
            observer.observe(today, now.tally, scenario.interventions);
            stopped = !day_done_(today);
            return !stopped;
        });
        return !stopped;
    }

    std::optional<SeenWorld> finish(Replicate& world, WorldObserver observer,
                                    const Scenario& scenario) {
        if (!live(world, observer, scenario, worlds_.last)) return std::nullopt;
        return observer.finish(world.world().cases, world.world().persons.layout,
                               scenario.interventions, scenario.weight);
    }

    std::optional<SeenWorlds> run() {
        const Scenario& base = worlds_.base;
        const Setup base_setup = setup_of(base, replicate_, workers_);
        std::optional<Replicate> parent; // made when the first of those that need it comes
        WorldObserver seen(worlds_.window);
        const auto grow_to = [&](Day last) {
            if (!parent) parent.emplace(base_setup);
            return live(*parent, seen, base, last);
        };
        SeenWorlds all;
        all.branches.resize(worlds_.branches.size());
        for (const std::size_t which : in_order_of_forks(worlds_.branches)) {
            const Branch& branch = worlds_.branches[which];
            Setup setup = setup_of(*branch.scenario, replicate_, workers_);
            setup.one_less_from = branch.one_less_from;
            const Day fork = fork_of(branch, worlds_.last);
            const bool apart = fork <= base.start;
            if (!apart && !grow_to(fork + -1)) return std::nullopt;
            Replicate world = apart ? Replicate(setup) : parent->fork(setup);
            auto finished =
                finish(world, apart ? WorldObserver(worlds_.window) : seen, *branch.scenario);
            if (!finished) return std::nullopt;
            all.branches[which] = std::move(*finished);
        }
        if (worlds_.how_far == WorldsToRun::Base::past_only) return all;
        if (!parent) parent.emplace(base_setup);
        all.base = finish(*parent, seen, base);
        if (!all.base) return std::nullopt;
        return all;
    }

private:
    const WorldsToRun& worlds_;
    std::uint32_t replicate_;
    const Workers& workers_;
    const DayDone& day_done_;
};

} // namespace

std::int64_t days_to_run(const WorldsToRun& worlds) {
    const Scenario& base = worlds.base;
    Day past = base.start;
    std::int64_t days = 0;
    for (const Branch& branch : worlds.branches) {
        const Day fork = fork_of(branch, worlds.last);
        past = std::max(past, fork);
        days += worlds.last - std::max(fork, base.start) + 1;
    }
    const bool whole = worlds.how_far == WorldsToRun::Base::to_the_end;
    return days + (whole ? worlds.last - base.start + 1 : past - base.start);
}

std::optional<SeenWorlds> run_worlds(const WorldsToRun& worlds, std::uint32_t replicate,
                                     const Workers& workers, const DayDone& day_done) {
    return Running(worlds, replicate, workers, day_done).run();
}

} // namespace suar
