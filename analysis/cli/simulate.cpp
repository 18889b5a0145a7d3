#include "cli/simulate.h"

#include "cli/interrupt.h"
#include "output/recorder.h"
#include "simulation/setup_of.h"

#include <fmt/format.h>

namespace suar {

namespace {

// One replicate up to a day or to an interrupt.
Record simulate(const Scenario& scenario, const ResultLayout& layout, const Workers& workers,
                std::uint32_t replicate, Day last_day, Progress& progress) {
    Recorder recorder(layout, replicate);
    std::optional<Record> record;
    const Setup setup = setup_of(scenario, replicate, workers);
    run_replicate(setup, [&](const World& world, Day day) {
        recorder.observe(day, world.tally, world.recruiters, world.compounds, world.missions);
        progress.day_done(
            fmt::format("{}, replicate {} of {}", to_text(day), replicate + 1, layout.replicates));
        const bool last = day == last_day || interrupted();
        if (last)
            record = recorder.finish(world.cases, world.persons.layout, world.recruiters,
                                     world.compounds);
        return !last;
    });
    return std::move(record.value());
}

} // namespace

HowFar to_the_end(const ResultLayout& layout) { return {layout.replicates, layout.end}; }

Result<RunOutcome> simulate_to_file(const Scenario& scenario, const ResultLayout& layout,
                                    HowFar how_far, const std::string& output,
                                    const Workers& workers, Loudness loudness) {
    auto writer = ResultWriter::begin(output, layout);
    if (!writer) return writer.problems();
    const std::int64_t days = layout.end - layout.start + 1;
    Progress progress(loudness, days * how_far.replicates - (layout.end - how_far.last));
    double written = 0;
    const auto timed = [&](auto&& work) {
        const double from = progress.seconds();
        auto result = work();
        written += progress.seconds() - from;
        return result;
    };
    for (std::uint32_t replicate = 0; replicate < how_far.replicates && !interrupted();
         ++replicate) {
        const bool is_last = replicate + 1 == how_far.replicates;
        const Record record = simulate(scenario, layout, workers, replicate,
                                       is_last ? how_far.last : layout.end, progress);
        const Status added = timed([&] { return writer.value().add(record); });
        if (!added) return added.problems();
    }
    const double simulated = progress.seconds() - written;
    const auto kept = timed([&] { return writer.value().finish(); });
    if (!kept) return kept.problems();
    return RunOutcome{kept.value().state, kept.value().digest, kept.value().world_digest, simulated,
                      written};
}

} // namespace suar
