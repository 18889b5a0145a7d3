// suar reproduce: run a finished result again from what it records, and say whether it is the same.
#include "again/differences.h"
#include "again/recorded_run.h"
#include "cli/commands.h"
#include "cli/interrupt.h"
#include "cli/json_text.h"
#include "cli/option_values.h"
#include "cli/result_layout.h"
#include "cli/say.h"
#include "cli/scenario_file.h"
#include "cli/scratch_file.h"
#include "cli/simulate.h"
#include "cli/totals.h"

#include <fmt/format.h>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>

namespace suar {

namespace {

struct ReproduceOptions {
    std::string file;
    int threads = 0;
    bool quiet = false, json = false;
};

// What came of the second run.
struct Verdict {
    std::string digest; // of the second run
    bool same_results = false, same_bytes = false;
    std::vector<ChangedFact> changed;             // of the program
    std::vector<DatasetDifference> differing;     // results
    std::vector<DatasetDifference> other_records; // provenance
    // Another program may compress or describe otherwise; the same one writes the same bytes.
    bool holds() const { return same_results && (same_bytes || !changed.empty()); }
};

bool equal_bytes(const std::string& one, const std::string& other) {
    std::ifstream first(one, std::ios::binary), second(other, std::ios::binary);
    using Bytes = std::istreambuf_iterator<char>;
    return first && second && std::equal(Bytes(first), Bytes(), Bytes(second), Bytes());
}

Result<Verdict> judge(const ResultFile& recorded, const std::string& recorded_name,
                      const std::string& again_name) {
    const auto again = open_result(again_name);
    if (!again) return again.problems();
    Verdict verdict;
    verdict.digest = again.value().header().digest;
    verdict.same_results = verdict.digest == recorded.header().digest;
    verdict.same_bytes = equal_bytes(recorded_name, again_name);
    if (verdict.same_bytes) return verdict;
    auto changed = changed_facts(recorded, again.value());
    if (!changed) return changed.problems();
    verdict.changed = std::move(changed.value());
    auto differing = differing_datasets(recorded, again.value());
    if (!differing) return differing.problems();
    verdict.differing = std::move(differing.value());
    auto others = differing_provenance(recorded, again.value());
    if (!others) return others.problems();
    verdict.other_records = std::move(others.value());
    return verdict;
}

std::string where_text(const DatasetDifference& difference) {
    if (difference.only_in_one) return difference.path + ", which only one of them has";
    if (!difference.period) return difference.path;
    return fmt::format("{}, from {} on in replicate {}", difference.path,
                       to_text(*difference.period), *difference.replicate);
}

std::string listed(const std::vector<DatasetDifference>& differences) {
    constexpr std::size_t shown = 8;
    std::string text;
    for (std::size_t i = 0; i < std::min(shown, differences.size()); ++i)
        text += "  " + where_text(differences[i]) + "\n";
    if (differences.size() > shown)
        text += fmt::format("  and {} more\n", differences.size() - shown);
    return text;
}

std::string facts_text(const Verdict& verdict) {
    if (verdict.changed.empty())
        return "It was made by this same program: version, commit, compiler and libraries are "
               "equal.\n";
    std::string text = "What made them is not the same:\n";
    for (const ChangedFact& fact : verdict.changed)
        text += fmt::format("  {:<14} then {}; now {}\n", fact.name, fact.recorded, fact.now);
    return text;
}

std::string scope_text(const ResultHeader& header) {
    std::string text =
        fmt::format("{} of seed {}, {} to {}", counted(header.replicates_begun, "replicate"),
                    header.seed, to_text(header.start), to_text(header.last_day));
    if (header.state == RunState::incomplete)
        text += fmt::format(" (the file is incomplete, of {} to {}: the days that it has were run)",
                            counted(header.replicates, "replicate"), to_text(header.end));
    return text;
}

std::string words(const ReproduceOptions& options, const ResultHeader& header,
                  const Verdict& verdict) {
    std::string text;
    if (verdict.holds()) {
        text = fmt::format("identical: {}\n  {}\n  digest {}\n", options.file, scope_text(header),
                           verdict.digest);
        text += verdict.same_bytes ? "  the same file, byte for byte\n"
                                   : "  every number and name is the same; the bytes of the file "
                                     "are not, since another program made it\n";
        return verdict.same_bytes ? text : text + facts_text(verdict);
    }
    text =
        fmt::format("not identical: {}\n  {}\n  digest in the file {}\n  digest now         {}\n",
                    options.file, scope_text(header), header.digest, verdict.digest);
    if (!verdict.differing.empty())
        text +=
            fmt::format("{} differ; first:\n{}",
                        counted(static_cast<std::uint32_t>(verdict.differing.size()), "dataset"),
                        listed(verdict.differing));
    else
        text += "Every number of the results is the same, but not what the file says of itself.\n";
    if (!verdict.other_records.empty())
        text += "Of what the file records of itself these are not the same:\n" +
                listed(verdict.other_records);
    return text + facts_text(verdict);
}

nlohmann::ordered_json json_of(const std::vector<DatasetDifference>& differences) {
    auto list = nlohmann::ordered_json::array();
    for (const DatasetDifference& each : differences) {
        nlohmann::ordered_json one;
        one["dataset"] = each.path;
        if (each.only_in_one) one["only_in_one"] = true;
        if (each.replicate) one["replicate"] = *each.replicate;
        if (each.period) one["from"] = to_text(*each.period);
        list.push_back(std::move(one));
    }
    return list;
}

nlohmann::ordered_json json_of(const ReproduceOptions& options, const ResultHeader& header,
                               const Verdict& verdict) {
    nlohmann::ordered_json json;
    json["file"] = options.file;
    json["identical"] = verdict.holds();
    json["same_results"] = verdict.same_results;
    json["same_bytes"] = verdict.same_bytes;
    json["state"] = state_name(header.state);
    json["replicates"] = header.replicates_begun;
    json["last_day"] = to_text(header.last_day);
    json["digest"] = header.digest;
    json["digest_again"] = verdict.digest;
    json["differing"] = json_of(verdict.differing);
    json["differing_provenance"] = json_of(verdict.other_records);
    json["program_changed"] = nlohmann::ordered_json::array();
    for (const ChangedFact& fact : verdict.changed)
        json["program_changed"].push_back(
            {{"name", fact.name}, {"recorded", fact.recorded}, {"now", fact.now}});
    return json;
}

int show(const ReproduceOptions& options, const ResultHeader& header, const Verdict& verdict) {
    if (options.json)
        std::cout << json_text(json_of(options, header, verdict), 2) << "\n";
    else if (!options.quiet)
        std::cout << printable(words(options, header, verdict));
    return verdict.holds() ? exit_done : exit_did_not_hold;
}

int run_again(const ReproduceOptions& options, const RecordedRun& recorded) {
    const ResultHeader& header = recorded.file.header();
    const ResultLayout layout = layout_of(recorded.scenario);
    if (const Status fits = check_size(layout); !fits)
        return refuse(fits.problems(), exit_wrong_input);
    const auto scratch = ScratchFile::beside(options.file);
    if (!scratch) return refuse(scratch.problems(), exit_failed);
    const Workers workers(options.threads, std::nullopt);
    const auto done =
        simulate_to_file(recorded.scenario, layout, {header.replicates_begun, header.last_day},
                         scratch.value().name(), no_checkpoints(), std::nullopt, workers,
                         options.quiet ? Loudness::quiet : Loudness::normal);
    if (!done) return refuse(done.problems(), exit_failed);
    if (interrupted()) {
        say("Interrupted: nothing is known yet. Run the same command again.\n");
        return exit_interrupted;
    }
    const auto verdict = judge(recorded.file, options.file, scratch.value().name());
    if (!verdict) return refuse(verdict.problems(), exit_failed);
    return show(options, header, verdict.value());
}

int reproduce(const ReproduceOptions& options) {
    const auto recorded = open_recorded_run(options.file);
    if (!recorded) return refuse(recorded.problems(), exit_wrong_input);
    if (recorded.value().file.header().replicates_begun == 0)
        return refuse(
            {{options.file, "", "the run was interrupted before its first day",
              "a result that holds at least one day", "run the scenario again with --force"}},
            exit_wrong_input);
    listen_for_interrupts();
    try {
        return run_again(options, recorded.value());
    } catch (const BrokenLaw& broken) {
        say(broken_law_text(broken));
        return exit_failed;
    }
}

} // namespace

void add_reproduce(CLI::App& app, int& exit_code) {
    const auto options = std::make_shared<ReproduceOptions>();
    CLI::App* command = app.add_subcommand(
        "reproduce", "Run a result file again from what it records; say whether it is identical");
    command->add_option("FILE", options->file, "Result file")->required();
    command
        ->add_option("--threads", options->threads,
                     "Number of threads; never changes the result (default: all)")
        ->check(whole_number(1, 1024));
    command->add_flag("--quiet", options->quiet, "No progress and no words: only the exit code");
    command->add_flag("--json", options->json, "The verdict as JSON on standard output");
    command->footer(
        "Nothing but FILE is read: its scenario and its tables are in it. Ends with 0 if\n"
        "identical, 3 if not, 2 if the file cannot be used.\n\n"
        "Example: suar reproduce baseline.h5");
    command->callback([options, &exit_code] { exit_code = reproduce(*options); });
}

} // namespace suar
