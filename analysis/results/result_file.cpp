#include "results/result_file.h"

#include "output/layout.h"

namespace suar {

namespace {

constexpr std::int32_t most_days = 36'525; // of a run; scenarios have no longer ones

// A sealed file can still say what no run is: whoever reads on counts with these numbers.
void check_header(Attributes& attributes, const ResultHeader& header) {
    if (header.start > header.end || header.end - header.start >= most_days)
        return attributes.refuse("has a run from " + to_text(header.start) + " to " +
                                 to_text(header.end));
    if (header.replicates == 0 || header.weight == 0)
        return attributes.refuse("has no replicates, or agents that stand for nobody");
    if (header.replicates_begun > header.replicates)
        return attributes.refuse("has begun more replicates than it has");
    if (header.last_day < header.start + -1 || header.last_day > header.end)
        return attributes.refuse("has a last day that is not of its run");
    if (header.state == RunState::complete &&
        (header.replicates_begun != header.replicates || header.last_day != header.end))
        attributes.refuse("calls itself complete and is not run to its end");
}

ResultHeader read_header(Attributes& attributes) {
    ResultHeader header{};
    header.title = attributes.text("title");
    header.program_version = attributes.text("program_version");
    header.program_commit = attributes.text("program_commit");
    header.digest = attributes.text("digest");
    header.world_digest = attributes.text("world_digest");
    header.seed = attributes.count("seed");
    header.weight = attributes.count("weight");
    header.replicates = attributes.count("replicates");
    header.draw = attributes.count("draw");
    header.replicates_begun = attributes.count("replicates_begun");
    header.start = attributes.day("start_date");
    header.end = attributes.day("end_date");
    header.last_day = attributes.day("last_day");
    const std::string state = attributes.text("state");
    if (state != "complete" && state != "incomplete") attributes.refuse("has an unknown state");
    header.state = state == "complete" ? RunState::complete : RunState::incomplete;
    if (attributes.status()) check_header(attributes, header);
    return header;
}

} // namespace

Result<ResultFile> open_result(const std::string& path) {
    auto file = SafeFile::open(path, result_kind);
    if (!file) return file.problems();
    Attributes attributes = file.value().attributes();
    ResultHeader header = read_header(attributes);
    if (const Status read = attributes.status(); !read) return read.problems();
    return ResultFile(std::move(file.value()), std::move(header));
}

} // namespace suar
