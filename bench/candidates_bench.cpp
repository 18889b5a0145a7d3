// How many candidates a second, on one core, in a stripe of the usual size?
#include "core/candidates.h"

#include <benchmark/benchmark.h>

using namespace suar;

namespace {

// The argument is the largest hazard, in millionths a day.
void candidates(benchmark::State& state) {
    const double hazard = static_cast<double>(state.range(0)) * 1e-6;
    std::vector<Candidate> found;
    std::int64_t all = 0, events = 0;
    Day today{0};
    for (auto each : state) {
        found.clear();
        find_candidates({1, 0}, lose_job_bands, 7, today, 40'000, hazard, found);
        benchmark::DoNotOptimize(found.data());
        all += static_cast<std::int64_t>(found.size());
        for (const Candidate& candidate : found) events += candidate.luck <= hazard;
        ++today;
    }
    state.SetItemsProcessed(all);
    state.counters["candidates_per_event"] =
        static_cast<double>(all) / static_cast<double>(events > 0 ? events : 1);
    state.counters["persons_passed_over"] = benchmark::Counter(
        40'000.0 * static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
}

BENCHMARK(candidates)->Arg(300)->Arg(100);

} // namespace
