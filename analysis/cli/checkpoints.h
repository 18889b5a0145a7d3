// When a run writes a checkpoint, and where: on a day that was asked for, every so often, or, when
// it takes long, of its own accord.
#pragma once

#include "cli/progress.h"
#include "output/checkpoint.h"
#include "output/recorder.h"

#include <CLI/CLI.hpp>

#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace suar {

struct CheckpointOptions { // as written; empty when not given
    std::string at, file, every, from;
};

void add_checkpoint_options(CLI::App& command, CheckpointOptions& options);

struct CheckpointPlan {
    std::string from;      // goes on from this one, if any
    std::string safety;    // renewed while the run goes on, removed when it is complete
    std::optional<Day> at; // at the end of this day one is written that stays
    std::string asked_for; // under this name
    std::int32_t days = 0; // a safety checkpoint every so many simulated days
    double seconds = 0;    // or every so many seconds; neither: of its own accord
    bool of_its_own_accord() const { return days == 0 && !(seconds > 0); }
};

enum class Checkpoints : std::uint8_t { only_new, replace };
// Every problem of the options and of files that stand where checkpoints would.
Result<CheckpointPlan> plan_checkpoints(const CheckpointOptions& options, const std::string& output,
                                        const ResultLayout& layout, Checkpoints earlier);

// For what is run only to be looked at.
inline CheckpointPlan no_checkpoints() {
    CheckpointPlan plan;
    plan.days = std::numeric_limits<std::int32_t>::max();
    return plan;
}

// Writes them while a run goes on. One that cannot be written is said at once and does not end the
// run: its result may still come.
class CheckpointWriter {
public:
    // Plan, run and progress must outlive it.
    CheckpointWriter(const CheckpointPlan& plan, RunIdentity run, const Progress& progress);

    // What was finished before the checkpoint that the run goes on from.
    void take_up(std::vector<std::string> finished);
    void finished(const Record& record);
    // At the end of a day; `running` saves the replicate.
    void day_done(const CheckpointMoment& moment, const std::function<void(Saving&)>& running);
    // At the end of the last day before an interrupt.
    void interrupted(const CheckpointMoment& moment, const std::function<void(Saving&)>& running);
    // The run is complete: what it kept for its safety is no longer needed.
    void remove();

    bool failed() const { return failed_; }
    // The safety checkpoint, if this run has written it.
    std::string safety() const { return safety_ ? plan_.safety : ""; }

private:
    bool is_due(const CheckpointMoment& moment) const;
    bool is_last_day(const CheckpointMoment& moment) const;
    bool write(const std::string& file, const CheckpointMoment& moment,
               const std::function<void(Saving&)>& running);
    void write_for_safety(const CheckpointMoment& moment,
                          const std::function<void(Saving&)>& running);

    const CheckpointPlan& plan_;
    RunIdentity run_;
    const Progress& progress_;
    std::vector<std::string> finished_;
    double written_at_ = 0; // seconds
    bool safety_ = false, failed_ = false;
};

} // namespace suar
