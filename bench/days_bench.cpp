// How long is a day one to one: a quiet one before the industry recruits at scale, and a busy one
// with thousands held? And of how many candidates does one lose a job?
#include "baseline.h"
#include "engine/day.h"
#include "engine/laws.h"

#include <benchmark/benchmark.h>

using namespace suar;

namespace {

// Lives the days between `from` and `until`, then measures days from there on.
void days(benchmark::State& state, Day from, Day until) {
    const Scenario scenario = bench::baseline(1, from, until + 31);
    const Workers workers(static_cast<int>(state.range(0)), std::nullopt);
    const Setup setup = setup_of(scenario, 0, workers);
    State world(setup);
    for (; world.today < until; ++world.today) live_one_day(world);
    for (auto each : state) {
        live_one_day(world);
        ++world.today;
    }
    state.SetItemsProcessed(state.iterations() * world.world.persons.layout.persons);
    state.counters["held"] = static_cast<double>(world.held.size());
    state.counters["travelling"] = static_cast<double>(world.travelling.size());
}

void quiet_day(benchmark::State& state) { days(state, to_day({2019, 2, 1}), to_day({2019, 3, 1})); }
// Sites begin empty, so it takes months until as many are held as in a run from 2019 on.
void busy_day(benchmark::State& state) { days(state, to_day({2023, 1, 1}), to_day({2023, 6, 1})); }

// What P9 costs: the laws after a busy day. Every check begins with the balance of that morning, as
// it would in a run.
void laws_after_a_day(benchmark::State& state) {
    const Day until = to_day({2023, 6, 1});
    const Scenario scenario = bench::baseline(20, to_day({2021, 1, 1}), until);
    const Workers workers(0, std::nullopt);
    const Setup setup = setup_of(scenario, 0, workers);
    State world(setup);
    auto morning = world.balance;
    for (; world.today <= until; ++world.today) {
        morning = world.balance;
        live_one_day(world);
    }
    for (auto each : state) {
        world.balance = morning;
        check_laws(world);
    }
    state.counters["held"] = static_cast<double>(world.held.size());
}

struct Looked {
    std::int64_t candidates = 0, events = 0;
};

// The first half of the phase that loses jobs, without the second: nothing is written.
Looked look_for_job_losses(const State& world, std::vector<Candidate>& found) {
    Looked looked;
    const Persons& persons = world.world.persons;
    for (const Bundle& bundle : persons.layout.bundles) {
        const ProvinceLayout& province = persons.layout.provinces[bundle.province];
        const auto& hazards = world.labour.separation[at(bundle.province)];
        for (std::uint32_t risk = 0; risk < world.risk_classes; ++risk) {
            const Stripe stripe(province, bundle, risk);
            found.clear();
            find_candidates(world.key, lose_job_bands, stripe.name(), world.today, stripe.size(),
                            world.labour.largest_in_class[at(bundle.province)][risk], found);
            looked.candidates += static_cast<std::int64_t>(found.size());
            for (const Candidate& candidate : found) {
                const std::uint32_t number = stripe.number_at(candidate.position);
                if (number == Stripe::no_one) continue;
                const PersonRow& row = persons.row[as<PersonIndex>(province.first + number)];
                looked.events += row.employment() <= Employment::informal &&
                                 row.stage() <= Stage::preparing &&
                                 candidate.luck <= hazards[row.cell()];
            }
        }
    }
    return looked;
}

// One core; the rows of candidates are read as the phase reads them, but without asking ahead.
void job_loss_candidates(benchmark::State& state) {
    const Scenario scenario = bench::baseline(1, to_day({2019, 3, 1}), to_day({2019, 3, 31}));
    const Workers workers(0, std::nullopt);
    const Setup setup = setup_of(scenario, 0, workers);
    State world(setup);
    live_one_day(world);
    std::vector<Candidate> found;
    Looked all;
    for (auto each : state) {
        ++world.today;
        const Looked looked = look_for_job_losses(world, found);
        all.candidates += looked.candidates;
        all.events += looked.events;
    }
    state.SetItemsProcessed(all.candidates);
    state.counters["candidates_per_event"] =
        static_cast<double>(all.candidates) / static_cast<double>(all.events);
    state.counters["events_a_day"] =
        static_cast<double>(all.events) / static_cast<double>(state.iterations());
}

BENCHMARK(quiet_day)->Arg(1)->Arg(2)->Iterations(20)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(busy_day)->Arg(1)->Arg(2)->Iterations(20)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(laws_after_a_day);
BENCHMARK(job_loss_candidates)->Iterations(5)->Unit(benchmark::kMillisecond);

} // namespace
