// How many draws a second?
#include "core/draw.h"

#include <benchmark/benchmark.h>

using namespace suar;

namespace {

template <class Take> void take_draws(benchmark::State& state, Take take) {
    constexpr std::uint32_t batch = 4096;
    std::int32_t day = 0;
    for (auto each : state) {
        double sum = 0;
        for (std::uint32_t name = 0; name < batch; ++name)
            sum += take(draw({1, 0}, Decision::lose_job, name, day, 0));
        benchmark::DoNotOptimize(sum);
        ++day;
    }
    state.SetItemsProcessed(state.iterations() * batch);
}

void uniform_draws(benchmark::State& state) {
    take_draws(state, [](Draw luck) { return luck.uniform(); });
}

void exponential_draws(benchmark::State& state) {
    take_draws(state, [](Draw luck) { return luck.exponential(); });
}

// The event of a day at a small hazard: nearly always decided without a logarithm.
void rare_events(benchmark::State& state) {
    take_draws(state, [](Draw luck) { return luck.happens(3e-4) ? 1.0 : 0.0; });
}

BENCHMARK(uniform_draws);
BENCHMARK(exponential_draws);
BENCHMARK(rare_events);

} // namespace
