#include "cli/checkpoints.h"

#include "cli/output_file.h"
#include "cli/say.h"
#include "cli/scenario_file.h"
#include "core/units.h"
#include "output/keep_records.h"
#include "output/whole_file.h"

#include <filesystem>
#include <fmt/format.h>
#include <unistd.h>

namespace suar {

namespace {

// Of a run that nobody asked for checkpoints of.
constexpr double long_run_seconds = 600;
constexpr double own_accord_seconds = 300;
constexpr double worth_keeping_seconds = 60; // when it is interrupted

void read_every(const std::string& text, CheckpointPlan& plan, Problems& problems) {
    if (text.empty()) return;
    const auto quantity = parse_quantity(text);
    const std::string unit = quantity ? quantity->unit : "";
    const bool minutes = unit == "minutes" || unit == "minute" || unit == "min";
    const bool days = unit == "days" || unit == "day";
    const double number = quantity ? quantity->number : 0;
    const bool whole = number == static_cast<double>(static_cast<std::int32_t>(number));
    if (!(number >= 1 && number <= 1'000'000 && (minutes || (days && whole)))) {
        problems.push_back(
            {"--checkpoint-every", "",
             fmt::format("\"{}\" {}", text,
                         quantity && unit.empty() ? "has no unit" : "is no interval"),
             "simulated days or minutes of time, such as \"90 days\" or "
             "\"5 minutes\"",
             ""});
    } else if (minutes) {
        plan.seconds = number * 60;
    } else {
        plan.days = static_cast<std::int32_t>(number);
    }
}

void read_at(const CheckpointOptions& options, const ResultLayout& layout, CheckpointPlan& plan,
             Problems& problems) {
    if (options.at.empty()) {
        if (!options.file.empty())
            problems.push_back(
                {"--checkpoint", "", "no day is given for it", "", "add --checkpoint-at DATE"});
        return;
    }
    plan.at = parse_day(options.at);
    if (!plan.at)
        problems.push_back({"--checkpoint-at", "", fmt::format("\"{}\" is not a date", options.at),
                            "a date such as 2023-01-31", ""});
    else if (*plan.at < layout.start || *plan.at > layout.end)
        problems.push_back(
            {"--checkpoint-at", "", fmt::format("the run has no {}", options.at),
             fmt::format("a day from {} to {}", to_text(layout.start), to_text(layout.end)), ""});
}

void add_all(Problems& problems, const Problems& more) {
    problems.insert(problems.end(), more.begin(), more.end());
}

} // namespace

void add_checkpoint_options(CLI::App& command, CheckpointOptions& options) {
    command.add_option("--checkpoint-at", options.at,
                       "Write a checkpoint at the end of this day of each replicate, and go on");
    command.add_option("--checkpoint", options.file, "Its name (default: OUTPUT.DATE.checkpoint)");
    command.add_option("--checkpoint-every", options.every,
                       "Renew OUTPUT.checkpoint every so often: \"90 days\" of the simulation or "
                       "\"5 minutes\" of time (default: 5 minutes, if the run takes more than 10)");
    command.add_option("--from-checkpoint", options.from,
                       "Go on from this checkpoint of the same run, to the same result");
}

Result<CheckpointPlan> plan_checkpoints(const CheckpointOptions& options, const std::string& output,
                                        const ResultLayout& layout, Checkpoints earlier) {
    CheckpointPlan plan;
    Problems problems;
    read_every(options.every, plan, problems);
    read_at(options, layout, plan, problems);
    plan.from = options.from;
    plan.safety = output + ".checkpoint";
    add_all(problems, output_obstacles(plan.safety, Replace::checkpoints, {}));
    if (plan.at) {
        plan.asked_for =
            options.file.empty() ? output + "." + options.at + ".checkpoint" : options.file;
        add_all(problems, output_obstacles(plan.asked_for,
                                           earlier == Checkpoints::replace ? Replace::checkpoints
                                                                           : Replace::nothing,
                                           {}));
    }
    if (!problems.empty()) return problems;
    return plan;
}

CheckpointWriter::CheckpointWriter(const CheckpointPlan& plan, RunIdentity run,
                                   const Progress& progress)
    : plan_(plan), run_(std::move(run)), progress_(progress) {}

void CheckpointWriter::take_up(std::vector<std::string> finished) {
    finished_ = std::move(finished);
    safety_ = plan_.from == plan_.safety;
}

void CheckpointWriter::finished(const Record& record) {
    if (record.replicate + 1 < run_.layout.replicates) finished_.push_back(bytes_of(record));
}

bool CheckpointWriter::is_last_day(const CheckpointMoment& moment) const {
    return moment.day == run_.layout.end && moment.replicate + 1 == run_.layout.replicates;
}

bool CheckpointWriter::is_due(const CheckpointMoment& moment) const {
    if (plan_.days > 0) return (moment.day - run_.layout.start + 1) % plan_.days == 0;
    const double since = progress_.seconds() - written_at_;
    if (plan_.seconds > 0) return since >= plan_.seconds;
    return since >= own_accord_seconds && progress_.expected_seconds() > long_run_seconds;
}

void CheckpointWriter::day_done(const CheckpointMoment& moment,
                                const std::function<void(Saving&)>& running) {
    if (plan_.at == moment.day) write(plan_.asked_for, moment, running);
    if (is_due(moment) && !is_last_day(moment)) write_for_safety(moment, running);
}

void CheckpointWriter::interrupted(const CheckpointMoment& moment,
                                   const std::function<void(Saving&)>& running) {
    if (is_last_day(moment) || plan_.safety.empty()) return;
    if (plan_.of_its_own_accord() && !safety_ && progress_.seconds() < worth_keeping_seconds)
        return;
    write_for_safety(moment, running);
}

bool CheckpointWriter::write(const std::string& file, const CheckpointMoment& moment,
                             const std::function<void(Saving&)>& running) {
    const Status written = write_checkpoint(file, run_, moment, finished_, running);
    if (written) return true;
    failed_ = true;
    say("\n" + show_problems(written.problems()) + "  the run goes on without this checkpoint\n");
    return false;
}

void CheckpointWriter::write_for_safety(const CheckpointMoment& moment,
                                        const std::function<void(Saving&)>& running) {
    if (write(plan_.safety, moment, running)) safety_ = true;
    written_at_ = progress_.seconds();
}

void CheckpointWriter::remove() {
    if (safety_) ::unlink(plan_.safety.c_str());
    // What a killed run was writing: whoever takes it over and gives it up removes it.
    if (std::filesystem::exists(plan_.safety + ".part")) WholeFile::begin(plan_.safety);
}

} // namespace suar
