// How many spells a second: a length drawn, kept in the calendar, and ended?
#include "core/spells.h"

#include <benchmark/benchmark.h>

using namespace suar;

namespace {

// A stretch in which as many spells begin as end, each day's begun before they are asked for.
void spells(benchmark::State& state) {
    constexpr std::uint32_t begun_a_day = 256;
    SpellCalendar calendar(Day{1});
    std::vector<SpellEnd> ended;
    Day today{0};
    std::uint32_t place = 0;
    for (auto each : state) {
        for (std::uint32_t i = 0; i < begun_a_day; ++i, place = (place + 1) & 0x7FFFF) {
            const Draw luck = draw({1, 0}, Decision::find_job, place, today, 0);
            calendar.add(today + spell_days(luck, 1.0 / 180), {place, 0});
        }
        ++today;
        ended.clear();
        calendar.take(today, ended);
        benchmark::DoNotOptimize(ended.data());
    }
    state.SetItemsProcessed(state.iterations() * begun_a_day);
}

BENCHMARK(spells);

} // namespace
