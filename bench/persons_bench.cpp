// How many persons are synthesised a second from the real tables?
#include "baseline.h"
#include "engine/state.h"

#include <benchmark/benchmark.h>

using namespace suar;

namespace {

// Arguments: weight, threads.
void persons(benchmark::State& state) {
    const Scenario scenario = bench::baseline(static_cast<std::uint32_t>(state.range(0)),
                                              to_day({2019, 1, 1}), to_day({2019, 12, 31}));
    const Workers workers(static_cast<int>(state.range(1)), std::nullopt);
    std::int64_t made = 0;
    for (auto each : state) {
        const State world(setup_of(scenario, 0, workers));
        made += world.world.persons.layout.persons;
    }
    state.SetItemsProcessed(made);
}

BENCHMARK(persons)->Args({20, 1})->Args({20, 2})->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(persons)
    ->Name("persons_one_to_one")
    ->Args({1, 1})
    ->Args({1, 2})
    ->Iterations(1)
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

} // namespace
