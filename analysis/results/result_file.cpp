#include "results/result_file.h"

#include "output/layout.h"

namespace suar {

namespace {

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
