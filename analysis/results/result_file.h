// Reads a result file back: whole, undamaged, of a format that this program knows, or not at all.
#pragma once

#include "output/results_hdf5.h"
#include "results/safe_file.h"

namespace suar {

struct ResultHeader {
    std::string title, program_version, program_commit, digest;
    std::string world_digest; // without what interventions cost
    std::uint32_t seed, weight, replicates;
    std::uint32_t draw;             // of the parameters that are distributions; 0: their means
    std::uint32_t replicates_begun; // fewer than replicates only if the run was interrupted
    Day start, end, last_day;       // last_day of the last replicate begun
    RunState state;
};

inline constexpr FileKind result_kind{result_filetype, result_format_version, "a result",
                                      Numbers::whole};

class ResultFile {
public:
    const ResultHeader& header() const { return header_; }
    const std::string& path() const { return file_.path(); }
    bool holds(const std::string& path) const { return file_.holds(path); }
    Result<Counts> counts(const std::string& path) const { return file_.counts(path); }
    Result<std::vector<std::string>> names(const std::string& path) const {
        return file_.names(path);
    }
    Result<std::string> text(const std::string& path) const { return file_.text(path); }
    Result<std::vector<DatasetDigest>> digests() const { return file_.digests(); }
    Result<std::vector<NamedText>> texts_beside(const std::string& group) const {
        return file_.texts_beside(group);
    }

private:
    friend Result<ResultFile> open_result(const std::string& path);
    ResultFile(SafeFile file, ResultHeader header)
        : file_(std::move(file)), header_(std::move(header)) {}
    SafeFile file_;
    ResultHeader header_;
};

// Refuses what is not a whole result of suar.
Result<ResultFile> open_result(const std::string& path);

} // namespace suar
