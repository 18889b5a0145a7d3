#include "cli/simulate.h"

#include "cli/build_facts.h"
#include "cli/interrupt.h"
#include "output/keep_records.h"
#include "output/recorder.h"
#include "simulation/setup_of.h"

#include <fmt/format.h>

namespace suar {

namespace {

// One run: what all its replicates share.
struct Run {
    const Scenario& scenario;
    const ResultLayout& layout;
    const Workers& workers;
    ResultWriter& writer;
    Progress& progress;
    CheckpointWriter& checkpoints;
};

// The first day, or where the checkpoint stands.
Result<Replicate> begin(const Setup& setup, Recorder& recorder, Checkpoint* from) {
    if (from == nullptr) return Replicate(setup);
    load(recorder, from->moment().day, from->running());
    std::optional<Replicate> loaded = Replicate::load(setup, from->running());
    if (loaded && loaded->next_day() != from->moment().day + 1)
        from->running().refuse("another day of the world than of its record");
    if (const Status whole = from->finish(); !whole) return whole.problems();
    return std::move(*loaded);
}

// One replicate up to a day or to an interrupt.
Result<Record> simulate(Run& run, std::uint32_t number, Day last, Checkpoint* from) {
    Recorder recorder(run.layout, number);
    const Setup setup = setup_of(run.scenario, number, run.workers);
    auto begun = begin(setup, recorder, from);
    if (!begun) return begun.problems();
    Replicate& replicate = begun.value();
    const auto save_all = [&](Saving& archive) {
        save(recorder, archive);
        replicate.save(archive);
    };
    replicate.run_until(last, [&](const World& world, Day day) {
        recorder.observe(day, world.tally, world.recruiters, world.compounds, world.missions);
        run.progress.one_done(
            fmt::format("{}, replicate {} of {}", to_text(day), number + 1, run.layout.replicates));
        run.checkpoints.day_done({number, day}, save_all);
        if (!interrupted()) return true;
        run.checkpoints.interrupted({number, day}, save_all);
        return false;
    });
    const World& world = replicate.world();
    return recorder.finish(world.cases, world.persons.layout, world.recruiters, world.compounds);
}

// Replicates that were finished before the checkpoint.
Status take_up(Run& run, const Checkpoint& from) {
    for (std::uint32_t number = 0; number < from.moment().replicate; ++number) {
        const auto record = finished_record(from.finished()[number], run.layout, number);
        if (!record) return from.problem(record.problems().front().found);
        if (const Status added = run.writer.add(record.value()); !added) return added;
    }
    run.checkpoints.take_up(from.finished());
    return Done{};
}

std::int64_t days_before(const ResultLayout& layout, const std::optional<Checkpoint>& from) {
    if (!from) return 0;
    const CheckpointMoment& moment = from->moment();
    return std::int64_t{layout.end - layout.start + 1} * moment.replicate +
           (moment.day - layout.start + 1);
}

} // namespace

HowFar to_the_end(const ResultLayout& layout) { return {layout.replicates, layout.end}; }

Result<RunOutcome> simulate_to_file(const Scenario& scenario, const ResultLayout& layout,
                                    HowFar how_far, const std::string& output,
                                    const CheckpointPlan& plan, std::optional<Checkpoint> from,
                                    const Workers& workers, Loudness loudness) {
    auto writer = ResultWriter::begin(output, layout);
    if (!writer) return writer.problems();
    const std::int64_t days = layout.end - layout.start + 1;
    Progress progress(loudness, days * how_far.replicates - (layout.end - how_far.last),
                      days_before(layout, from));
    CheckpointWriter checkpoints(plan, {program_identity(), layout}, progress);
    Run run{scenario, layout, workers, writer.value(), progress, checkpoints};
    double written = 0;
    const auto timed = [&](auto&& work) {
        const double begun = progress.seconds();
        auto result = work();
        written += progress.seconds() - begun;
        return result;
    };
    if (from)
        if (const Status taken = timed([&] { return take_up(run, *from); }); !taken)
            return taken.problems();
    const std::uint32_t first = from ? from->moment().replicate : 0;
    for (std::uint32_t number = first; number < how_far.replicates && !interrupted(); ++number) {
        const Day last = number + 1 == how_far.replicates ? how_far.last : layout.end;
        const auto record = simulate(run, number, last, from && number == first ? &*from : nullptr);
        if (!record) return record.problems();
        const Status added = timed([&] { return writer.value().add(record.value()); });
        if (!added) return added.problems();
        checkpoints.finished(record.value());
    }
    const double simulated = progress.seconds() - written;
    const auto kept = timed([&] { return writer.value().finish(); });
    if (!kept) return kept.problems();
    if (kept.value().state == RunState::complete) checkpoints.remove();
    return RunOutcome{
        kept.value().state,   kept.value().digest,  kept.value().world_digest, simulated, written,
        checkpoints.safety(), !checkpoints.failed()};
}

} // namespace suar
