#include "output/checkpoint.h"

#include "output/digest.h"
#include "output/whole_file.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace suar {

namespace {

// All that the days to come follow from. The texts of a scenario come first in a message, so they
// are kept whole; of the tables their digest.
struct Head {
    std::string program;
    std::uint32_t seed, weight, draw;
    std::string scenario, tables;
    std::uint32_t replicate;
    Day day;
};

std::string digest_of_tables(const Provenance& provenance) {
    Digest digest;
    for (const NamedText& table : provenance.tables) {
        digest.add(table.name);
        digest.add(std::uint64_t{table.text.size()});
        digest.add(table.text);
    }
    return digest.text();
}

Head head_of(const RunIdentity& run, const CheckpointMoment& moment) {
    const ResultLayout& layout = run.layout;
    return {run.program,
            layout.seed,
            layout.weight,
            layout.draw,
            layout.provenance.scenario,
            digest_of_tables(layout.provenance),
            moment.replicate,
            moment.day};
}

// The first line in which two texts differ.
struct Difference {
    std::string found, expected;
};
Difference first_difference(std::string_view found, std::string_view expected) {
    const auto take_line = [](std::string_view& text) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        return line;
    };
    while (!found.empty() || !expected.empty()) {
        const std::string_view one = take_line(found), other = take_line(expected);
        if (one != other) return {std::string(one), std::string(other)};
    }
    return {};
}

Problem of_another_run(const std::string& file, const std::string& what, const std::string& found,
                       const std::string& expected) {
    return {file, "", "is of another run: its " + what + " is " + found, expected,
            "say the same scenario and options as the run that wrote it, or run from the "
            "start without --from-checkpoint"};
}

Status check_head(const std::string& file, const Head& found, const Head& expected,
                  const ResultLayout& layout) {
    if (found.program != expected.program)
        return Problem{file, "", "was written by another program, suar " + found.program,
                       "suar " + expected.program,
                       "go on with that program, or run from the start"};
    const auto number = [&](const char* what, std::uint32_t one, std::uint32_t other) {
        return of_another_run(file, what, std::to_string(one), std::to_string(other));
    };
    if (found.seed != expected.seed) return number("seed", found.seed, expected.seed);
    if (found.weight != expected.weight) return number("weight", found.weight, expected.weight);
    if (found.draw != expected.draw)
        return number("draw of the parameters", found.draw, expected.draw);
    if (found.scenario != expected.scenario) {
        const Difference line = first_difference(found.scenario, expected.scenario);
        return of_another_run(file, "scenario", "another, with the line \"" + line.found + "\"",
                              "\"" + line.expected + "\"");
    }
    if (found.tables != expected.tables)
        return of_another_run(file, "set of tables", "another", "the tables of this scenario");
    if (found.replicate >= layout.replicates || found.day < layout.start || found.day > layout.end)
        return Problem{file, "", "stands on a day that this run does not have", "", ""};
    return Done{};
}

} // namespace

bool is_checkpoint(const std::string& file) {
    std::ifstream stream(file, std::ios::binary);
    std::string begin(checkpoint_mark.size(), '\0');
    stream.read(begin.data(), static_cast<std::streamsize>(begin.size()));
    return begin == checkpoint_mark;
}

Status write_checkpoint(const std::string& file, const RunIdentity& run,
                        const CheckpointMoment& moment, const std::vector<std::string>& finished,
                        const std::function<void(Saving&)>& running) {
    auto whole = WholeFile::begin(file);
    if (!whole) return whole.problems();
    Status written = whole.value().put("");
    Saving archive([&](std::string_view part) {
        if (written) written = whole.value().add(part);
    });
    archive.bytes(checkpoint_mark.data(), checkpoint_mark.size());
    keep(archive, checkpoint_format_version);
    const Head head = head_of(run, moment);
    keep(archive, head);
    keep_list(archive, finished);
    running(archive);
    archive.flush();
    if (!written) return written;
    return whole.value().finish();
}

struct Checkpoint::Parts {
    std::string file;
    std::ifstream stream;
    Loading archive;
    Head head{};
    CheckpointMoment moment{};
    std::vector<std::string> finished;

    Parts(const std::string& name, std::uint64_t size)
        : file(name), stream(name, std::ios::binary),
          archive([this](char* into, std::size_t most) { return read(into, most); }, size) {}

    std::size_t read(char* into, std::size_t most) {
        stream.read(into, static_cast<std::streamsize>(most));
        return static_cast<std::size_t>(stream.gcount());
    }
};

Result<Checkpoint> Checkpoint::open(const std::string& file, const RunIdentity& run) {
    if (!is_checkpoint(file) && std::filesystem::is_regular_file(file))
        return Problem{file, "", "is no checkpoint of suar",
                       "a file that `suar run --checkpoint-at` or `--checkpoint-every` wrote", ""};
    const auto size = sealed_size(file);
    if (!size) return size.problems();
    auto parts = std::make_unique<Parts>(file, size.value());
    Loading& archive = parts->archive;
    std::string mark(checkpoint_mark.size(), '\0');
    archive.bytes(mark.data(), mark.size());
    std::uint32_t version = 0;
    keep(archive, version);
    if (version != checkpoint_format_version)
        return Problem{file, "", "has checkpoint format version " + std::to_string(version),
                       std::to_string(checkpoint_format_version),
                       "go on with the program that wrote it, or run from the start"};
    keep(archive, parts->head);
    Checkpoint checkpoint(std::move(parts));
    if (archive.refused()) return checkpoint.problem(archive.why());
    const Head& head = checkpoint.parts_->head;
    const CheckpointMoment moment{head.replicate, head.day};
    if (const Status same = check_head(file, head, head_of(run, moment), run.layout); !same)
        return same.problems();
    checkpoint.parts_->moment = moment;
    keep_list(archive, checkpoint.parts_->finished);
    if (checkpoint.parts_->finished.size() != moment.replicate)
        archive.refuse("another number of finished replicates");
    if (archive.refused()) return checkpoint.problem(archive.why());
    return checkpoint;
}

Checkpoint::Checkpoint(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Checkpoint::Checkpoint(Checkpoint&& other) noexcept = default;
Checkpoint::~Checkpoint() = default;

const CheckpointMoment& Checkpoint::moment() const { return parts_->moment; }
const std::vector<std::string>& Checkpoint::finished() const { return parts_->finished; }
Loading& Checkpoint::running() { return parts_->archive; }

Status Checkpoint::finish() {
    Loading& archive = parts_->archive;
    if (archive.left() > 0) archive.refuse("more than a checkpoint has");
    return archive.refused() ? Status(problem(archive.why())) : Status(Done{});
}

Problem Checkpoint::problem(const std::string& found) const {
    return {parts_->file, "", "is no checkpoint that this program wrote: it holds " + found, "",
            "run from the start without --from-checkpoint"};
}

} // namespace suar
